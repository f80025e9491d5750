import { useEffect } from 'react';
import type { Fields } from '#editor/fields.ts';
import { fieldRef } from './field-ref.ts';
import { blockName, focusIfLost } from './keep-focus.ts';

/**
 * When the row that one writes in goes away, the caret must not jump into another promise: the next words would change
 * that one. The focus stays with the row, on "Restore", and with the page where nothing of the row is left.
 */
export function useCaretKeeper(fields: Fields): void {
  useEffect(
    () =>
      fields.onLost((fieldKey) => {
        const ref = fieldRef(fieldKey);
        if (ref) focusIfLost(blockName(ref), 'restore');
      }),
    [fields],
  );
}
