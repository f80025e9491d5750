import type { RichText } from '@throughline/shared/agenda/rich-text';
import { drawRichText } from '#ui/draw-rich-text.tsx';
import { linkAddresses } from '#ui/link-addresses.ts';
import './rich-text-view.css';

/** What somebody wrote, to be read; `inline` is a field of one paragraph, without the paragraph. */
export function RichTextView({ text, inline = false }: { readonly text: RichText; readonly inline?: boolean }) {
  if (inline) return <span dir="auto">{drawRichText(linkAddresses(text).flatMap((node) => node.content ?? []))}</span>;
  return (
    <div className="rich-text" dir="auto">
      {drawRichText(text)}
    </div>
  );
}
