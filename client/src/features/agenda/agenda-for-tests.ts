import { agendaMaps, seedAgenda } from '@throughline/shared/agenda/agenda-doc';
import { addItem, addTopic } from '@throughline/shared/agenda/edits';
import { itemsOf, type SessionView, type ShownItem } from '@throughline/shared/agenda/show-session';
import type { Pair } from '@throughline/shared/http/pairs';
import type { ItemId, TopicId, UserId } from '@throughline/shared/ids';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { OpenAgenda } from '#sync/agenda.ts';
import { createCaretMemory } from '#sync/caret-memory.ts';
import { createPageUndo } from '#sync/page-undo.ts';
import type { Presence } from '#sync/presence.ts';
import { createStore } from '#sync/store.ts';
import type { SyncState } from '#sync/sync-state.ts';
import { createAgendaEdits } from './agenda-edits.ts';
import { createAgendaView } from './agenda-view.ts';

const ada = 'ada' as UserId;
export const grace = 'grace' as UserId;
export const topicId = (name: string) => name as TopicId;
export const itemId = (name: string) => name as ItemId;

/** An agenda of short names: `hiring` has two items, `career` one, and `room` stands above both. */
export function smallAgenda() {
  const doc = new Y.Doc();
  seedAgenda(doc);
  topic(doc, 'hiring', 'a1');
  topic(doc, 'career', 'a2');
  item(doc, 'room', null, 'a1');
  item(doc, 'job-ad', 'hiring', 'a1');
  item(doc, 'budget', 'hiring', 'a2');
  item(doc, 'course', 'career', 'a1');
  const composing = createStore(false);
  const undo = createPageUndo(doc, createCaretMemory(new Awareness(doc)));
  const edits = createAgendaEdits({ doc, undo, me: ada, now: () => new Date('2026-11-26T10:00:00Z') });
  return { doc, undo, edits, composing, view: createAgendaView(doc, composing) };
}

/** The page's side of an agenda whose connection the test plays. */
export function openForTests(doc: Y.Doc) {
  const awareness = new Awareness(doc);
  const saved: SyncState = { status: 'saved', unsaved: false, kept: true, reason: null };
  const sync = createStore<SyncState>(saved);
  const others = createStore<readonly Presence[]>([]);
  const agenda: OpenAgenda = {
    doc,
    awareness,
    undo: createPageUndo(doc, createCaretMemory(awareness)),
    sync,
    others,
    loaded: Promise.resolve(),
    saved: async () => {},
    leavingLoses: async () => false,
    holdIncoming: () => () => {},
    reconnect: () => {},
    close: () => {},
  };
  return { agenda, sync, others };
}

export const pair: Pair = {
  id: 'pair',
  status: 'active',
  role: 'manager',
  manager: { id: 'ada', name: 'Ada Byron', email: 'ada@example.com' },
  report: { id: 'grace', name: 'Grace Hopper', email: 'grace@example.com' },
  createdAt: '2026-11-01T09:00:00Z',
  session: 1,
  scheduledFor: null,
  openItems: 0,
};

export function topic(doc: Y.Doc, id: string, order: string): void {
  addTopic(doc, { id: topicId(id), order, author: ada, raisedIn: sessionOf(doc), title: id });
}

export function item(doc: Y.Doc, id: string, under: string | null, order: string): void {
  const place = { topic: under === null ? null : topicId(under), order };
  addItem(doc, { id: itemId(id), place, author: ada, raisedIn: sessionOf(doc), text: id });
}

export function wrapUp(doc: Y.Doc): void {
  agendaMaps(doc).meta.set('session', sessionOf(doc) + 1);
}

/** The page as one reads it: `hiring: job-ad budget`, the list above all topics without a name. */
export function outline(view: SessionView): string[] {
  const ids = (items: readonly ShownItem[]) => items.map((shown) => shown.item.id).join(' ');
  return [
    `promises: ${ids(view.promises)}`,
    `loose: ${ids(view.loose)}`,
    ...view.topics.map((shown) => `${shown.topic.id}: ${ids(shown.items)}`),
  ].map((line) => line.trim());
}

export function shownItem(view: SessionView, id: string): ShownItem {
  const found = itemsOf(view).find((shown) => shown.item.id === id);
  if (!found) throw new Error(`no item ${id} on the page`);
  return found;
}

function sessionOf(doc: Y.Doc): number {
  return Number(agendaMaps(doc).meta.get('session'));
}
