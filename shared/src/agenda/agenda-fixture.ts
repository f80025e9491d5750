import * as Y from 'yjs';
import type { ItemId, TopicId, UserId } from '../ids.ts';
import { seedAgenda } from './agenda-doc.ts';
import { addItem, addTopic } from './edits.ts';

export const ada = 'ada' as UserId;
export const grace = 'grace' as UserId;
export const at = '2026-11-19T10:00:00.000Z';

export const topicId = (name: string) => name as TopicId;
export const itemId = (name: string) => name as ItemId;

/** An agenda under test: small words for what the tests do over and over. */
export function agendaFixture() {
  const doc = new Y.Doc();
  seedAgenda(doc);
  return {
    doc,
    topic(name: string, { raisedIn = 1, order = `a${name}` } = {}) {
      addTopic(doc, { id: topicId(name), order, author: ada, raisedIn, title: `Topic ${name}` });
    },
    item(
      name: string,
      { raisedIn = 1, topic = null as string | null, order = `a${name}`, text = `Promise ${name}` } = {},
    ) {
      const place = { topic: topic as TopicId | null, order };
      addItem(doc, { id: itemId(name), place, author: grace, raisedIn, text, owner: ada });
    },
  };
}

/** A second person's copy. Changes travel only when `sync` is called. */
export function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

export function sync(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)));
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)));
}
