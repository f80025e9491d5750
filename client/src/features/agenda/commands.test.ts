import { describe, expect, it } from 'vitest';
import { createStore } from '#sync/store.ts';
import { itemId, outline, smallAgenda, topicId } from './agenda-for-tests.ts';
import { createCommands } from './commands.ts';
import { itemHooks, notesHooks, titleHooks } from './field-hooks.ts';

function page() {
  const { doc, edits, view } = smallAgenda();
  view.subscribe(() => {});
  const said: string[] = [];
  const went: string[] = [];
  const focused = createStore<string | null>(null);
  const fields = { focused, focus: (key: string, place: unknown) => went.push(`${key} ${place}`) };
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
  return { commands, view, said, went, focused, shownTopic, shownIn, lines };
}

const at = (empty: boolean) => ({ empty, atStart: true, atEnd: true, onFirstLine: true, onLastLine: true });

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
    expect(hooks.onBackspaceAtStart?.(at(false))).toBe(false);
    hooks.onBackspaceAtStart?.(at(true));
    expect(shownIn('hiring', 'job-ad').item.removed).not.toBeNull();
    expect(went).toEqual(['topic/hiring/notes end']);
  });

  it('Backspace in an empty title leaves a topic that holds something', () => {
    const { commands, view, shownTopic } = page();
    expect(titleHooks({ commands, view }, shownTopic('hiring')).onBackspaceAtStart?.(at(true))).toBe(false);
    expect(notesHooks({ commands, view }, shownTopic('hiring')).onBackspaceAtStart?.(at(false))).toBe(false);
  });

  it('arrows walk from text to text, and stay at the page’s ends', () => {
    const { commands, view, shownTopic, shownIn, went } = page();
    titleHooks({ commands, view }, shownTopic('hiring')).onArrowOut?.('up');
    titleHooks({ commands, view }, shownTopic('hiring')).onArrowOut?.('right');
    expect(itemHooks({ commands, view }, shownIn('career', 'course')).onArrowOut?.('down')).toBe(false);
    expect(went).toEqual(['item/room/text end', 'topic/hiring/notes start']);
  });
});
