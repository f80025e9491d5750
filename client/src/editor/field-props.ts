import type { FieldId } from '@throughline/shared/agenda/fields';

/** Where the caret goes: an offset counts the characters of the whole text, a paragraph's end being one. */
export type CaretPlace = 'start' | 'end' | number;

/** Where the caret stands when a key is pressed. With a selection, it stands at neither end and on no border line. */
export interface CaretAt {
  /** The field says nothing at all. */
  readonly empty: boolean;
  readonly atStart: boolean;
  readonly atEnd: boolean;
  /** Lines as they are wrapped on the screen. */
  readonly onFirstLine: boolean;
  readonly onLastLine: boolean;
}

/** Keys that a field hands to the page, not while an input method composes. A hook that returns false leaves the key to the editor. */
export interface FieldHooks {
  /** Enter in a one-line field (it never splits), and Mod+Enter in notes. */
  readonly onEnter?: (at: CaretAt) => unknown;
  readonly onBackspaceAtStart?: (at: CaretAt) => unknown;
  /** An arrow key that finds no more text on its way. */
  readonly onArrowOut?: (direction: 'up' | 'down' | 'left' | 'right') => unknown;
}

export interface FieldProps extends FieldHooks {
  readonly field: FieldId;
  /** The accessible name. */
  readonly label: string;
  readonly placeholder?: string;
  readonly className?: string;
}
