import { type FieldId, fieldText } from '@throughline/shared/agenda/fields';
import { plainText, readRichText } from '@throughline/shared/agenda/rich-text';
import { appendRichText } from '@throughline/shared/agenda/write-rich-text';
import type * as Y from 'yjs';
import type { Paste } from '#clipboard/outline.ts';
import { pageEdit } from '#sync/page-undo.ts';
import { appendWords } from './append-words.ts';
import type { FieldPaste } from './field-props.ts';

/** A paste into a text whose editor is not here, or has gone: it goes to the end. */
export function pasteAtEnd(doc: Y.Doc, field: FieldId, { html, text }: Paste): FieldPaste {
  return {
    html,
    text,
    get empty() {
      return plainText(readRichText(fieldText(doc, field))) === '';
    },
    hasCaret: () => false,
    insertWords: (words) => appendWords(doc, field, words),
    insertNotes(notes) {
      const fragment = fieldText(doc, field);
      if (fragment) doc.transact(() => appendRichText(fragment, notes), pageEdit);
    },
  };
}
