import type { BlockRef } from '@throughline/shared/agenda/edits';
import { fieldKey } from '@throughline/shared/agenda/fields';
import type { TopicId } from '@throughline/shared/ids';
import type { CaretPlace, NotesLine } from '#editor/field-props.ts';
import type { CommandPorts } from './commands.ts';
import { endOf, topicOrderAt } from './places.ts';

/** Words that become another block: the caret goes along, at the same letter. */
export function createLineCommands({ edits, view, fields, announce }: CommandPorts) {
  let made: { readonly key: string; readonly step: unknown } | null = null;

  const orderBelow = (id: TopicId | null) =>
    topicOrderAt(view.get(), null, view.get().topics.findIndex(({ topic }) => topic.id === id) + 1);

  function goTo(ref: BlockRef, caret: CaretPlace): void {
    const key = fieldKey(ref.block === 'topic' ? { ...ref, name: 'title' } : { ...ref, name: 'text' });
    made = { key, step: edits.lastStep() };
    fields.focus(key, caret);
  }

  return {
    /** False where the line is not there any more. */
    lineToItem(topic: TopicId, line: NotesLine): boolean {
      const item = edits.lineToItem(topic, line, endOf(view.get(), topic));
      if (!item) return false;
      goTo({ block: 'item', id: item.id }, item.caret);
      announce('Now an action item');
      return true;
    },
    lineToTopic(topic: TopicId, line: NotesLine): boolean {
      const below = edits.lineToTopic(topic, line, orderBelow(topic));
      if (!below) return false;
      goTo({ block: 'topic', id: below.id }, below.caret);
      announce('Now a topic of its own');
      return true;
    },
    /** Backspace right after a line became this block takes that back; false when something else came since. */
    takeBackMaking(key: string): boolean {
      const isFresh = made?.key === key && made.step === edits.lastStep();
      made = null;
      return isFresh && edits.takeBack();
    },
  };
}
