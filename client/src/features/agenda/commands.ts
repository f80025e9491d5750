import type { BlockRef } from '@throughline/shared/agenda/edits';
import { type FieldId, fieldKey, fieldText } from '@throughline/shared/agenda/fields';
import { plainText, readRichText } from '@throughline/shared/agenda/rich-text';
import { itemsOf, type SessionView, type ShownItem, type ShownTopic } from '@throughline/shared/agenda/show-session';
import type { ItemId, TopicId } from '@throughline/shared/ids';
import * as Y from 'yjs';
import type { CaretPlace } from '#editor/field-props.ts';
import type { Fields } from '#editor/fields.ts';
import type { Store } from '#sync/store.ts';
import type { AgendaEdits } from './agenda-edits.ts';
import { createLineCommands } from './line-commands.ts';
import { type Direction, END, endOf, placeIn, spotOf, topicOrderAt } from './places.ts';
import { crossBlock, stepBlock } from './step-block.ts';
import { topicAtHand } from './topic-at-hand.ts';

export interface CommandPorts {
  readonly doc: Y.Doc;
  readonly edits: AgendaEdits;
  readonly view: Store<SessionView>;
  readonly fields: Pick<Fields, 'focus' | 'focused'>;
  readonly announce: (sentence: string) => void;
}

export type Commands = ReturnType<typeof createCommands>;

/** Edits as a person means them: with the caret where they go on, and said aloud for who cannot see it happen. */
export function createCommands(ports: CommandPorts) {
  const { doc, edits, view, fields, announce } = ports;
  const textOf = (field: FieldId) => plainText(readRichText(fieldText(doc, field)));
  const shownItem = (id: ItemId): ShownItem | undefined => itemsOf(view.get()).find(({ item }) => item.id === id);
  const shownTopic = (id: TopicId): ShownTopic | undefined => view.get().topics.find(({ topic }) => topic.id === id);

  function focusField(field: FieldId, at: CaretPlace | 'back' = 'end'): void {
    fields.focus(fieldKey(field), at);
  }

  function sayBlock(ref: BlockRef): string {
    const field: FieldId = ref.block === 'topic' ? { ...ref, name: 'title' } : { ...ref, name: 'text' };
    return textOf(field) || (ref.block === 'topic' ? 'untitled topic' : 'empty action item');
  }

  function addTopicAt(index: number, title?: string): void {
    const id = edits.addTopic(topicOrderAt(view.get(), null, index), title);
    edits.leadsTo(fieldKey({ block: 'topic', id, name: 'title' }));
    focusField({ block: 'topic', id, name: 'title' });
  }

  function addItemAt(topic: TopicId | null, index: number): void {
    const id = edits.addItem(placeIn(view.get(), null, topic, index));
    edits.leadsTo(fieldKey({ block: 'item', id, name: 'text' }));
    focusField({ block: 'item', id, name: 'text' });
  }

  const sayTopic = (id: TopicId | null) => (id === null ? 'the list at the top' : sayBlock({ block: 'topic', id }));
  const steps = { edits, view, announce, sayBlock, sayTopic };

  function reopen(id: ItemId): void {
    edits.reopen(id);
    announce(`Open again: ${sayBlock({ block: 'item', id })}`);
  }

  return {
    ...edits,
    reopen,
    ...createLineCommands(ports),
    textOf,
    /** No list, quotation or code, which say something even where they hold no words yet. */
    isOneParagraph(field: FieldId): boolean {
      const [first, ...others] = fieldText(doc, field)?.toArray() ?? [];
      return others.length === 0 && (!first || (first instanceof Y.XmlElement && first.nodeName === 'paragraph'));
    },
    sayBlock,
    sayTopic,
    focusField,
    addTopicAtEnd: (title?: string) => addTopicAt(END, title),
    addItemAtHand() {
      addItemAt(topicAtHand(view.get(), fields.focused.get()), END);
    },
    addItemTo: (topic: TopicId) => addItemAt(topic, END),
    /** Below an earlier promise there are only promises: what is new starts the list after them. */
    addItemBelow(id: ItemId) {
      const { topic, index } = spotOf(view.get(), id);
      addItemAt(topic, index + 1);
    },
    /** The caret stays with the words. */
    addItemAbove(id: ItemId) {
      const { topic, index } = spotOf(view.get(), id);
      edits.addItem(placeIn(view.get(), null, topic, index));
      announce('New action item above');
    },
    toggleDone(id: ItemId) {
      const shown = shownItem(id);
      if (!shown || shown.item.removed) return;
      const ref = { block: 'item', id } as const;
      if (shown.item.closed) reopen(id);
      else {
        edits.finish(id);
        announce(`Done: ${sayBlock(ref)}`);
      }
    },
    keepPromise(id: ItemId) {
      edits.keep(id);
      announce(`Still true: ${sayBlock({ block: 'item', id })}`);
    },
    dropWith(id: ItemId, reason: string) {
      edits.drop(id, reason);
      announce(`Dropped: ${sayBlock({ block: 'item', id })}`);
    },
    toggleDiscussed(id: TopicId) {
      const shown = shownTopic(id);
      if (!shown || shown.topic.removed) return;
      const discussed = shown.topic.discussedIn === null;
      edits.setDiscussed(id, discussed);
      announce(`${discussed ? 'Discussed' : 'Open again'}: ${sayBlock({ block: 'topic', id })}`);
    },
    step: (ref: BlockRef, direction: Direction) => stepBlock(steps, ref, direction),
    cross: (ref: BlockRef, direction: Direction) => crossBlock(steps, ref, direction),
    moveItemTo(id: ItemId, topic: TopicId | null) {
      edits.moveItem(id, endOf(view.get(), topic));
      announce(`Moved to ${sayTopic(topic)}: ${sayBlock({ block: 'item', id })}`);
    },
    removeBlock(ref: BlockRef) {
      const words = sayBlock(ref);
      edits.remove(ref);
      announce(`Removed: ${words}`);
    },
    restoreBlock(ref: BlockRef) {
      edits.restore(ref);
      announce(`Restored: ${sayBlock(ref)}`);
      focusField(ref.block === 'topic' ? { ...ref, name: 'title' } : { ...ref, name: 'text' });
    },
  };
}
