import { createStore, type WritableStore } from '#sync/store.ts';
import type { Suggester, Suggestion } from './suggester.ts';

/** The list or the offer at somebody's words. The page has one: there is one caret. */
export interface SuggestPopupState {
  readonly kind: Suggester['kind'];
  readonly label: string;
  readonly options: readonly Suggestion[];
  /** The option that Enter or Tab takes; -1 where none can be taken. */
  readonly active: number;
  /** Where the words stand in the window, as of now. Null when they are gone. */
  anchor(): Anchor | null;
  choose(index: number): void;
  point(index: number): void;
  dismiss(): void;
}

export interface Anchor {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

/** Drawn by itself: nothing else of the page is drawn again for it. */
export const suggestPopup: WritableStore<SuggestPopupState | null> = createStore<SuggestPopupState | null>(null);

export const SUGGEST_LIST_ID = 'suggest-list';

export const optionId = (index: number): string => `${SUGGEST_LIST_ID}-${index}`;
