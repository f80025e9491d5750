// @vitest-environment jsdom
import { setDue } from '@throughline/shared/agenda/edits';
import type { Day } from '@throughline/shared/ids';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { pageEdit } from '#sync/page-undo.ts';
import type { FieldEditor } from '../mount-field-editor.ts';
import { deliver, ITEM, itemText, notes, openTestPages, type TestPage, type } from '../testing.ts';
import { suggestPopup } from './suggest-popup-store.ts';
import type { Suggester } from './suggester.ts';

let pages: TestPage[];
let ada: FieldEditor;
let page: TestPage;
const chosen: string[] = [];

const people: Suggester = {
  id: 'people',
  kind: 'list',
  label: 'People',
  find({ before }) {
    const at = /@(\w*)$/.exec(before);
    if (!at) return null;
    const options = ['Ada', 'Grace', 'Gregory']
      .filter((name) => name.toLowerCase().startsWith(at[1]?.toLowerCase() ?? ''))
      .map((name) => ({ id: name, label: name, isDisabled: name === 'Gregory', run: () => chosen.push(name) }));
    return { from: at.index, to: before.length, options };
  },
};

const dates: Suggester = {
  id: 'due',
  kind: 'offer',
  label: 'Due date',
  find({ before }) {
    const at = /by friday(?=\W?$)/.exec(before);
    if (!at) return null;
    const run = () => setDue(page.doc, ITEM, '2026-11-27' as Day, 1, pageEdit);
    return { from: at.index, to: at.index + at[0].length, options: [{ id: 'friday', label: 'due Fri', run }] };
  },
};

beforeAll(() => {
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
});

beforeEach(() => {
  chosen.length = 0;
  pages = openTestPages(2);
  const [mine] = pages;
  if (!mine) throw new Error('no page');
  page = mine;
  ada = page.mount(itemText, { suggesters: () => [people, dates] });
  ada.editor.view.focus();
});

afterEach(() => ada.editor.isDestroyed || ada.destroy());

const shown = () => suggestPopup.get()?.options.map(({ label }) => label) ?? [];
const due = () => (page.doc.getMap('items').get(ITEM) as { get(key: string): unknown }).get('due');

function press(key: string, more: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  return !ada.editor.view.dom.dispatchEvent(event);
}

describe('a list', () => {
  test('opens at what is typed, is narrowed down, and closes where nothing is found', () => {
    type(ada, 'ask @');
    expect(shown()).toEqual(['Ada', 'Grace', 'Gregory']);
    type(ada, 'g');
    expect(shown()).toEqual(['Grace', 'Gregory']);
    type(ada, 'x');
    expect(shown()).toEqual([]);
  });

  test('is walked through by arrows, past what cannot be chosen, and told through the text box', () => {
    type(ada, '@');
    const { dom } = ada.editor.view;
    expect([dom.getAttribute('aria-activedescendant'), dom.getAttribute('role')]).toEqual([
      'suggest-list-0',
      'textbox',
    ]);
    expect([press('ArrowDown'), dom.getAttribute('aria-activedescendant')]).toEqual([true, 'suggest-list-1']);
    expect([press('ArrowDown'), dom.getAttribute('aria-activedescendant')]).toEqual([true, 'suggest-list-0']);
    expect([press('ArrowUp'), dom.getAttribute('aria-activedescendant')]).toEqual([true, 'suggest-list-1']);
    expect([press('Escape'), dom.hasAttribute('aria-activedescendant')]).toEqual([true, false]);
  });

  test.each(['Enter', 'Tab'])('gives what it points at by %s, and takes the typed words away', (key) => {
    type(ada, 'write the ad @gr');
    expect(press(key)).toBe(true);
    expect([chosen, page.text(itemText), shown()]).toEqual([['Grace'], 'write the ad', []]);
  });

  test('does not come back after Escape while the same word is typed on, and does for the next', () => {
    type(ada, '@g');
    press('Escape');
    type(ada, 'r');
    expect(shown()).toEqual([]);
    type(ada, ' @g');
    expect(shown()).toEqual(['Grace', 'Gregory']);
  });

  test('closes when the field is left', () => {
    type(ada, '@');
    ada.editor.view.dom.dispatchEvent(new FocusEvent('blur'));
    expect(shown()).toEqual([]);
  });
});

