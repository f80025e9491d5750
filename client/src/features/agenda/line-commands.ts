import type { ActionItem } from '@throughline/shared/agenda/blocks';
import { type FieldId, fieldKey } from '@throughline/shared/agenda/fields';
import type { ItemId, TopicId } from '@throughline/shared/ids';
import type { CaretPlace, NotesLine } from '#editor/field-props.ts';
import { createStore } from '#sync/store.ts';
import type { CommandPorts } from './commands.ts';
import { endOf, itemLists, placeIn, spotOf, topicOrderAt } from './places.ts';

interface Hint {
  readonly id: ItemId;
  readonly words: string;
}

/** Words that become another block: the caret goes along, at the same letter. */
export function createLineCommands({ edits, view, fields, announce }: CommandPorts) {
  let made: { readonly key: string; readonly step: unknown } | null = null;

  const hint = createStore<Hint | null>(null);

  const orderBelow = (id: TopicId | null) =>
    topicOrderAt(view.get(), null, view.get().topics.findIndex(({ topic }) => topic.id === id) + 1);

  function goTo(field: FieldId, caret: CaretPlace): void {
    const key = fieldKey(field);
    made = { key, step: edits.lastStep() };
    edits.leadsTo(key);
    fields.focus(key, caret);
  }

  const goToItem = (id: ItemId, caret: CaretPlace = 'start') => goTo({ block: 'item', id, name: 'text' }, caret);
  const goToTopic = (id: TopicId, caret: CaretPlace = 'start') => goTo({ block: 'topic', id, name: 'title' }, caret);

  return {
    hint,
    /** Says beside a row why a key did nothing there. */
    hintAt(id: ItemId, words: string): void {
      hint.set({ id, words });
      announce(words);
    },
    /** False where the line is not there any more. */
    lineToItem(topic: TopicId, line: NotesLine): boolean {
      const item = edits.lineToItem(topic, line, endOf(view.get(), topic));
      if (!item) return false;
      goToItem(item.id, item.caret);
      announce('Now an action item');
      return true;
    },
    lineToTopic(topic: TopicId, line: NotesLine): boolean {
      const below = edits.lineToTopic(topic, line, orderBelow(topic));
      if (!below) return false;
      goToTopic(below.id, below.caret);
      announce('Now a topic of its own');
      return true;
    },
    /** The end of a list of items, or of notes, was empty: it goes, and a topic begins below. */
    leaveItem(id: ItemId): void {
      const list = itemLists(view.get()).find(({ items }) => items.some(({ item }) => item.id === id));
      const last = list?.items.findLast(({ item }) => !item.removed);
      if (list && last?.item.id === id) goToTopic(edits.leaveToTopic({ item: id }, orderBelow(list.topic)));
    },
    leaveNotes(topic: TopicId): void {
      goToTopic(edits.leaveToTopic({ notes: topic }, orderBelow(topic)));
    },
    splitItem(item: ActionItem, selected: { readonly from: number; readonly to: number }): void {
      const { topic, index } = spotOf(view.get(), item.id);
      goToItem(edits.splitItem(item, selected, placeIn(view.get(), null, topic, index + 1)));
    },
    itemToNote(id: ItemId, topic: TopicId): void {
      const caret = edits.itemToNote(id, topic);
      const key = fieldKey({ block: 'topic', id: topic, name: 'notes' });
      edits.leadsTo(key);
      fields.focus(key, caret);
      announce('Now a note. The promise is removed, and can be restored.');
    },
    /** Backspace right after a block was made of words takes that back; false when something else came since. */
    takeBackMaking(key: string): boolean {
      const isFresh = made?.key === key && made.step === edits.lastStep();
      made = null;
      return isFresh && edits.takeBack();
    },
  };
}
