import type { FieldId } from '@throughline/shared/agenda/fields';
import type * as Y from 'yjs';
import { appendWords } from './append-words.ts';
import type { FieldPlace } from './caret.ts';
import { editorIsLate } from './load-editor.ts';

/** What happens to a field before its editor is there. */
export interface BeforeEditor {
  /** Where the caret shall be; null when the field shall not have it. */
  place: FieldPlace | null;
  type(letter: string): void;
  /** What was typed becomes an edit now: its editor may not come, or only when nobody waits for it any more. */
  writeDown(): void;
  /** The editor takes over what is still to be typed. */
  take(): string;
}

export function createBeforeEditor(doc: Y.Doc, field: FieldId): BeforeEditor {
  let typed = '';
  const before: BeforeEditor = {
    place: null,
    type(letter) {
      typed += letter;
      if (editorIsLate.get()) before.writeDown();
    },
    writeDown() {
      if (typed === '') return;
      appendWords(doc, field, before.take());
      before.place &&= 'end';
    },
    take() {
      const words = typed;
      typed = '';
      return words;
    },
  };
  return before;
}
