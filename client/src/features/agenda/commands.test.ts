import { describe, expect, it } from 'vitest';
import type { CaretAt } from '#editor/field-props.ts';
import { createStore } from '#sync/store.ts';
import { itemId, outline, shownItem, smallAgenda, topicId, wrapUp } from './agenda-for-tests.ts';
import { createCommands } from './commands.ts';
import { notesHooks, titleHooks } from './field-hooks.ts';
import { itemHooks } from './item-hooks.ts';

function page() {
  const { doc, edits, view } = smallAgenda();
  view.subscribe(() => {});
  const said: string[] = [];
  const went: string[] = [];
  const focused = createStore<string | null>(null);
  const fields = {
    focused,
    focus: (key: string, place: unknown) =>
      went.push(`${key} ${typeof place === 'object' ? JSON.stringify(place) : place}`),
  };
  const commands = createCommands({ doc, edits, view, fields, announce: (sentence) => said.push(sentence) });
  const shownTopic = (id: string) => {
    const found = view.get().topics.find((shown) => shown.topic.id === id);
    if (!found) throw new Error(`no topic ${id}`);
    return found;
  };
  const shownIn = (topic: string, id: string) => {
    const found = shownTopic(topic).items.find((shown) => shown.item.id === id);
    if (!found) throw new Error(`no item ${id}`);
    return found;
  };
  const lines = () => outline(view.get()).slice(1);
  return { doc, commands, view, said, went, focused, shownTopic, shownIn, lines };
}

const at = (empty: boolean, more: Partial<CaretAt> = {}) => ({
  empty,
  atStart: true,
  atEnd: true,
  from: 0,
  to: 0,
  onFirstLine: true,
  onLastLine: true,
  ...more,
});

describe('what is done is said', () => {
  it('ticking, and opening again', () => {
    const { commands, said } = page();
    commands.toggleDone(itemId('room'));
    commands.toggleDone(itemId('room'));
    expect(said).toEqual(['Done: room', 'Open again: room']);
  });

  it('[ROLL-9] keeping a promise', () => {
    const { commands, said } = page();
    commands.keepPromise(itemId('room'));
    expect(said).toEqual(['Still true: room']);
  });

  it('moving, also when there is nowhere to go', () => {
    const { commands, said } = page();
    commands.step({ block: 'item', id: itemId('budget') }, 'up');
    commands.step({ block: 'item', id: itemId('job-ad') }, 'down');
    commands.step({ block: 'item', id: itemId('room') }, 'up');
    commands.step({ block: 'topic', id: topicId('career') }, 'up');
    commands.step({ block: 'topic', id: topicId('career') }, 'up');
    expect(said).toEqual([
      'Moved up',
      'Moved down, into career',
      'Already at the top',
      'career: now topic 1 of 2',
      'Already the first topic',
    ]);
  });

  it('moving across to another topic, also where there is none', () => {
    const { commands, said, lines } = page();
    commands.cross({ block: 'item', id: itemId('job-ad') }, 'down');
    expect(lines()).toEqual(['loose: room', 'hiring: budget', 'career: job-ad course']);
    commands.cross({ block: 'item', id: itemId('course') }, 'up');
    expect(lines()).toEqual(['loose: room', 'hiring: budget course', 'career: job-ad']);
    commands.cross({ block: 'item', id: itemId('job-ad') }, 'down');
    commands.cross({ block: 'topic', id: topicId('career') }, 'up');
    expect(lines()).toEqual(['loose: room', 'career: job-ad', 'hiring: budget course']);
    expect(said).toEqual([
      'Moved down, into career',
      'Moved up, into hiring',
      'No topic below',
      'career: now topic 1 of 2',
    ]);
  });

  it('[ROLL-4] an earlier promise stays with its topic, and that is said', () => {
    const { doc, commands, view, said } = page();
    wrapUp(doc);
    const before = view.get();
    commands.cross({ block: 'item', id: itemId('job-ad') }, 'down');
    expect(view.get()).toBe(before);
    expect(said).toEqual(['What was promised earlier stays with its topic. Its menu moves it to another.']);
  });

  it('removing and restoring', () => {
    const { commands, said, went } = page();
    commands.removeBlock({ block: 'topic', id: topicId('career') });
    commands.restoreBlock({ block: 'topic', id: topicId('career') });
    expect(said).toEqual(['Removed: career', 'Restored: career']);
    expect(went).toEqual(['topic/career/title end']);
  });
});

