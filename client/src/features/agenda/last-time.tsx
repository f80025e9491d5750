import type { ShownItem } from '@throughline/shared/agenda/show-session';
import { ItemRow } from './item-row.tsx';

/** The first thing on the page: what both said they would do. */
export function LastTime({ items }: { readonly items: readonly ShownItem[] }) {
  if (items.length === 0) return null;
  return (
    <section className="last-time" aria-labelledby="last-time">
      <h2 className="last-time-title" id="last-time">
        Last time we said
      </h2>
      <ul className="item-list">
        {items.map((shown) => (
          <ItemRow key={shown.item.id} shown={shown} />
        ))}
      </ul>
    </section>
  );
}
