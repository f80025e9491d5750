import { isOpen, type ShownItem } from '@throughline/shared/agenda/show-session';
import { useFieldText } from '#editor/use-field-text.ts';
import type { MenuEntry } from '#ui/menu.tsx';
import { type AgendaContextValue, useAgenda } from './agenda-context.ts';
import { BlockHandle } from './block-handle.tsx';
import { clipboardEntries } from './clipboard-entries.ts';
import { stepEntries } from './step-entries.ts';

interface ItemHandleProps {
  readonly shown: ShownItem;
  readonly onDrop: () => void;
}

export function ItemHandle({ shown, onDrop }: ItemHandleProps) {
  const page = useAgenda();
  const { id } = shown.item;
  const words = useFieldText({ block: 'item', id, name: 'text' });
  return (
    <BlockHandle
      block={{ block: 'item', id }}
      label={`Menu of ${words || 'empty action item'}`}
      entries={() => {
        // Ahead of the two that end it.
        const entries = itemEntries(page, shown, onDrop);
        return entries.toSpliced(-2, 0, ...clipboardEntries(page.clipboard, { block: 'item', id }));
      }}
    />
  );
}

/** All that can be done to an item, in its menu and after "/". */
export function itemEntries(page: AgendaContextValue, shown: ShownItem, onDrop: () => void): MenuEntry[] {
  const ref = { block: 'item', id: shown.item.id } as const;
  return [...stepEntries(page.commands, ref), ...topicEntries(page, shown), ...endEntries(page, shown, onDrop)];
}

/** Every other topic by its name: the keyboard's way across the page. */
function topicEntries({ commands, view }: AgendaContextValue, { item }: ShownItem): MenuEntry[] {
  const here = item.place.topic;
  const others = view.get().topics.filter(({ topic }) => !topic.removed && topic.id !== here);
  const entries = others.map(({ topic }) => ({
    id: `to ${topic.id}`,
    label: `Move to ${commands.sayBlock({ block: 'topic', id: topic.id })}`,
    onAction: () => commands.moveItemTo(item.id, topic.id),
  }));
  const toTop = { id: 'to top', label: 'Move out of its topic', onAction: () => commands.moveItemTo(item.id, null) };
  const all = here === null ? entries : [...entries, toTop];
  return all.map((entry, index) => ({ ...entry, startsGroup: index === 0 }));
}

function endEntries({ commands }: AgendaContextValue, { item }: ShownItem, onDrop: () => void): MenuEntry[] {
  const settle: MenuEntry = isOpen(item)
    ? { id: 'drop', label: 'Drop…', startsGroup: true, onAction: onDrop }
    : { id: 'reopen', label: 'Open again', startsGroup: true, onAction: () => commands.reopen(item.id) };
  const remove: MenuEntry = {
    id: 'remove',
    label: 'Remove',
    description: 'Written by mistake. It can be restored until the wrap-up.',
    tone: 'danger',
    onAction: () => commands.removeBlock({ block: 'item', id: item.id }),
  };
  return [settle, remove];
}
