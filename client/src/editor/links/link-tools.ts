import type { Editor } from '@tiptap/core';

const tools = new WeakMap<Editor, () => void>();

export function registerLinkTool(editor: Editor, edit: () => void): void {
  tools.set(editor, edit);
}

/** Writes the address of the link at the caret, or of a new one for what is selected. */
export function editLink(editor: Editor): void {
  tools.get(editor)?.();
}
