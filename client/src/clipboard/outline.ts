import type { RichNode, RichText } from '@throughline/shared/agenda/rich-text';
import type { Day, UserId } from '@throughline/shared/ids';
import type { DueLanguage } from '#lib/due-words/due-language.ts';

/** What a paste says, in the words of an agenda: where it goes is decided by who pastes it. */
export interface Outline {
  /** What stands before the first heading; its title is empty. */
  readonly lead: Section;
  /** A heading each, of whatever level, with what stands under it. */
  readonly topics: readonly Section[];
  /** It was longer than what one paste may bring: its end is missing. */
  readonly isCut: boolean;
  /** Pictures that were in it: an agenda has none. */
  readonly pictures: number;
}

export interface Section {
  readonly title: string;
  readonly notes: RichText;
  readonly items: readonly PastedItem[];
}

export interface PastedItem {
  readonly text: string;
  /** Absent where nobody is named, null where somebody is who is not of this pair. */
  readonly owner?: UserId | null;
  readonly due: Day | null;
  readonly isDone: boolean;
}

/** Both kinds of text that programs put on the clipboard. */
export interface Paste {
  readonly html: string;
  readonly text: string;
}

/** One of the two whom `@` can name. */
export interface PastePerson {
  readonly id: UserId;
  readonly name: string;
  readonly email: string;
}

export interface PasteContext {
  readonly people: readonly PastePerson[];
  readonly today: Day;
  /** The writer's own, where it is at hand. */
  readonly language: DueLanguage | null;
}

/**
 * What was read, before it becomes an outline: rich text with two kinds of nodes more, headings and list items that
 * have a box to tick (`checked`).
 */
export interface Draft {
  readonly nodes: readonly RichNode[];
  readonly isCut: boolean;
  readonly pictures: number;
}
