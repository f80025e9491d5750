import type { EditorView } from '@tiptap/pm/view';

/** What a virtual keyboard does stands for a key, which it does not name. */
const keys: Readonly<Record<string, string>> = {
  insertParagraph: 'Enter',
  insertLineBreak: 'Enter',
  deleteContentBackward: 'Backspace',
};

/**
 * Gives the keys that leave a field to keyboards that say only what is to become of the text. While one composes, the text is
 * theirs: the editor reads afterwards what they made of it. A key that a keyboard did name has been answered by then.
 */
export function fieldInput(onKey: (view: EditorView, event: KeyboardEvent) => boolean) {
  return (view: EditorView, event: InputEvent): boolean => {
    const key = keys[event.inputType];
    if (!key || event.isComposing || view.composing || !event.cancelable) return false;
    const isTaken = onKey(view, new KeyboardEvent('keydown', { key }));
    if (isTaken) event.preventDefault();
    return isTaken;
  };
}
