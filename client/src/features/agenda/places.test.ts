import { describe, expect, it } from 'vitest';
import { item, itemId, outline, smallAgenda, topicId, wrapUp } from './agenda-for-tests.ts';
import {
  type Direction,
  dropPlace,
  endOf,
  itemStep,
  placeIn,
  promisesBeside,
  topicOrderAt,
  topicStep,
} from './places.ts';

function tryItem(id: string, ...steps: Direction[]) {
  const { view, edits } = smallAgenda();
  view.subscribe(() => {});
  for (const direction of steps) {
    const place = itemStep(view.get(), itemId(id), direction);
    if (place) edits.moveItem(itemId(id), place);
  }
  return outline(view.get()).slice(1);
}

describe('moving an item by steps', () => {
  it('swaps it with its neighbour', () => {
    expect(tryItem('budget', 'up')).toEqual(['loose: room', 'hiring: budget job-ad', 'career: course']);
    expect(tryItem('job-ad', 'down')).toEqual(['loose: room', 'hiring: budget job-ad', 'career: course']);
  });

  it('crosses into the next topic at its start, and into the one before at its end', () => {
    expect(tryItem('budget', 'down')).toEqual(['loose: room', 'hiring: job-ad', 'career: budget course']);
    expect(tryItem('job-ad', 'up')).toEqual(['loose: room job-ad', 'hiring: budget', 'career: course']);
  });

  it('walks through the whole page and back', () => {
    expect(tryItem('room', 'down', 'down', 'down', 'down', 'down')).toEqual([
      'loose:',
      'hiring: job-ad budget',
      'career: course room',
    ]);
    expect(tryItem('course', 'up', 'up', 'up', 'up', 'up', 'up')).toEqual([
      'loose: course room',
      'hiring: job-ad budget',
      'career:',
    ]);
  });

  it('is null at the page’s ends', () => {
    const { view } = smallAgenda();
    expect(itemStep(view.get(), itemId('room'), 'up')).toBeNull();
    expect(itemStep(view.get(), itemId('course'), 'down')).toBeNull();
    expect(itemStep(view.get(), itemId('unknown'), 'down')).toBeNull();
  });

  it('keeps a promise of an earlier session among its topic’s promises', () => {
    const { doc, view, edits } = smallAgenda();
    view.subscribe(() => {});
    wrapUp(doc);
    item(doc, 'fresh', 'career', 'a1');
    const place = itemStep(view.get(), itemId('budget'), 'up');
    if (place) edits.moveItem(itemId('budget'), place);
    expect(outline(view.get())[0]).toBe('promises: room budget job-ad course');
    expect(itemStep(view.get(), itemId('budget'), 'up')).toBeNull();
    expect(itemStep(view.get(), itemId('job-ad'), 'down')).toBeNull();
  });

  it('does not cut an item from a topic that is out of sight', () => {
    const { doc, view, edits } = smallAgenda();
    view.subscribe(() => {});
    edits.remove({ block: 'topic', id: topicId('hiring') });
    expect(outline(view.get())[1]).toBe('loose: job-ad room budget');
    expect(placeIn(view.get(), itemId('budget'), null, 0).topic).toBe('hiring');
    expect(itemStep(view.get(), itemId('budget'), 'down')?.topic).toBe('career');
    expect(doc.getMap('items').size).toBe(4);
  });
});

describe('dropping an item', () => {
  it('puts one of this session where it is let go', () => {
    const { view, edits } = smallAgenda();
    view.subscribe(() => {});
    edits.moveItem(itemId('job-ad'), dropPlace(view.get(), itemId('job-ad'), topicId('career'), 1));
    edits.moveItem(itemId('budget'), dropPlace(view.get(), itemId('budget'), null, 0));
    expect(outline(view.get()).slice(1)).toEqual(['loose: budget room', 'hiring:', 'career: course job-ad']);
    expect(promisesBeside(view.get(), itemId('room'))).toBeNull();
  });

  it('[ROLL-4] never takes a promise of an earlier session from its topic', () => {
    const { doc, view, edits } = smallAgenda();
    view.subscribe(() => {});
    wrapUp(doc);
    for (const topic of [null, topicId('career'), topicId('hiring')]) {
      const place = dropPlace(view.get(), itemId('budget'), topic, 0);
      expect(place.topic).toBe('hiring');
      edits.moveItem(itemId('budget'), place);
      expect(outline(view.get())[0]).toBe('promises: room budget job-ad course');
    }
    edits.moveItem(itemId('budget'), dropPlace(view.get(), itemId('budget'), null, 9));
    expect(outline(view.get())[0]).toBe('promises: room job-ad budget course');
    const beside = promisesBeside(view.get(), itemId('budget'));
    expect(beside?.map((shown) => shown.item.id)).toEqual(['job-ad', 'budget']);
  });

  it('leaves a promise with its topic that was filed meanwhile', () => {
    const { doc, view, edits } = smallAgenda();
    view.subscribe(() => {});
    edits.setDiscussed(topicId('hiring'), true);
    wrapUp(doc);
    expect(dropPlace(view.get(), itemId('job-ad'), null, 0).topic).toBe('hiring');
    expect(dropPlace(view.get(), itemId('room'), topicId('career'), 0).topic).toBeNull();
  });
});

describe('moving to a named place', () => {
  it('goes to the end of a topic', () => {
    const { view, edits } = smallAgenda();
    view.subscribe(() => {});
    edits.moveItem(itemId('room'), endOf(view.get(), topicId('career')));
    expect(outline(view.get()).slice(1)).toEqual(['loose:', 'hiring: job-ad budget', 'career: course room']);
  });

  it('counts places without the item that moves', () => {
    const { view, edits } = smallAgenda();
    view.subscribe(() => {});
    edits.moveItem(itemId('job-ad'), placeIn(view.get(), itemId('job-ad'), topicId('hiring'), 1));
    expect(outline(view.get())[2]).toBe('hiring: budget job-ad');
  });
});

describe('moving a topic', () => {
  it('takes its items along', () => {
    const { view, edits } = smallAgenda();
    view.subscribe(() => {});
    const order = topicStep(view.get(), topicId('career'), 'up');
    if (order) edits.moveTopic(topicId('career'), order);
    expect(outline(view.get()).slice(2)).toEqual(['career: course', 'hiring: job-ad budget']);
  });

  it('ends at the page’s ends', () => {
    const { view } = smallAgenda();
    expect(topicStep(view.get(), topicId('hiring'), 'up')).toBeNull();
    expect(topicStep(view.get(), topicId('career'), 'down')).toBeNull();
    expect(topicOrderAt(view.get(), null, 9) > 'a2').toBe(true);
  });
});
