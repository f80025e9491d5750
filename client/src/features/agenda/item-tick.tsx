import type { ActionItem } from '@throughline/shared/agenda/blocks';
import { useFieldText } from '#editor/use-field-text.ts';
import { Checkbox } from '#ui/checkbox.tsx';
import { Icon } from '#ui/icon.tsx';
import { useAgenda } from './agenda-context.ts';

/** Named by the item's words, and the one part of a row that is drawn again while they are typed. */
export function ItemTick({ item }: { readonly item: ActionItem }) {
  const { commands } = useAgenda();
  const words = useFieldText({ block: 'item', id: item.id, name: 'text' });
  if (item.closed?.state === 'dropped') {
    return (
      <span className="item-dropped-mark">
        <Icon name="remove" />
      </span>
    );
  }
  return (
    <span className="item-tick" data-part="tick">
      <Checkbox
        aria-label={words || 'Empty action item'}
        isSelected={item.closed?.state === 'done'}
        onChange={() => commands.toggleDone(item.id)}
      />
    </span>
  );
}
