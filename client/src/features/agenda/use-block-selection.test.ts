// @vitest-environment jsdom
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createStore } from '#sync/store.ts';
import { itemId, outline, smallAgenda, topicId } from './agenda-for-tests.ts';
import { blockName } from './keep-focus.ts';
import { loadPaste } from './load-paste.ts';
import type { Question } from './page-question.tsx';
import { createPasteCommands } from './paste-commands.ts';
import { listenForBlocks } from './use-block-selection.ts';

let stopListening = () => {};
beforeAll(loadPaste);
afterEach(() => {
  stopListening();
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

/** The page's keys and clipboard, with the caret in a field of the test's own. */
function page(field: string) {
  const { doc, edits, undo, view } = smallAgenda();
  view.subscribe(() => {});
  const focused = createStore<string | null>(field);
  const question = createStore<Question | null>(null);
  const sentTo: string[] = [];
  const fields = { focused, focus: (key: string) => void sentTo.push(key) };
  const ports = { doc, edits, view, fields, announce: () => {} };
  const people = [{ id: 'ada' as never, name: 'Ada Lovelace', email: 'ada@example.com' }];
  const today = '2026-11-26' as never;
  const clipboard = createPasteCommands({
    ...ports,
    pair: 'pair',
    pasteContext: () => ({ people, today, language: null }),
    tell: () => {},
  });
  stopListening = listenForBlocks({ view, clipboard, question, fields });
  const text = document.createElement('div');
  text.className = 'field-text';
  text.tabIndex = 0;
  document.body.append(text);
  text.focus();
  const press = (key: string, held: KeyboardEventInit = {}): boolean =>
    !text.dispatchEvent(new KeyboardEvent('keydown', { key, ...held, bubbles: true, cancelable: true }));
  return {
    undo,
    question,
    focused,
    clipboard,
    sentTo,
    press,
    selectAll(): void {
      for (let times = 0; times < 3; times += 1) press('a', mod);
    },
    input: (init: InputEventInit) => text.dispatchEvent(new InputEvent('beforeinput', { ...init, bubbles: true })),
    hasCaret: () => document.activeElement === text,
    clip(type: 'copy' | 'cut') {
      const given = new Map<string, string>();
      const clipboardData = { setData: (name: string, value: string) => given.set(name, value) };
      text.dispatchEvent(Object.assign(new Event(type, { bubbles: true, cancelable: true }), { clipboardData }));
      return { html: given.get('text/html') ?? '', text: given.get('text/plain') ?? '' };
    },
    paste: (into: Parameters<typeof clipboard.paste>[0], copied: { html: string; text: string }) =>
      clipboard.paste(into, {
        ...copied,
        empty: true,
        hasCaret: () => true,
        insertWords: () => {},
        insertNotes: () => {},
      }),
    selected: () => clipboard.marks.selected.get().map(blockName),
    lines: () => outline(view.get()).slice(1),
    standing: () => view.get().topics.filter(({ topic }) => !topic.removed).length,
  };
}

const mod = { ctrlKey: true };
const notes = (id: string) => ({ block: 'topic', id: topicId(id), name: 'notes' }) as const;

describe('Mod+A', () => {
  it('is the field’s own once, then means the topic, then the page', () => {
    const { press, selected } = page('topic/hiring/notes');
    expect(press('a', mod)).toBe(false);
    expect(selected()).toEqual([]);
    expect(press('a', mod)).toBe(true);
    expect(selected()).toEqual(['topic:hiring', 'item:job-ad', 'item:budget']);
    press('Control');
    press('a', mod);
    press('a', mod);
    expect(selected()).toEqual([
      ...['item:room', 'topic:hiring', 'item:job-ad', 'item:budget'],
      ...['topic:career', 'item:course'],
    ]);
    expect(press('Escape')).toBe(true);
    expect(selected()).toEqual([]);
    expect(press('Escape')).toBe(false);
    expect(press('a', mod)).toBe(false);
  });

  it('counts anew after another key, in another field, and after the mouse', () => {
    const { press, selected, focused } = page('topic/hiring/notes');
    press('a', mod);
    press('x');
    expect(press('a', mod)).toBe(false);
    focused.set('item/course/text');
    expect(press('a', mod)).toBe(false);
    window.dispatchEvent(new Event('pointerdown'));
    expect(press('a', mod)).toBe(false);
    press('a', mod);
    expect(selected()).toEqual(['topic:career', 'item:course']);
    expect(press('ArrowDown')).toBe(false);
    expect(selected()).toEqual([]);
  });

  it('an item above all topics means its list', () => {
    const { press, selected } = page('item/room/text');
    press('a', mod);
    press('a', mod);
    expect(selected()).toEqual(['item:room']);
  });
});

describe('what is selected as a whole', () => {
  it.each(['x', 'Backspace', 'Delete', 'Enter'])('asks before %s removes it, as one step', (key) => {
    const { press, selectAll, question, standing, undo, lines } = page('topic/hiring/notes');
    const before = lines();
    selectAll();
    expect(press(key)).toBe(true);
    expect(standing()).toBe(2);
    expect(question.get()?.sentence).toMatch(/^2 topics, 4 action items/);
    question.get()?.answer?.onPress();
    expect(standing()).toBe(0);
    undo.undo();
    expect(lines()).toEqual(before);
    expect(standing()).toBe(2);
  });

  it.each<[string, KeyboardEventInit]>([
    ['Backspace', { ctrlKey: true }],
    ['Backspace', { metaKey: true }],
    ['Delete', { altKey: true }],
    ['@', { modifierAltGraph: true, ctrlKey: true, altKey: true }],
    ['𞤀', {}],
    ['Clear', {}],
  ])('asks before %s with %o, which would write over the words of its field', (key, held) => {
    const here = page('topic/hiring/notes');
    here.selectAll();
    expect(here.press(key, held)).toBe(true);
    expect(here.question.get()?.title).toBe('Remove all of this?');
  });

  it.each<[string, KeyboardEventInit]>([
    ['∂', { altKey: true }],
    ['d', { ctrlKey: true }],
  ])('asks on a Mac before %s with %o', (key, held) => {
    vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue('Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)');
    const here = page('topic/hiring/notes');
    here.selectAll();
    expect(here.press(key, held)).toBe(true);
    expect(here.question.get()?.title).toBe('Remove all of this?');
  });

  it.each(['Process', 'Unidentified', 'Dead'])(
    'leaves the text when %s may begin a composition, until all is kept',
    async (key) => {
      const here = page('topic/hiring/notes');
      here.selectAll();
      here.press(key);
      expect(here.question.get()?.title).toBe('Remove all of this?');
      expect(here.hasCaret()).toBe(false);
      here.question.get()?.onKept?.();
      await vi.waitFor(() => expect(here.sentTo).toEqual(['topic/hiring/notes']));
    },
  );

  it('leaves the text when a composition begins without a key', () => {
    const here = page('topic/hiring/notes');
    here.selectAll();
    here.input({ inputType: 'insertCompositionText', cancelable: false });
    expect(here.question.get()?.title).toBe('Remove all of this?');
    expect(here.hasCaret()).toBe(false);
  });

  it.each<[string, KeyboardEventInit]>([
    ['ArrowDown', { altKey: true }],
    ['End', {}],
    ['Tab', {}],
    ['F5', {}],
    ['b', { ctrlKey: true }],
    ['k', { metaKey: true }],
    ['Enter', { ctrlKey: true }],
    ['f', { altKey: true }],
  ])('is let go by %s with %o, which writes over nothing', (key, held) => {
    const here = page('topic/hiring/notes');
    here.selectAll();
    expect(here.press(key, held)).toBe(false);
    expect(here.question.get()).toBeNull();
    expect(here.selected()).toEqual([]);
  });

  it('is copied as Markdown, and stays selected', () => {
    const { press, clip, selected } = page('topic/hiring/notes');
    press('a', mod);
    press('a', mod);
    expect(clip('copy').text).toBe('## hiring\n\n- [ ] job-ad\n- [ ] budget\n');
    expect(selected()).toHaveLength(3);
  });
});

describe('[PASTE-3] a block with nothing selected in its line', () => {
  it('is cut, stays, and moves once; pasted again it is another', () => {
    const { clip, paste, lines, clipboard } = page('item/budget/text');
    const cut = clip('cut');
    expect(clipboard.marks.markOf({ block: 'item', id: itemId('budget') })).toBe('cut');
    expect(lines()[1]).toBe('hiring: job-ad budget');
    paste(notes('career'), cut);
    expect(lines()).toEqual(['loose: room', 'hiring: job-ad', 'career: course budget']);
    expect(clipboard.marks.markOf({ block: 'item', id: itemId('budget') })).toBeUndefined();
    paste(notes('hiring'), cut);
    expect(lines()[1]).toMatch(/^hiring: job-ad [0-9a-f-]{36}$/);
    expect(lines()[2]).toBe('career: course budget');
  });

  it('is copied, and pasted as another one', () => {
    const { clip, paste, lines } = page('topic/hiring/title');
    paste(notes('career'), clip('copy'));
    expect(lines()).toHaveLength(4);
    expect(lines()[3]).toMatch(/^[0-9a-f-]{36}: [0-9a-f-]{36} [0-9a-f-]{36}$/);
  });

  it('in notes is nothing but their caret', () => {
    expect(page('topic/hiring/notes').clip('copy').text).toBe('');
  });

  it('a cut is taken back with Escape', () => {
    const { clip, press, clipboard } = page('item/budget/text');
    clip('cut');
    press('Escape');
    expect(clipboard.marks.cut.get()).toBeNull();
  });
});
