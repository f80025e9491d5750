// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { itemText, notes, openTestPages, type } from './testing.ts';

function input(dom: HTMLElement, inputType: string, isComposing = false): boolean {
  const event = new InputEvent('beforeinput', { inputType, isComposing, cancelable: true, bubbles: true });
  dom.dispatchEvent(event);
  return event.defaultPrevented;
}

test('what a virtual keyboard means by Enter and Backspace is answered as the keys are', () => {
  const [page] = openTestPages(1);
  const hooks = { onEnter: vi.fn(), onBackspaceAtStart: vi.fn() };
  const editor = page?.mount(itemText, hooks);
  if (!editor) throw new Error('no editor');
  type(editor, 'ask Lin');
  const { view } = editor.editor;
  expect(input(view.dom, 'insertParagraph')).toBe(true);
  expect(hooks.onEnter).toHaveBeenCalledWith(expect.objectContaining({ atEnd: true, from: 7, to: 7 }));
  expect(input(view.dom, 'deleteContentBackward')).toBe(false);
  editor.editor.commands.setTextSelection(1);
  expect(input(view.dom, 'deleteContentBackward')).toBe(true);
  expect(hooks.onBackspaceAtStart).toHaveBeenCalledOnce();
});

test('while it composes, the text is the keyboard’s', () => {
  const [page] = openTestPages(1);
  const onEnter = vi.fn();
  const editor = page?.mount(itemText, { onEnter });
  expect(editor && input(editor.editor.view.dom, 'insertParagraph', true)).toBe(false);
  expect(onEnter).not.toHaveBeenCalled();
});

test('Enter in notes is the editor’s, but for the second on an empty last line', () => {
  const [page] = openTestPages(1);
  const onLeaveBelow = vi.fn();
  const editor = page?.mount(notes, { onLeaveBelow });
  if (!editor) throw new Error('no editor');
  expect(input(editor.editor.view.dom, 'insertParagraph')).toBe(false);
  editor.editor.commands.splitBlock();
  expect(input(editor.editor.view.dom, 'insertParagraph')).toBe(true);
  expect(onLeaveBelow).toHaveBeenCalledOnce();
});
