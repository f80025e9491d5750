import { firstText } from '@throughline/shared/agenda/edits';
import { type FieldId, fieldText } from '@throughline/shared/agenda/fields';
import * as Y from 'yjs';
import { pageEdit } from '#sync/page-undo.ts';
import { kindOf } from './field-kind.ts';

/** Writes at the end of a text without its editor. */
export function appendWords(doc: Y.Doc, field: FieldId, words: string): void {
  const fragment = fieldText(doc, field);
  if (!fragment || words === '') return;
  doc.transact(() => {
    const text = kindOf(field) === 'line' ? firstText(fragment) : (lastText(fragment) ?? addText(fragment));
    text.insert(text.length, words);
  }, pageEdit);
}

function lastText(fragment: Y.XmlFragment): Y.XmlText | null {
  for (let parent = fragment; ; ) {
    const last = parent.toArray().at(-1);
    if (last instanceof Y.XmlText) return last;
    if (!(last instanceof Y.XmlElement)) return null;
    parent = last;
  }
}

function addText(fragment: Y.XmlFragment): Y.XmlText {
  const paragraph = new Y.XmlElement('paragraph');
  const text = new Y.XmlText();
  paragraph.insert(0, [text]);
  fragment.push([paragraph]);
  return text;
}
