import type { FieldId } from '@throughline/shared/agenda/fields';
import type { RichText } from '@throughline/shared/agenda/rich-text';
import type { Paste } from '#clipboard/outline.ts';
import type { Suggester } from './suggest/suggester.ts';

/** The place in a text's first or last line, as it is wrapped, that is nearest to a column of the window. */
export interface ColumnPlace {
  readonly x: number;
  readonly line: 'first' | 'last';
}

/** Where the caret goes: an offset counts the characters of the whole text, a paragraph's end being one. */
export type CaretPlace = 'start' | 'end' | number | ColumnPlace;

/**
 * One line of the notes, a paragraph or an entry of a list: the indices of the nodes that lead to it, the caret's place
 * in it in characters, and the part that says what shall become of it and goes (`[] `, `# `, `/action`).
 */
export interface NotesLine {
  readonly path: readonly number[];
  readonly offset: number;
  readonly mark: { readonly from: number; readonly to: number };
}

/**
 * What is pasted into a field, and the two ways to put words in place of what was selected there. They may come later,
 * when the editor has gone: at the end of the text then.
 */
export interface FieldPaste extends Paste {
  /** Nothing is said there but what is replaced. */
  readonly empty: boolean;
  /** Somebody is there and waits for it. Otherwise it is now or never: the page itself may be about to go. */
  hasCaret(): boolean;
  insertWords(words: string): void;
  /** In notes. */
  insertNotes(notes: RichText): void;
}

/** Where the caret stands when a key is pressed. With a selection, it stands at neither end and on no border line. */
export interface CaretAt {
  /** The field says nothing at all. */
  readonly empty: boolean;
  readonly atStart: boolean;
  readonly atEnd: boolean;
  /** In a one-line field, what is selected, in characters; the caret where nothing is. */
  readonly from: number;
  readonly to: number;
  /** Lines as they are wrapped on the screen. */
  readonly onFirstLine: boolean;
  readonly onLastLine: boolean;
}

/** Keys that a field hands to the page, not while an input method composes. A hook that returns false leaves the key to the editor. */
export interface FieldHooks {
  /** Enter in a one-line field: it never splits. */
  readonly onEnter?: (at: CaretAt) => unknown;
  readonly onBackspaceAtStart?: (at: CaretAt) => unknown;
  /** An arrow key that finds no more text on its way, `left` being back and `right` on. Up and down keep to a column. */
  readonly onArrowOut?: (direction: 'up' | 'down' | 'left' | 'right', column?: number) => unknown;
  /** In notes: the second Enter on an empty last line. */
  readonly onLeaveBelow?: () => unknown;
  /** Asked for every paste; false leaves it to the editor. */
  readonly onPaste?: (paste: FieldPaste) => unknown;
  /** In notes: the line becomes an action item under the topic, with the caret in it. See `lineAt`. */
  readonly onLineToItem?: (line: NotesLine) => unknown;
  /** In notes: from this line on it is a topic of its own. */
  readonly onLineToTopic?: (line: NotesLine) => unknown;
  /** What typed words may mean here. */
  readonly suggesters?: () => readonly Suggester[];
}

export interface FieldProps extends FieldHooks {
  readonly field: FieldId;
  /** The accessible name. */
  readonly label: string;
  readonly placeholder?: string;
  readonly className?: string;
}
