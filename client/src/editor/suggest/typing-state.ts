import { PluginKey, type Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

/** How often somebody typed here and moved the caret: what came from the partner, from undo or from a paste is neither. */
export interface TypingState {
  readonly typed: number;
  readonly moved: number;
}

export const suggestKey = new PluginKey<TypingState>('suggest');

export function countTyping(tr: Transaction, { typed, moved }: TypingState): TypingState {
  const isOwn = !tr.getMeta(ySyncPluginKey)?.isChangeOrigin && !tr.getMeta(suggestKey);
  const isTyped = isOwn && tr.docChanged && !tr.getMeta('paste') && tr.getMeta('uiEvent') !== 'drop';
  const isMoved = isOwn && tr.selectionSet;
  return isTyped || isMoved ? { typed: typed + Number(isTyped), moved: moved + Number(isMoved) } : { typed, moved };
}
