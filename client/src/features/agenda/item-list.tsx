import type { ShownItem } from '@throughline/shared/agenda/show-session';
import { ItemRow } from './item-row.tsx';

interface ItemListProps {
  readonly items: readonly ShownItem[];
  readonly label: string;
}

/** The items that stand above all topics. The list is there while it is empty, so that one can be dropped into it, but not read aloud. */
export function ItemList({ items, label }: ItemListProps) {
  return (
    <ul
      className="item-list item-list-loose"
      data-items=""
      aria-label={label}
      aria-hidden={items.length === 0 || undefined}
    >
      {items.map((shown) => (
        <ItemRow key={shown.item.id} shown={shown} />
      ))}
    </ul>
  );
}
