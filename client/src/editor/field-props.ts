import type { FieldId } from '@throughline/shared/agenda/fields';

/** Where the caret goes: an offset counts the characters of the whole text, a paragraph's end being one. */
export type CaretPlace = 'start' | 'end' | number;

export interface EnterAt {
  readonly empty: boolean;
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

/** Keys that a field hands to the page. A hook that returns false leaves the key to the editor. */
export interface FieldHooks {
  /** Before anything else sees the key; true means that it was handled. */
  readonly onKeyDown?: (event: KeyboardEvent) => boolean;
  /** Enter in a one-line field (it never splits), and Mod+Enter in notes. */
  readonly onEnter?: (at: EnterAt) => unknown;
  readonly onBackspaceAtStart?: (at: { readonly empty: boolean }) => unknown;
  readonly onArrowOut?: (direction: 'up' | 'down' | 'left' | 'right') => unknown;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
}

export interface FieldProps extends FieldHooks {
  readonly field: FieldId;
  /** The accessible name. */
  readonly label: string;
  readonly placeholder?: string;
  readonly className?: string;
  readonly readOnly?: boolean;
}
