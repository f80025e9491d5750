import type { BlockRef } from '@throughline/shared/agenda/edits';
import { type FieldId, fieldKey } from '@throughline/shared/agenda/fields';
import type { ShownTopic } from '@throughline/shared/agenda/show-session';
import { flushSync } from 'react-dom';
import type { CaretPlace, FieldHooks } from '#editor/field-props.ts';
import type { AgendaContextValue } from './agenda-context.ts';
import type { Commands } from './commands.ts';
import { neighbour } from './field-order.ts';

export type FieldPage = Pick<AgendaContextValue, 'view' | 'commands'>;

export function titleHooks({ view, commands }: FieldPage, { topic, items }: ShownTopic): FieldHooks {
  const field = { block: 'topic', id: topic.id, name: 'title' } as const;
  const leaving = leaver(commands);
  return {
    onArrowOut: walker({ view, commands }, field),
    onEnter: () => commands.focusField({ block: 'topic', id: topic.id, name: 'notes' }, 'start'),
    onBackspaceAtStart({ empty }) {
      if (commands.takeBackMaking(fieldKey(field))) return;
      const hasNotes = commands.textOf({ block: 'topic', id: topic.id, name: 'notes' }) !== '';
      if (!empty || hasNotes || items.some(({ item }) => !item.removed)) return false;
      const before = neighbour(view.get(), fieldKey(field), -1);
      const after = neighbour(view.get(), fieldKey({ ...field, name: 'notes' }), 1);
      leaving({ block: 'topic', id: topic.id }, () => {
        if (before) commands.focusField(before);
        else if (after) commands.focusField(after, 'start');
      });
    },
  };
}

export function notesHooks({ view, commands }: FieldPage, { topic }: ShownTopic): FieldHooks {
  const field: FieldId = { block: 'topic', id: topic.id, name: 'notes' };
  return {
    onArrowOut: walker({ view, commands }, field),
    onBackspaceAtStart({ empty }) {
      if (!empty || !commands.isOneParagraph(field)) return false;
      commands.focusField({ block: 'topic', id: topic.id, name: 'title' });
    },
    onLeaveBelow: () => commands.leaveNotes(topic.id),
    onLineToItem: (line) => commands.lineToItem(topic.id, line),
    onLineToTopic: (line) => commands.lineToTopic(topic.id, line),
  };
}

/** The caret is where it goes on before its row goes away: it must not be lost in between, with the next key. */
export function leaver(commands: Commands): (block: BlockRef, goOn: () => void) => void {
  return (block, goOn) => {
    flushSync(goOn);
    commands.removeBlock(block);
  };
}

export function walker({ view, commands }: FieldPage, field: FieldId): NonNullable<FieldHooks['onArrowOut']> {
  return (direction, x) => {
    const next = neighbour(view.get(), fieldKey(field), direction === 'up' || direction === 'left' ? -1 : 1);
    if (!next) return false;
    commands.focusField(next, entrance(direction, x));
    return true;
  };
}

function entrance(direction: 'up' | 'down' | 'left' | 'right', x?: number): CaretPlace {
  const back = direction === 'up' || direction === 'left';
  if (x !== undefined) return { x, line: back ? 'last' : 'first' };
  return back ? 'end' : 'start';
}
