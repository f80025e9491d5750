import type { FieldId } from '@throughline/shared/agenda/fields';
import type * as Y from 'yjs';
import type { Paste } from '#clipboard/outline.ts';
import { appendWords } from './append-words.ts';
import type { FieldPlace } from './caret.ts';
import type { FieldHooks } from './field-props.ts';
import { editorIsLate } from './load-editor.ts';
import { pasteAtEnd } from './paste-at-end.ts';

/** What Enter types in notes. */
export const LINE_END = '\n';

/** What happens to a field before its editor is there. */
export interface BeforeEditor {
  /** Where the caret shall be; null when the field shall not have it. */
  place: FieldPlace | null;
  type(letter: string): void;
  paste(pasted: Paste): void;
  /** What was typed becomes an edit now: its editor may not come, or only when nobody waits for it any more. */
  writeDown(): void;
  /** The editor takes over what is still to be typed and pasted, in this order. */
  take(): readonly (string | Paste)[];
}

export function createBeforeEditor(doc: Y.Doc, field: FieldId, hooks: () => FieldHooks): BeforeEditor {
  let early: (string | Paste)[] = [];

  function add(entry: string | Paste): void {
    early.push(entry);
    if (editorIsLate.get()) before.writeDown();
  }

  function write(entry: string | Paste): void {
    if (typeof entry !== 'string') hooks().onPaste?.(pasteAtEnd(doc, field, entry));
    // Without the editor there is one line.
    else appendWords(doc, field, entry === LINE_END ? ' ' : entry);
  }

  const before: BeforeEditor = {
    place: null,
    type: add,
    paste: add,
    writeDown() {
      if (early.length === 0) return;
      for (const entry of before.take()) write(entry);
      before.place &&= 'end';
    },
    take() {
      const taken = early;
      early = [];
      return taken;
    },
  };
  return before;
}