describe('an offer', () => {
  test('is taken by Tab and not by Enter, also behind a full stop', () => {
    type(ada, 'write the ad, by friday.');
    expect(shown()).toEqual(['due Fri']);
    press('Enter');
    expect(due()).toBeUndefined();
    press('Tab');
    expect([due(), page.text(itemText)]).toEqual(['2026-11-27', 'write the ad.']);
  });

  test('goes when one types on', () => {
    type(ada, 'by friday at');
    expect(shown()).toEqual([]);
  });

  test('that was refused is not made again for these words, not even after the field was left', () => {
    type(ada, 'write by friday');
    press('Escape');
    type(ada, ' ');
    expect(shown()).toEqual([]);
    ada.destroy();
    ada = page.mount(itemText, { suggesters: () => [dates] });
    ada.focus('end');
    type(ada, '.');
    expect(shown()).toEqual([]);
  });
});

describe('taken back', () => {
  test.each([
    ['the first Backspace', () => press('Backspace')],
    ['undo', () => page.undo.undo()],
  ])('[WORDS-2] by %s: words and date as they were, and not offered again', (_by, takeBack) => {
    setDue(page.doc, ITEM, '2026-11-26' as Day, 1, pageEdit);
    type(ada, 'write the ad by friday ');
    press('Tab');
    expect([due(), page.text(itemText)]).toEqual(['2026-11-27', 'write the ad']);
    takeBack();
    expect([due(), page.text(itemText)]).toEqual(['2026-11-26', 'write the ad by friday']);
    type(ada, '.');
    expect(shown()).toEqual([]);
  });

  test('a Backspace later takes a letter', () => {
    type(ada, 'ad by friday');
    press('Tab');
    type(ada, 's');
    expect(press('Backspace')).toBe(false);
    expect(due()).toBe('2026-11-27');
  });

  test('[WORDS-2] what the partner writes meanwhile stays', () => {
    const [, other] = pages;
    if (!other) throw new Error('no partner');
    type(ada, 'ad by friday');
    deliver(pages);
    press('Tab');
    deliver(pages);
    const grace = other.mount(itemText);
    grace.editor.view.dispatch(grace.editor.state.tr.insertText('New ', 1));
    deliver(pages);
    expect(page.text(itemText)).toBe('New ad');
    press('Backspace');
    deliver(pages);
    expect([page.text(itemText), other.text(itemText), due()]).toEqual([
      'New ad by friday',
      'New ad by friday',
      undefined,
    ]);
    grace.destroy();
  });
});

describe('nothing is suggested', () => {
  test('[WORDS-1] at what the partner types', () => {
    const [, other] = pages;
    const grace = other?.mount(itemText);
    if (!grace) throw new Error('no partner');
    type(grace, 'ask @g');
    deliver(pages);
    ada.focus('end');
    expect([page.text(itemText), shown()]).toEqual(['ask @g', []]);
    grace.destroy();
  });

  test('while the partner’s keys come, an open list stays at its words', () => {
    const [, other] = pages;
    type(ada, 'ask @g');
    deliver(pages);
    const same = other?.mount(itemText);
    if (!same) throw new Error('no partner');
    same.editor.view.dispatch(same.editor.state.tr.insertText('Please ', 1));
    deliver(pages);
    expect(shown()).toEqual(['Grace', 'Gregory']);
    press('Enter');
    expect([chosen, page.text(itemText)]).toEqual([['Grace'], 'Please ask']);
    same.destroy();
  });

  test('[WORDS-1] while an input method composes', () => {
    type(ada, 'ask @');
    const { view } = ada.editor;
    press('Escape');
    view.dom.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    type(ada, ' @');
    expect([view.composing, shown()]).toEqual([true, []]);
    expect(press('Enter', { isComposing: true })).toBe(false);
  });

  test('in code', () => {
    const inNotes = page.mount(notes, { suggesters: () => [people] });
    inNotes.editor.commands.setCodeBlock();
    type(inNotes, '@g');
    expect(shown()).toEqual([]);
    inNotes.destroy();
  });
});
