import { describe, expect, it } from 'vitest';
import { smallAgenda, topic, topicId, wrapUp } from './agenda-for-tests.ts';
import { foldingRows } from './use-folding.ts';

function rows(discussed: string[]) {
  const { doc, view, edits } = smallAgenda();
  topic(doc, 'lunch', 'a3');
  view.subscribe(() => {});
  for (const id of discussed) edits.setDiscussed(topicId(id), true);
  const before = view.get().topics;
  wrapUp(doc);
  return foldingRows(before, view.get().topics).map(
    ({ shown, isLeaving }) => `${shown.topic.id}${isLeaving ? ' leaves' : ''}`,
  );
}

describe('after a wrap-up', () => {
  it('what was filed leaves from where it stood', () => {
    expect(rows(['career'])).toEqual(['hiring', 'career leaves', 'lunch']);
    expect(rows(['hiring', 'career'])).toEqual(['hiring leaves', 'career leaves', 'lunch']);
    expect(rows(['hiring', 'lunch'])).toEqual(['hiring leaves', 'career', 'lunch leaves']);
  });

  it('nothing leaves when nothing was filed', () => {
    expect(rows([])).toEqual(['hiring', 'career', 'lunch']);
  });
});
