import type { Pair } from '@throughline/shared/http/pairs';
import type { Day, UserId } from '@throughline/shared/ids';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { DueInLine, PasteContext } from '#clipboard/outline.ts';
import { editorModule } from '#editor/load-editor.ts';
import { dueIn, loadDueWords } from '#lib/due-words/due-words.ts';
import { createStore } from '#sync/store.ts';
import type { CommandPorts } from './commands.ts';
import { loadPaste } from './load-paste.ts';
import type { Question, QuestionStore } from './page-question.tsx';
import { type ClipboardCommands, createPasteCommands } from './paste-commands.ts';

interface Clipboard {
  readonly clipboard: ClipboardCommands;
  readonly question: QuestionStore;
}

function dueInLine(line: string, today: Day): DueInLine | null {
  const found = dueIn(line, { today, nextSession: null });
  const text = line.slice(0, found?.from ?? 0).replace(/[\s,;:(–—-]+$/, '');
  return found && text !== '' ? { text, due: found.day } : null;
}

/** What can be done with what is copied elsewhere. */
export function useClipboard(ports: CommandPorts, { id: pair, manager, report }: Pair, today: Day): Clipboard {
  const [question] = useState(() => createStore<Question | null>(null));
  const context = useRef<PasteContext>({ people: [], today });
  useLayoutEffect(() => {
    const people = [manager, report].flatMap(({ id, name, email }) => (id ? [{ id: id as UserId, name, email }] : []));
    context.current = { people, today, dueInWords: (line) => dueInLine(line, today) };
  });
  useEffect(() => {
    loadReaders();
    return editorModule.subscribe(loadReaders);
  }, []);
  const clipboard = useMemo(
    () =>
      createPasteCommands({
        ...ports,
        pair,
        pasteContext: () => context.current,
        tell: (sentence) => question.set({ title: 'Not all of it is here', sentence }),
      }),
    [ports, pair, question],
  );
  useLayoutEffect(() => clipboard.settle, [clipboard]);
  return { clipboard, question };
}

/** They come right behind the editor's code, which the page needs more. */
function loadReaders(): void {
  if (!editorModule.get()) return;
  void loadPaste();
  // Without the words for days a paste is read without them.
  loadDueWords()?.catch(() => {});
}
