import { Extension, type Extensions } from '@tiptap/core';
import { ListItem } from '@tiptap/extension-list';
import { StarterKit } from '@tiptap/starter-kit';
import type { FieldKind } from './field-kind.ts';
import { OwnLink } from './links/own-link.ts';

/**
 * What a field may hold. This is the schema that old and new clients share: a node or mark that is added here is a new
 * schema version, since a client without it would refuse to edit the field (see fits-schema.ts).
 */
export function fieldExtensions(kind: FieldKind): Extensions {
  return kind === 'notes' ? [notesKit, OwnLink, LenientListItem, NewParagraph] : [lineKit];
}

// The shared undo takes the place of undoRedo. A trailing node would be an edit by everyone who only looks. A hard break
// parts a paragraph into several text nodes: two people who type behind it at once would double their words.
const never = {
  undoRedo: false,
  trailingNode: false,
  hardBreak: false,
  heading: false,
  horizontalRule: false,
  underline: false,
} as const;

// A list or a quotation is indented from where its words begin. Paragraphs find their own direction, see field.css.
const fromItsWords = { HTMLAttributes: { dir: 'auto' } };

const notesKit = StarterKit.configure({
  ...never,
  listItem: false,
  bulletList: fromItsWords,
  orderedList: fromItsWords,
  blockquote: fromItsWords,
  dropcursor: { width: 2, color: false, class: 'field-dropcursor' },
  link: false,
});

/** An item whose first paragraph one person removed while the other wrote in its second must stay an item. */
const LenientListItem = ListItem.extend({ content: 'block+' });

/** Where others break a line, a paragraph begins: there are no hard breaks. */
const NewParagraph = Extension.create({
  name: 'newParagraph',
  addKeyboardShortcuts: () => ({ 'Shift-Enter': ({ editor }) => editor.commands.enter() }),
});

const lineKit = StarterKit.configure({
  ...never,
  blockquote: false,
  bold: false,
  bulletList: false,
  code: false,
  codeBlock: false,
  dropcursor: false,
  gapcursor: false,
  italic: false,
  link: false,
  listItem: false,
  listKeymap: false,
  orderedList: false,
  strike: false,
});
