import type { BlockRef } from '@throughline/shared/agenda/edits';
import { type FieldId, fieldKey } from '@throughline/shared/agenda/fields';
import type { ShownItem, ShownTopic } from '@throughline/shared/agenda/show-session';
import { flushSync } from 'react-dom';
import type { FieldHooks } from '#editor/field-props.ts';
import type { AgendaContextValue } from './agenda-context.ts';
import type { Commands } from './commands.ts';
import { neighbour } from './field-order.ts';
import { itemLists } from './places.ts';

type Page = Pick<AgendaContextValue, 'view' | 'commands'>;

/** Enter goes on, Backspace in nothing takes it away, arrows walk through the page as through one text. */
export function itemHooks({ view, commands }: Page, { item, timesCarried }: ShownItem): FieldHooks {
  const field: FieldId = { block: 'item', id: item.id, name: 'text' };
  // What was carried is removed by name, not by one key too many.
  const isCarried = timesCarried > 0;
  const leaving = leaver(commands);
  return {
    onArrowOut: walker({ view, commands }, field),
    onEnter({ empty }) {
      if (!empty || isCarried) return commands.addItemBelow(item.id);
      const list = itemLists(view.get()).find(({ items }) => items.some((shown) => shown.item.id === item.id));
      const last = list?.items.findLast((shown) => !shown.item.removed);
      if (!list || last?.item.id !== item.id) return;
      // As in a list of any text: Enter in its last, empty line ends it.
      leaving({ block: 'item', id: item.id }, () => commands.addTopicAfter(list.topic));
    },
    onBackspaceAtStart({ empty }) {
      if (commands.takeBackMaking(fieldKey(field))) return;
      if (!empty || isCarried) return false;
      const before = neighbour(view.get(), fieldKey(field), -1);
      leaving({ block: 'item', id: item.id }, () => before && commands.focusField(before));
    },
  };
}

export function titleHooks({ view, commands }: Page, { topic, items }: ShownTopic): FieldHooks {
  const field: FieldId = { block: 'topic', id: topic.id, name: 'title' };
  const leaving = leaver(commands);
  return {
    onArrowOut: walker({ view, commands }, field),
    onEnter: () => commands.focusField({ block: 'topic', id: topic.id, name: 'notes' }, 'start'),
    onBackspaceAtStart({ empty }) {
      if (commands.takeBackMaking(fieldKey(field))) return;
      const hasNotes = commands.textOf({ block: 'topic', id: topic.id, name: 'notes' }) !== '';
      if (!empty || hasNotes || items.some(({ item }) => !item.removed)) return false;
      const before = neighbour(view.get(), fieldKey(field), -1);
      leaving({ block: 'topic', id: topic.id }, () => before && commands.focusField(before));
    },
  };
}

export function notesHooks({ view, commands }: Page, { topic }: ShownTopic): FieldHooks {
  const field: FieldId = { block: 'topic', id: topic.id, name: 'notes' };
  return {
    onArrowOut: walker({ view, commands }, field),
    onBackspaceAtStart({ empty }) {
      if (!empty) return false;
      commands.focusField({ block: 'topic', id: topic.id, name: 'title' });
    },
    onLineToItem: (line) => commands.lineToItem(topic.id, line),
    onLineToTopic: (line) => commands.lineToTopic(topic.id, line),
  };
}

/** The caret is where it goes on before its row goes away: it must not be lost in between, with the next key. */
function leaver(commands: Commands): (block: BlockRef, goOn: () => void) => void {
  return (block, goOn) => {
    flushSync(goOn);
    commands.removeBlock(block);
  };
}

function walker({ view, commands }: Page, field: FieldId): (direction: 'up' | 'down' | 'left' | 'right') => boolean {
  return (direction) => {
    const back = direction === 'up' || direction === 'left';
    const next = neighbour(view.get(), fieldKey(field), back ? -1 : 1);
    if (!next) return false;
    commands.focusField(next, back ? 'end' : 'start');
    return true;
  };
}
