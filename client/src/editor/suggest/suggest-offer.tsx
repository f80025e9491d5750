import { Icon } from '#ui/icon.tsx';
import type { SuggestPopupState } from './suggest-popup-store.ts';

/** One thing that the words could mean. Its buttons are for hands: keys stay in the text. */
export function SuggestOffer({ popup }: { readonly popup: SuggestPopupState }) {
  const { options, active, choose, dismiss } = popup;
  const option = options[active];
  return (
    <div className="suggest-offer">
      <button type="button" tabIndex={-1} className="suggest-take" onClick={() => choose(active)}>
        {option?.icon && <Icon name={option.icon} size={14} />}
        {option?.label}
        <kbd className="suggest-key">Tab</kbd>
      </button>
      <button type="button" tabIndex={-1} className="suggest-leave" onClick={dismiss}>
        <Icon name="close" size={12} />
        <span className="visually-hidden">Keep the words</span>
        <kbd className="suggest-key">Esc</kbd>
      </button>
    </div>
  );
}
