import type { Editor } from '@tiptap/core';
import { suggestKey } from './typing-state.ts';

/** In the caret's paragraph, from one letter to another. The caret goes on behind what came in their place. */
export function replaceWords({ state, view }: Editor, from: number, to: number, words: string): void {
  const start = state.selection.$from.start();
  const { tr } = state;
  if (words === '') tr.delete(start + from, start + to);
  else tr.insertText(words, start + from, start + to);
  view.dispatch(tr.setMeta(suggestKey, true));
  view.focus();
}
