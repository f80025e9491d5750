import type { SessionView } from '@throughline/shared/agenda/show-session';
import type * as Y from 'yjs';
import type { Presence } from '#sync/presence.ts';
import type { Store } from '#sync/store.ts';
import type { Commands } from './commands.ts';
import type { People } from './people.ts';
import { sayChanges } from './say-changes.ts';

export interface SayOthersPorts {
  readonly doc: Y.Doc;
  readonly view: Store<SessionView>;
  readonly others: Store<readonly Presence[]>;
  readonly names: Pick<Commands, 'sayBlock' | 'sayTopic'>;
  readonly people: People;
  readonly announce: (sentence: string) => void;
}

/** What is done in one go is told in one go; more than a few sentences nobody wants to sit through. */
const TOGETHER_MS = 600;
const MOST_SENTENCES = 3;

/** Says what others do to the blocks, and what one's own undo does: everything else of one's own says itself. */
export function sayOthers({ doc, view, others, names, people, announce }: SayOthersPorts): () => void {
  let last = view.get();
  let waiting: string[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let doing: 'own' | 'undo' | 'theirs' = 'theirs';

  const nameOf = (id: string | null) => (id !== null && id === people.partner.id ? people.partner.name : null);
  // A page of one's own, elsewhere, may have done it as well.
  const alone = () => others.get().every(({ person }) => person.id === people.partner.id) && others.get().length > 0;

  function begin({ local, origin }: Y.Transaction): void {
    if (local) doing = isUndo(origin) ? 'undo' : 'own';
  }

  function end(): void {
    doing = 'theirs';
  }

  function look(): void {
    const before = last;
    last = view.get();
    if (doing === 'own') return;
    const isTheirs = doing === 'theirs';
    const actor = isTheirs && alone() ? people.partner.name : null;
    waiting.push(...sayChanges(before, last, { ...names, actor, nameOf: isTheirs ? nameOf : () => null }));
    timer ??= waiting.length > 0 ? setTimeout(tell, TOGETHER_MS) : undefined;
  }

  function tell(): void {
    timer = undefined;
    const sentences = waiting;
    waiting = [];
    if (sentences.length > MOST_SENTENCES) announce(`${sentences.length} things changed on the page.`);
    else for (const sentence of sentences) announce(sentence);
  }

  // Observers, and the view is one, are called between the two.
  doc.on('beforeObserverCalls', begin);
  doc.on('afterTransaction', end);
  const stop = view.subscribe(look);
  return () => {
    stop();
    clearTimeout(timer);
    doc.off('beforeObserverCalls', begin);
    doc.off('afterTransaction', end);
  };
}

function isUndo(origin: unknown): boolean {
  return typeof origin === 'object' && origin !== null && 'undoStack' in origin;
}
