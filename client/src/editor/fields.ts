import type { Store } from '#sync/store.ts';
import type { CaretPlace } from './field-props.ts';

/** All fields of one page: which one has the caret, and where it shall go. */
export interface Fields {
  /** Moves the caret, `back` to where it last was; a field that is not on the page yet gets it when it appears. */
  focus(fieldKey: string, place: CaretPlace | 'back'): void;
  /** The field that has the caret. */
  readonly focused: Store<string | null>;
  /** True while an input method composes: rows must not move until it is over, or the text is corrupted. */
  readonly composing: Store<boolean>;
  /** The field that had the caret went from the page and did not come back: the page says where the caret goes. */
  onLost(listener: (fieldKey: string) => void): () => void;
}
