import { createStore, type WritableStore } from '#sync/store.ts';
import type { Anchor } from '../suggest/suggest-popup-store.ts';

/** The link that the caret is in. Its address is shown, or being written. */
export interface LinkPopupState {
  /** Empty while a new link is being made. */
  readonly href: string;
  readonly isEditing: boolean;
  anchor(): Anchor | null;
  edit(): void;
  /** False for words that are no address; none take the link away. */
  save(words: string): boolean;
  remove(): void;
  /** Back to the text. */
  leave(): void;
}

export const linkPopup: WritableStore<LinkPopupState | null> = createStore<LinkPopupState | null>(null);
