import { describe, expect, it } from 'vitest';
import { itemId, smallAgenda, topic, topicId, wrapUp } from './agenda-for-tests.ts';
import { foldingRows } from './use-folding.ts';

function folding(discussed: string[]) {
  const { doc, view, edits } = smallAgenda();
  topic(doc, 'lunch', 'a3');
  view.subscribe(() => {});
  for (const id of discussed) edits.setDiscussed(topicId(id), true);
  edits.finish(itemId('budget'));
  const before = view.get().topics;
  wrapUp(doc);
  return foldingRows(before, view.get().topics);
}

const rows = (discussed: string[]) =>
  folding(discussed).map(({ shown, isLeaving }) => `${shown.topic.id}${isLeaving ? ' leaves' : ''}`);

describe('after a wrap-up', () => {
  it('what was filed leaves from where it stood', () => {
    expect(rows(['career'])).toEqual(['hiring', 'career leaves', 'lunch']);
    expect(rows(['hiring', 'career'])).toEqual(['hiring leaves', 'career leaves', 'lunch']);
    expect(rows(['hiring', 'lunch'])).toEqual(['hiring leaves', 'career', 'lunch leaves']);
  });

  it('[ROLL-3] what is open is not drawn twice: only what was settled folds away with its topic', () => {
    const [hiring] = folding(['hiring']);
    expect(hiring?.shown.items.map(({ item }) => item.id)).toEqual(['budget']);
  });

  it('nothing leaves when nothing was filed', () => {
    expect(rows([])).toEqual(['hiring', 'career', 'lunch']);
  });
});
