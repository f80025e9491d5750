import { fieldKey } from '@throughline/shared/agenda/fields';
import { describe, expect, it } from 'vitest';
import { itemId, smallAgenda, topicId, wrapUp } from './agenda-for-tests.ts';
import { fieldOrder, nearest, neighbour } from './field-order.ts';

describe('the order of the fields', () => {
  it('is that of the page', () => {
    const { view } = smallAgenda();
    expect(fieldOrder(view.get()).map(fieldKey)).toEqual([
      'item/room/text',
      'topic/hiring/title',
      'topic/hiring/notes',
      'item/job-ad/text',
      'item/budget/text',
      'topic/career/title',
      'topic/career/notes',
      'item/course/text',
    ]);
  });

  it('begins with what was promised', () => {
    const { doc, view } = smallAgenda();
    view.subscribe(() => {});
    wrapUp(doc);
    expect(fieldOrder(view.get()).map(fieldKey).slice(0, 2)).toEqual(['item/room/text', 'item/job-ad/text']);
  });

  it('passes over what was removed', () => {
    const { view, edits } = smallAgenda();
    view.subscribe(() => {});
    edits.remove({ block: 'item', id: itemId('budget') });
    expect(neighbour(view.get(), 'item/job-ad/text', 1)).toEqual({ block: 'topic', id: 'career', name: 'title' });
  });

  it('ends at the page’s ends', () => {
    const { view } = smallAgenda();
    expect(neighbour(view.get(), 'item/room/text', -1)).toBeNull();
    expect(neighbour(view.get(), 'item/course/text', 1)).toBeNull();
    expect(neighbour(view.get(), 'item/unknown/text', 1)).toBeNull();
  });
});

describe('when the block that had the caret goes away', () => {
  it('the caret goes to the text before it', () => {
    const { view, edits } = smallAgenda();
    view.subscribe(() => {});
    const before = view.get();
    edits.remove({ block: 'topic', id: topicId('career') });
    expect(nearest(before, view.get(), 'topic/career/notes')).toEqual({ block: 'item', id: 'budget', name: 'text' });
  });

  it('or to the one after it, where there is none before', () => {
    const { view, edits } = smallAgenda();
    view.subscribe(() => {});
    const before = view.get();
    edits.remove({ block: 'item', id: itemId('room') });
    expect(nearest(before, view.get(), 'item/room/text')).toEqual({ block: 'topic', id: 'hiring', name: 'title' });
  });
});
