// @vitest-environment jsdom
import { fieldText } from '@throughline/shared/agenda/fields';
import { readRichText } from '@throughline/shared/agenda/rich-text';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import type { FieldEditor } from '../mount-field-editor.ts';
import { deliver, itemText, notes, openTestPages, type TestPage, type } from '../testing.ts';
import { linkPopup } from './link-popup-store.ts';
import { addressOf } from './own-link.ts';

let page: TestPage;
let other: TestPage;
let ada: FieldEditor;

beforeAll(() => {
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
});

beforeEach(() => {
  const [mine, hers] = openTestPages(2);
  if (!mine || !hers) throw new Error('no pages');
  page = mine;
  other = hers;
  ada = page.mount(notes);
  ada.editor.view.focus();
});

afterEach(() => ada.destroy());

/** Each run of words, with its address. */
function runs(): string[] {
  const [paragraph] = readRichText(fieldText(page.doc, notes));
  return (paragraph?.content ?? []).map(({ text = '', marks = [] }) => {
    const href = marks.find((mark) => mark.type === 'link')?.attrs?.href;
    return href === undefined ? text : `[${text}](${href})`;
  });
}

function press(key: string, more: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  return !ada.editor.view.dom.dispatchEvent(event);
}

test.each([
  ['https://example.com/a?b#c', 'https://example.com/a?b#c'],
  ['example.com', 'https://example.com/'],
  [' example.com/a ', 'https://example.com/a'],
  ['lin@example.com', 'mailto:lin@example.com'],
  ['mailto:lin@example.com', 'mailto:lin@example.com'],
  ['tel:+491234', 'tel:+491234'],
  ['javascript:alert(1)', null],
  ['java\nscript:alert(1)', null],
  ['data:text/html,x', null],
  ['file:///etc/passwd', null],
  ['two words', null],
  ['', null],
])('“%s” leads to %s', (words, expected) => {
  expect(addressOf(words)).toBe(expected);
});

test('a typed address becomes a link at the next space, and what follows is none', () => {
  type(ada, 'see example.com now');
  expect(runs()).toEqual(['see ', '[example.com](https://example.com)', ' now']);
});

test('behind a link one goes on outside of it', () => {
  ada.editor.commands.setContent('<p>see <a href="https://example.com">this</a></p>');
  ada.focus('end');
  type(ada, ' too');
  expect(runs()).toEqual(['see ', '[this](https://example.com)', ' too']);
});

test('an address that the partner’s program writes is left as it is by who looks at it', () => {
  const fragment = fieldText(other.doc, notes);
  const paragraph = fragment?.get(0);
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
  if (!(text instanceof Y.XmlText)) throw new Error('no text');
  text.insert(0, 'see example.com ');
  deliver([page, other]);
  ada.focus('start');
  type(ada, 'I ');
  expect(runs()).toEqual(['I see example.com ']);
});

test('Mod+K links what is selected, changes it, and takes it away by an empty address', () => {
  type(ada, 'see this');
  ada.editor.commands.setTextSelection({ from: 5, to: 9 });
  expect(press('k', { ctrlKey: true })).toBe(true);
  expect(linkPopup.get()).toMatchObject({ href: '', isEditing: true });
  expect(linkPopup.get()?.save('no address')).toBe(false);
  expect(linkPopup.get()?.save('example.com')).toBe(true);
  expect([runs(), linkPopup.get()]).toEqual([['see ', '[this](https://example.com/)'], null]);

  ada.editor.commands.setTextSelection(7);
  expect(linkPopup.get()).toMatchObject({ href: 'https://example.com/', isEditing: false });
  press('k', { ctrlKey: true });
  linkPopup.get()?.save('https://example.com/b');
  expect(runs()).toEqual(['see ', '[this](https://example.com/b)']);
  page.undo.undo();
  expect(runs()).toEqual(['see ', '[this](https://example.com/)']);
  press('k', { ctrlKey: true });
  linkPopup.get()?.save('');
  expect(runs()).toEqual(['see this']);
});

test('Mod+K with nothing selected writes the address as a link', () => {
  type(ada, 'see ');
  press('k', { ctrlKey: true });
  linkPopup.get()?.save('example.com');
  type(ada, ' too');
  expect(runs()).toEqual(['see ', '[example.com](https://example.com/)', ' too']);
});

test('the popup goes when the caret leaves the link, and when the field is left', () => {
  ada.editor.commands.setContent('<p>see <a href="https://example.com">this</a> too</p>');
  ada.editor.commands.setTextSelection(6);
  expect(linkPopup.get()).not.toBeNull();
  ada.editor.commands.setTextSelection(1);
  expect(linkPopup.get()).toBeNull();
  ada.editor.commands.setTextSelection(6);
  ada.editor.view.dom.dispatchEvent(new FocusEvent('blur'));
  expect(linkPopup.get()).toBeNull();
});

test('an address in one line looks like a link while one writes there, and stays words; Mod+click opens it', () => {
  const opened = vi.spyOn(window, 'open').mockReturnValue(null);
  const { editor, destroy } = page.mount(itemText);
  for (const letter of 'See https://example.com/ad!') editor.view.dispatch(editor.state.tr.insertText(letter));
  const [link] = editor.view.dom.querySelectorAll('a');
  expect(link?.textContent).toBe('https://example.com/ad');
  expect(readRichText(fieldText(page.doc, itemText))).toEqual([
    { type: 'paragraph', content: [{ type: 'text', text: 'See https://example.com/ad!' }] },
  ]);
  const click = (init: MouseEventInit) => {
    const event = new MouseEvent('click', { bubbles: true, ...init });
    link?.dispatchEvent(event);
    return editor.view.someProp('handleClick', (handle) => handle(editor.view, 1, event)) ?? false;
  };
  expect(click({})).toBe(false);
  expect(click({ ctrlKey: true })).toBe(true);
  expect(opened.mock.calls).toEqual([['https://example.com/ad', '_blank', 'noopener,noreferrer']]);
  destroy();
});
