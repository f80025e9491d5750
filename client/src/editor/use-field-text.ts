import type { FieldId } from '@throughline/shared/agenda/fields';
import { plainText, type RichText } from '@throughline/shared/agenda/rich-text';
import { useMemo, useSyncExternalStore } from 'react';
import { usePage } from './agenda-fields.tsx';
import { fieldTextStore } from './field-text.ts';

/** A field's text with its formatting. Only the component that asks is drawn again when it changes. */
export function useRichText({ block, id, name }: FieldId): RichText {
  const { doc } = usePage().agenda;
  const store = useMemo(() => fieldTextStore(doc, { block, id, name } as FieldId), [doc, block, id, name]);
  return useSyncExternalStore(store.subscribe, store.get);
}

/** A field's words alone: for labels and dialogs. */
export function useFieldText(field: FieldId): string {
  return plainText(useRichText(field));
}