describe('an item added from the page’s foot', () => {
  it('goes to the topic that one is in', () => {
    const { commands, focused, view } = page();
    focused.set('item/job-ad/text');
    commands.addItemAtHand();
    expect(view.get().topics.map((shown) => shown.items.length)).toEqual([3, 1]);
  });

  it('goes to the last topic otherwise', () => {
    const { commands, view } = page();
    commands.addItemAtHand();
    expect(view.get().topics.map((shown) => shown.items.length)).toEqual([2, 2]);
  });
});

describe('the keys of a field', () => {
  it('Enter in an item begins the next one below it', () => {
    const { commands, view, shownIn, went } = page();
    itemHooks({ commands, view }, shownIn('hiring', 'job-ad')).onEnter?.(at(false));
    const ids = view.get().topics[0]?.items.map((shown) => shown.item.id);
    expect(ids).toHaveLength(3);
    expect([ids?.[0], ids?.[2]]).toEqual(['job-ad', 'budget']);
    expect(went).toEqual([`item/${ids?.[1]}/text end`]);
  });

  it('Enter in the last, empty item ends the list and begins a topic after it', () => {
    const { commands, view, shownIn, lines } = page();
    itemHooks({ commands, view }, shownIn('hiring', 'budget')).onEnter?.(at(true));
    const added = view.get().topics[1]?.topic.id;
    expect(lines()).toEqual(['loose: room', 'hiring: job-ad budget', `${added}:`, 'career: course']);
    expect(shownIn('hiring', 'budget').item.removed?.by).toBe('ada');
  });

  it('Enter in an empty item that is not the last changes nothing', () => {
    const { commands, view, shownIn } = page();
    const before = view.get();
    itemHooks({ commands, view }, shownIn('hiring', 'job-ad')).onEnter?.(at(true));
    expect(view.get()).toBe(before);
  });

  it('Enter in a title goes on in the notes', () => {
    const { commands, view, shownTopic, went } = page();
    titleHooks({ commands, view }, shownTopic('hiring')).onEnter?.(at(false));
    expect(went).toEqual(['topic/hiring/notes start']);
  });

  it('Backspace takes an empty item away and goes on before it', () => {
    const { commands, view, shownIn, went } = page();
    const hooks = itemHooks({ commands, view }, shownIn('hiring', 'job-ad'));
    hooks.onBackspaceAtStart?.(at(true));
    expect(shownIn('hiring', 'job-ad').item.removed).not.toBeNull();
    expect(went).toEqual(['topic/hiring/notes end']);
  });

  it('Backspace before an item’s words makes a note of them, and a removed promise', () => {
    const { commands, view, shownIn, went, said } = page();
    itemHooks({ commands, view }, shownIn('hiring', 'job-ad')).onBackspaceAtStart?.(at(false));
    expect(commands.textOf({ block: 'topic', id: topicId('hiring'), name: 'notes' })).toBe('job-ad');
    expect(shownIn('hiring', 'job-ad').item.removed?.by).toBe('ada');
    expect(went).toEqual(['topic/hiring/notes 0']);
    expect(said).toEqual(['Now a note. The promise is removed, and can be restored.']);
  });

  it('Backspace before the words of an item without a topic changes nothing, and says what does', () => {
    const { commands, view, said } = page();
    const before = view.get();
    itemHooks({ commands, view }, shownItem(before, 'room')).onBackspaceAtStart?.(at(false));
    expect(view.get()).toBe(before);
    expect(commands.hint.get()?.id).toBe('room');
    expect(said).toEqual([commands.hint.get()?.words]);
  });

  it('Enter before an item’s words begins one above, Enter within them parts them', () => {
    const { commands, view, shownIn, went, lines } = page();
    itemHooks({ commands, view }, shownIn('hiring', 'job-ad')).onEnter?.(at(false, { atEnd: false }));
    expect(lines()[1]).toMatch(/^hiring: \S{36} job-ad budget$/);
    expect(went).toEqual([]);
    itemHooks({ commands, view }, shownIn('hiring', 'job-ad')).onEnter?.(
      at(false, { atStart: false, atEnd: false, from: 3, to: 4 }),
    );
    expect(lines()[1]).toMatch(/^hiring: \S{36} job-ad \S{36} budget$/);
    const words = view
      .get()
      .topics[0]?.items.map(({ item: { id } }) => commands.textOf({ block: 'item', id, name: 'text' }));
    expect(words).toEqual(['', 'job', 'ad', 'budget']);
    expect(went).toEqual([expect.stringMatching(/^item.*start$/)]);
  });

  it('Backspace right after Enter parted an item joins it again', () => {
    const { commands, view, shownIn } = page();
    itemHooks({ commands, view }, shownIn('hiring', 'job-ad')).onEnter?.(
      at(false, { atStart: false, atEnd: false, from: 3, to: 4 }),
    );
    const second = view.get().topics[0]?.items[1];
    if (second) itemHooks({ commands, view }, second).onBackspaceAtStart?.(at(false));
    expect(view.get().topics[0]?.items.map(({ item }) => item.id)).toEqual(['job-ad', 'budget']);
    expect(commands.textOf({ block: 'item', id: itemId('job-ad'), name: 'text' })).toBe('job-ad');
  });

  it('[ROLL-4] an earlier promise is neither parted nor made a note of by a key, which is said beside it', () => {
    const { doc, commands, view, said } = page();
    wrapUp(doc);
    const promise = () => shownItem(view.get(), 'job-ad');
    const hooks = itemHooks({ commands, view }, promise());
    hooks.onBackspaceAtStart?.(at(false));
    hooks.onBackspaceAtStart?.(at(true));
    hooks.onEnter?.(at(false, { atStart: false, atEnd: false, from: 3, to: 4 }));
    expect(promise().item.removed).toBeNull();
    expect(commands.textOf({ block: 'item', id: itemId('job-ad'), name: 'text' })).toBe('job-ad');
    expect(said[0]).toContain('Drop it with a reason');
    expect(view.get().promises.map(({ item }) => item.id)).toEqual(['room', 'job-ad', 'budget', 'course']);
  });

  it('leaving the notes below begins a topic after theirs', () => {
    const { commands, view, shownTopic, lines, went } = page();
    notesHooks({ commands, view }, shownTopic('hiring')).onLeaveBelow?.();
    const added = view.get().topics[1]?.topic.id;
    expect(lines()).toEqual(['loose: room', 'hiring: job-ad budget', `${added}:`, 'career: course']);
    expect(went).toEqual([`topic/${added}/title start`]);
  });

  it('Backspace in an empty title leaves a topic that holds something', () => {
    const { commands, view, shownTopic } = page();
    expect(titleHooks({ commands, view }, shownTopic('hiring')).onBackspaceAtStart?.(at(true))).toBe(false);
    expect(notesHooks({ commands, view }, shownTopic('hiring')).onBackspaceAtStart?.(at(false))).toBe(false);
  });

  it('arrows walk from text to text, and stay at the page’s ends', () => {
    const { commands, view, shownTopic, shownIn, went } = page();
    titleHooks({ commands, view }, shownTopic('hiring')).onArrowOut?.('up', 120);
    titleHooks({ commands, view }, shownTopic('hiring')).onArrowOut?.('right');
    expect(itemHooks({ commands, view }, shownIn('career', 'course')).onArrowOut?.('down')).toBe(false);
    expect(went).toEqual(['item/room/text {"x":120,"line":"last"}', 'topic/hiring/notes start']);
  });
});
