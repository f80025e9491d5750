import type { PreviewItem } from './preview.ts';

export function PreviewItems({ title, items }: { readonly title: string; readonly items: readonly PreviewItem[] }) {
  if (items.length === 0) return null;
  return (
    <section className="wrap-up-part">
      <h3 className="wrap-up-title">{title}</h3>
      <ul className="wrap-up-list">
        {items.map(({ id, words }) => (
          <li key={id} dir="auto">
            {words}
          </li>
        ))}
      </ul>
    </section>
  );
}
