import { useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { SuggestList } from './suggest-list.tsx';
import { SuggestOffer } from './suggest-offer.tsx';
import { suggestPopup } from './suggest-popup-store.ts';
import '#ui/popover.css';
import './suggest.css';
import { usePlaced } from './use-placed.ts';

/** What is suggested at the caret's words, over everything else. It never takes the focus: one goes on typing. */
export function SuggestPopup() {
  const popup = useSyncExternalStore(suggestPopup.subscribe, suggestPopup.get);
  const place = usePlaced(popup);
  if (!popup) return null;
  return createPortal(
    <div ref={place} className="popover suggest">
      {popup.kind === 'list' ? <SuggestList popup={popup} /> : <SuggestOffer popup={popup} />}
    </div>,
    document.body,
  );
}
