import type { ActionItem, Place } from '@throughline/shared/agenda/blocks';
import * as edits from '@throughline/shared/agenda/edits';
import { type FieldId, fieldText } from '@throughline/shared/agenda/fields';
import type { ItemId, TopicId } from '@throughline/shared/ids';
import type * as Y from 'yjs';
import type { NotesLine } from '#editor/field-props.ts';
import { appendLine, lineNode, lineWords, takeBelow, takeEmptyEnd, takeLine } from '#editor/notes-lines.ts';
import { pageEdit } from '#sync/page-undo.ts';
import type { AgendaEditsOptions } from './agenda-edits.ts';
import { createNewBlocks } from './new-blocks.ts';

export interface MadeOfLine<Id> {
  readonly id: Id;
  /** The caret's place in its text. */
  readonly caret: number;
}

/**
 * Edits in which words change their block. Each is one step of undo: the new block is made empty and out of sight, and
 * the step writes the words there, shows it and takes them away here. So undo hides a block that is empty again, unless
 * the other person has written in it.
 */
export function createLineEdits(options: AgendaEditsOptions) {
  const { doc, undo } = options;
  const { stamp, newTopic, newItem } = createNewBlocks(options);
  const notesOf = (id: TopicId) => fieldText(doc, { block: 'topic', id, name: 'notes' });
  const step = (edit: () => void) => undo.step(() => doc.transact(edit, pageEdit));

  function textOf(field: FieldId): Y.XmlText | null {
    const fragment = fieldText(doc, field);
    return fragment && edits.firstText(fragment);
  }

  const write = (field: FieldId, words: string) => textOf(field)?.insert(0, words);

  return {
    lineToItem(topic: TopicId, line: NotesLine, place: Place): MadeOfLine<ItemId> | null {
      const notes = notesOf(topic);
      const node = notes && lineNode(notes, line);
      if (!node) return null;
      const { words, caret } = lineWords(node, line);
      const id = newItem(place);
      step(() => {
        write({ block: 'item', id, name: 'text' }, words);
        edits.restoreBlock(doc, { block: 'item', id }, pageEdit);
        takeLine(notes, line);
      });
      return { id, caret };
    },

    /** What follows the line in the notes comes along. */
    lineToTopic(topic: TopicId, line: NotesLine, order: string): MadeOfLine<TopicId> | null {
      const notes = notesOf(topic);
      const node = notes && lineNode(notes, line);
      if (!node) return null;
      const { words, caret } = lineWords(node, line);
      const id = newTopic(order);
      step(() => {
        write({ block: 'topic', id, name: 'title' }, words);
        const below = takeBelow(notes, line);
        const its = notesOf(id);
        if (its && below.length > 0) {
          its.insert(0, below);
          its.delete(below.length, 1);
        }
        edits.restoreBlock(doc, { block: 'topic', id }, pageEdit);
        takeLine(notes, line);
      });
      return { id, caret };
    },

    /** A topic below, begun at the empty end of something: that end goes. */
    leaveToTopic(from: { readonly notes: TopicId } | { readonly item: ItemId }, order: string): TopicId {
      const id = newTopic(order);
      step(() => {
        edits.restoreBlock(doc, { block: 'topic', id }, pageEdit);
        if ('item' in from) return edits.removeBlock(doc, { block: 'item', id: from.item }, stamp(), pageEdit);
        const notes = notesOf(from.notes);
        if (notes) takeEmptyEnd(notes);
      });
      return id;
    },

    /** What stands behind `to` is an item of its own, as it was promised: by the same person, for the same day. */
    splitItem({ id, owner, due, closed }: ActionItem, { from, to }: Selected, place: Place): ItemId {
      const text = textOf({ block: 'item', id, name: 'text' });
      const words = text ? wordsFrom(text, to) : '';
      const second = newItem(place, { owner, due });
      step(() => {
        write({ block: 'item', id: second, name: 'text' }, words);
        edits.restoreBlock(doc, { block: 'item', id: second }, pageEdit);
        if (closed) edits.closeItem(doc, second, closed, pageEdit);
        text?.delete(from, text.length - from);
      });
      return second;
    },

    /** Its words are the last line of the notes now; the promise is removed, in the open, and keeps them, too. */
    itemToNote(id: ItemId, topic: TopicId): number {
      const words = textOf({ block: 'item', id, name: 'text' });
      const notes = notesOf(topic);
      let caret = 0;
      step(() => {
        if (notes && words) caret = appendLine(notes, wordsFrom(words, 0));
        edits.removeBlock(doc, { block: 'item', id }, stamp(), pageEdit);
      });
      return caret;
    },
  };
}

interface Selected {
  readonly from: number;
  readonly to: number;
}

function wordsFrom(text: Y.XmlText, from: number): string {
  const words = text.toDelta().map(({ insert }: { insert: unknown }) => (typeof insert === 'string' ? insert : ''));
  return words.join('').slice(from);
}
