import type { RichText } from '@throughline/shared/agenda/rich-text';
import { drawRichText } from '#ui/draw-rich-text.tsx';

/** A text drawn so that nothing moves when the editor takes its place. */
export function StaticText({ text, placeholder }: { readonly text: RichText; readonly placeholder?: string }) {
  if (text.length > 0) return drawRichText(text);
  return (
    <p className="is-empty is-editor-empty" data-placeholder={placeholder}>
      <br />
    </p>
  );
}
