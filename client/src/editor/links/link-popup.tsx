import { safeLink } from '@throughline/shared/agenda/safe-link';
import { useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import '#ui/popover.css';
import { usePlaced } from '../suggest/use-placed.ts';
import { LinkForm } from './link-form.tsx';
import './link-popup.css';
import { type LinkPopupState, linkPopup } from './link-popup-store.ts';

/** Where the link at the caret leads, and what can be done about it. */
export function LinkPopup() {
  const popup = useSyncExternalStore(linkPopup.subscribe, linkPopup.get);
  const place = usePlaced(popup);
  if (!popup) return null;
  return createPortal(
    <div ref={place} className="popover link-popup">
      {popup.isEditing ? <LinkForm key={popup.href} popup={popup} /> : <LinkLine popup={popup} />}
    </div>,
    document.body,
  );
}

/** For hands: by the keyboard, Mod+K comes to all of it. */
function LinkLine({ popup }: { readonly popup: LinkPopupState }) {
  const href = safeLink(popup.href);
  return (
    <>
      {href !== null && (
        <a className="link-popup-address" href={href} target="_blank" rel="noopener noreferrer nofollow" tabIndex={-1}>
          {shortAddress(href)}
        </a>
      )}
      <button type="button" tabIndex={-1} onClick={popup.edit}>
        Edit
      </button>
      <button type="button" tabIndex={-1} onClick={popup.remove}>
        Remove
      </button>
    </>
  );
}

function shortAddress(href: string): string {
  return href.replace(/^(?:https?:\/\/|mailto:|tel:)/, '').replace(/\/$/, '');
}
