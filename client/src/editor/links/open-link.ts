import { safeLink } from '@throughline/shared/agenda/safe-link';
import type { EditorView } from '@tiptap/pm/view';

/** In an editor a click puts the caret there: Mod+click opens the link. */
export function openLink(_view: EditorView, _position: number, { metaKey, ctrlKey, target }: MouseEvent): boolean {
  const link = (metaKey || ctrlKey) && target instanceof Element ? target.closest('a') : null;
  const href = safeLink(link?.href);
  if (href === null) return false;
  window.open(href, '_blank', 'noopener,noreferrer');
  return true;
}
