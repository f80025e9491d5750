import { type FieldId, fieldKey } from '@throughline/shared/agenda/fields';
import type { ShownItem } from '@throughline/shared/agenda/show-session';
import type { CaretAt, FieldHooks } from '#editor/field-props.ts';
import { type FieldPage, leaver, walker } from './field-hooks.ts';
import { neighbour } from './field-order.ts';

const CARRIED = 'This was promised in an earlier session. Drop it with a reason, or remove it from its menu.';
const NO_NOTES = 'It stands under no topic, so it has no notes to go to. Its menu can move or remove it.';

/** Enter goes on, Backspace in nothing takes it away, arrows walk through the page as through one text. */
export function itemHooks(page: FieldPage, shown: ShownItem): FieldHooks {
  const field: FieldId = { block: 'item', id: shown.item.id, name: 'text' };
  return {
    onArrowOut: walker(page, field),
    onEnter: (at) => enter(page, shown, at),
    onBackspaceAtStart({ empty }) {
      if (page.commands.takeBackMaking(fieldKey(field))) return;
      return empty && shown.timesCarried === 0 ? leaveEmpty(page, field) : becomeNote(page, shown);
    },
  };
}

function enter(
  { commands }: FieldPage,
  { item, timesCarried }: ShownItem,
  { empty, atEnd, from, to }: CaretAt,
): unknown {
  // What was carried is neither split nor taken away by one key too many, and what is new does not stand among it.
  if (timesCarried > 0) return commands.addItemBelow(item.id);
  if (empty) return commands.leaveItem(item.id);
  if (atEnd) return commands.addItemBelow(item.id);
  if (to === 0) return commands.addItemAbove(item.id);
  return commands.splitItem(item, { from, to });
}

function leaveEmpty({ view, commands }: FieldPage, field: FieldId): void {
  const before = neighbour(view.get(), fieldKey(field), -1);
  leaver(commands)({ block: 'item', id: field.id as ShownItem['item']['id'] }, () => {
    if (before) commands.focusField(before);
  });
}

function becomeNote({ view, commands }: FieldPage, { item, timesCarried }: ShownItem): unknown {
  const { topic } = item.place;
  if (timesCarried > 0) return commands.hintAt(item.id, CARRIED);
  const standing = view.get().topics.find((shown) => shown.topic.id === topic && !shown.topic.removed);
  if (!standing) return commands.hintAt(item.id, NO_NOTES);
  return commands.itemToNote(item.id, standing.topic.id);
}
