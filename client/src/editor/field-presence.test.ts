import { expect, test, vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { fieldPresence } from './field-presence.ts';

const position = { type: { client: 1, clock: 2 }, assoc: -1 };
const caret = { anchor: position, head: position };

function page() {
  const doc = new Y.Doc();
  // Somebody's first three letters.
  const client = new Y.Doc();
  client.clientID = 1;
  client.getText('text').insert(0, 'abc');
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(client));
  const awareness = new Awareness(doc);
  awareness.setLocalState({ user: { id: 'ada' }, field: null, cursor: null });
  const grace = (field: string | null) => {
    const added = awareness.states.has(7) ? [] : [7];
    awareness.states.set(7, { user: { id: 'grace' }, field, cursor: field && caret });
    awareness.emit('change', [{ added, updated: added.length ? [] : [7], removed: [] }, 'server']);
  };
  const gone = () => {
    awareness.states.delete(7);
    awareness.emit('change', [{ added: [], updated: [], removed: [7] }, 'server']);
  };
  return { awareness, presence: fieldPresence(awareness), grace, gone };
}

test('a field hears when the other comes into it, moves in it and leaves it, and of nothing else', () => {
  const { presence, grace, gone } = page();
  const heard = { a: vi.fn(), b: vi.fn(), idle: vi.fn() };
  for (const [field, listener] of Object.entries(heard)) presence.awarenessOf(field).on('change', listener);
  grace('a');
  grace('a');
  grace('b');
  gone();
  expect(heard.a).toHaveBeenCalledTimes(3);
  expect(heard.b).toHaveBeenCalledTimes(2);
  expect(heard.idle).not.toHaveBeenCalled();
});

test("one's own caret is told to nobody", () => {
  const { presence } = page();
  const heard = vi.fn();
  const here = presence.awarenessOf('a');
  here.on('change', heard);
  here.setLocalStateField('cursor', caret);
  expect(heard).not.toHaveBeenCalled();
});

test('a field is held while the other is in it', () => {
  const { presence, grace, gone } = page();
  const held = presence.heldByOther('a');
  expect(held.get()).toBe(false);
  grace('a');
  expect(held.get()).toBe(true);
  grace('b');
  expect(held.get()).toBe(false);
  grace('a');
  gone();
  expect(held.get()).toBe(false);
});

test('each editor sees the carets of its own field only', () => {
  const { presence, grace, awareness } = page();
  grace('a');
  presence.awarenessOf('b').setLocalStateField('cursor', caret);
  expect([...presence.awarenessOf('a').getStates().keys()]).toEqual([7]);
  expect([...presence.awarenessOf('b').getStates().keys()]).toEqual([awareness.clientID]);
  expect(presence.awarenessOf('a').getLocalState()?.cursor).toBeNull();
});

test.each([
  ['no positions', {}],
  ['empty positions', { anchor: {}, head: {} }],
  ['a position in a root', { anchor: { tname: 'x' }, head: { tname: 'x' } }],
  ['a position of nonsense', { anchor: { item: { client: 'x', clock: -1 } }, head: position }],
])('another client may write %s: no caret is shown, and nothing breaks', (_what, cursor) => {
  const { presence, awareness } = page();
  awareness.states.set(7, { user: null, field: 'a', cursor });
  expect([...presence.awarenessOf('a').getStates().keys()]).toEqual([]);
});

test('a caret behind letters that are still on their way stays where it was', () => {
  const { presence, awareness } = page();
  const here = presence.awarenessOf('a');
  const at = (clock: number) => ({ anchor: { item: { client: 1, clock } }, head: { item: { client: 1, clock } } });
  const shown = () => [...here.getStates().values()].map((state) => state.cursor);
  awareness.states.set(7, { user: null, field: 'a', cursor: at(2) });
  expect(shown()).toEqual([at(2)]);
  awareness.states.set(7, { user: null, field: 'a', cursor: at(3) });
  expect(shown()).toEqual([at(2)]);
});

test("an idle editor does not take another's caret away, and none says who one is", () => {
  const { presence, awareness } = page();
  presence.awarenessOf('a').setLocalStateField('cursor', caret);
  presence.awarenessOf('b').setLocalStateField('cursor', null);
  presence.awarenessOf('b').setLocalStateField('user', { id: 'somebody else' });
  expect(awareness.getLocalState()).toEqual({ user: { id: 'ada' }, field: 'a', cursor: caret });
  presence.awarenessOf('a').setLocalStateField('cursor', null);
  expect(awareness.getLocalState()).toEqual({ user: { id: 'ada' }, field: null, cursor: null });
});
