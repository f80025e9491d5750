import type { BlockRef } from '@throughline/shared/agenda/edits';
import {
  closeItem,
  markDiscussed,
  moveItem,
  moveTopic,
  removeBlock,
  reopenItem,
  restoreBlock,
} from '@throughline/shared/agenda/edits';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import type { Presence } from '#sync/presence.ts';
import { createStore } from '#sync/store.ts';
import { grace, itemId, pair, smallAgenda, topicId, wrapUp } from './agenda-for-tests.ts';
import { peopleOf } from './people.ts';
import { sayOthers } from './say-others.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const gracesPage: Presence = { clientId: 1, person: { id: 'grace', name: 'Grace', color: '#000000' }, field: null };
const adasPhone: Presence = { clientId: 2, person: { id: 'ada', name: 'Ada', color: '#000000' }, field: null };
const names = { sayBlock: ({ id }: BlockRef) => id, sayTopic: (id: string | null) => id ?? 'the list at the top' };
const ticked = { state: 'done', by: grace, at: '2026-11-26T10:00:00Z', in: 1, reason: null } as const;

/** Ada's page. `elsewhere` is an edit on another device: Grace's, or a second one of Ada's. */
function page(here: readonly Presence[] = [gracesPage]) {
  const { doc, edits, undo, view } = smallAgenda();
  const said: string[] = [];
  const others = createStore(here);
  sayOthers({ doc, view, others, names, people: peopleOf(pair), announce: (sentence) => said.push(sentence) });
  function elsewhere(edit: (doc: Y.Doc) => void): void {
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    edit(copy);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(copy, Y.encodeStateVector(doc)), 'network');
  }
  return { edits, undo, said, elsewhere };
}

const room = { block: 'item', id: itemId('room') } as const;

describe('what the other does is said, with their name', () => {
  it('ticking, dropping, opening again', () => {
    const { said, elsewhere } = page();
    elsewhere((doc) => closeItem(doc, room.id, ticked));
    vi.advanceTimersByTime(1000);
    elsewhere((doc) => reopenItem(doc, room.id));
    elsewhere((doc) => closeItem(doc, itemId('budget'), { ...ticked, state: 'dropped', reason: 'too late' }));
    vi.advanceTimersByTime(1000);
    expect(said).toEqual(['Grace ticked: room', 'Open again: room', 'Grace dropped: budget. Why: too late']);
  });

  it('moving, within a topic and out of it', () => {
    const { said, elsewhere } = page();
    elsewhere((doc) => moveItem(doc, room.id, { topic: topicId('career'), order: 'a2' }));
    elsewhere((doc) => moveItem(doc, itemId('job-ad'), { topic: topicId('hiring'), order: 'a3' }));
    elsewhere((doc) => moveTopic(doc, topicId('hiring'), 'a3'));
    vi.advanceTimersByTime(1000);
    expect(said).toEqual(['Grace moved: room to career', 'Grace moved: job-ad', 'Grace moved: hiring']);
  });

  it('removing, restoring, discussing', () => {
    const { said, elsewhere } = page();
    elsewhere((doc) => removeBlock(doc, room, { by: grace, at: null, in: 1 }));
    elsewhere((doc) => restoreBlock(doc, room));
    elsewhere((doc) => markDiscussed(doc, topicId('career'), 1));
    vi.advanceTimersByTime(1000);
    expect(said).toEqual(['Grace removed: room', 'Grace restored: room', 'Grace marked as discussed: career']);
  });
});

it('names nobody for what a page of one’s own may have done', () => {
  const { said, elsewhere } = page([gracesPage, adasPhone]);
  elsewhere((doc) => moveTopic(doc, topicId('hiring'), 'a3'));
  elsewhere((doc) => closeItem(doc, itemId('budget'), { ...ticked, by: null }));
  vi.advanceTimersByTime(1000);
  expect(said).toEqual(['Moved: hiring', 'Done: budget']);
});

it('counts what came in one go, where it is much', () => {
  const { said, elsewhere } = page();
  elsewhere((doc) => {
    for (const id of ['room', 'job-ad', 'budget', 'course']) closeItem(doc, itemId(id), ticked);
  });
  vi.advanceTimersByTime(1000);
  expect(said).toEqual(['4 things changed on the page.']);
});

it('says nothing of one’s own edits, which say themselves, and what undo did to the blocks', () => {
  const { said, edits, undo } = page();
  edits.finish(room.id);
  edits.remove(room);
  vi.advanceTimersByTime(1000);
  expect(said).toEqual([]);
  undo.undo();
  undo.undo();
  vi.advanceTimersByTime(1000);
  expect(said).toEqual(['Restored: room', 'Open again: room']);
});

it('leaves a wrap-up to itself', () => {
  const { said, elsewhere } = page();
  elsewhere((doc) => closeItem(doc, room.id, ticked));
  elsewhere(wrapUp);
  vi.advanceTimersByTime(1000);
  expect(said).toEqual(['Grace ticked: room']);
});
