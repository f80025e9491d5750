import { agendaMaps, seedAgenda } from '@throughline/shared/agenda/agenda-doc';
import {
  addItem,
  addTopic,
  closeItem,
  markDiscussed,
  removeBlock,
  replaceText,
} from '@throughline/shared/agenda/edits';
import { recordSession } from '@throughline/shared/agenda/record';
import type { ItemId, TopicId, UserId } from '@throughline/shared/ids';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { previewWrapUp } from './preview.ts';

const ada = 'ada' as UserId;
const stamp = { by: ada, at: null, in: 1 };

function agenda() {
  const doc = new Y.Doc();
  seedAgenda(doc);
  const topic = (id: string, order: string, raisedIn = 1) =>
    addTopic(doc, { id: id as TopicId, order, author: ada, raisedIn, title: id });
  const item = (id: string, under: string | null, raisedIn = 1) =>
    addItem(doc, {
      id: id as ItemId,
      place: { topic: under as TopicId | null, order: 'a1' },
      author: ada,
      raisedIn,
      text: id,
    });
  return { doc, topic, item };
}

const write = (doc: Y.Doc, id: string, words: string) =>
  replaceText(doc, { block: 'topic', id: id as TopicId, name: 'notes' }, words);

describe('what a wrap-up will do', () => {
  it('[RECORD-5] offers the topics in which something happened, and those that are marked', () => {
    const { doc, topic, item } = agenda();
    topic('hiring', 'a1');
    topic('career', 'a2');
    topic('lunch', 'a3');
    topic('weather', 'a4');
    write(doc, 'hiring', 'One senior first.');
    item('ask Lin', 'career');
    markDiscussed(doc, 'lunch' as TopicId, 1);
    expect(previewWrapUp(doc, 1, null).topics).toEqual([
      { id: 'hiring', title: 'hiring', offered: true },
      { id: 'career', title: 'career', offered: true },
      { id: 'lunch', title: 'lunch', offered: true },
      { id: 'weather', title: 'weather', offered: false },
    ]);
  });

  it('[RECORD-5] does not offer a carried topic whose notes are as they were in the record before', () => {
    const { doc, topic } = agenda();
    topic('hiring', 'a1');
    topic('career', 'a2');
    write(doc, 'hiring', 'One senior first.');
    write(doc, 'career', 'To lead something.');
    const previous = recordSession(doc, 1);
    agendaMaps(doc).meta.set('session', 2);
    write(doc, 'career', 'To lead something, in spring.');
    const offered = (record: Parameters<typeof previewWrapUp>[2]) =>
      previewWrapUp(doc, 2, record)
        .topics.filter((shown) => shown.offered)
        .map((shown) => shown.id);
    expect(offered(previous)).toEqual(['career']);
    expect(offered(null)).toEqual([]);
  });

  it('tells done, dropped and carried promises apart, and leaves out what was removed', () => {
    const { doc, topic, item } = agenda();
    topic('hiring', 'a1');
    for (const id of ['job ad', 'room', 'budget', 'typo']) item(id, 'hiring');
    closeItem(doc, 'job ad' as ItemId, { state: 'done', ...stamp, reason: null });
    closeItem(doc, 'room' as ItemId, { state: 'dropped', ...stamp, reason: 'We meet online.' });
    removeBlock(doc, { block: 'item', id: 'typo' as ItemId }, stamp);
    expect(previewWrapUp(doc, 1, null)).toMatchObject({
      done: [{ id: 'job ad', words: 'job ad' }],
      dropped: [{ id: 'room', words: 'room' }],
      carried: [{ id: 'budget', words: 'budget' }],
    });
  });
});
