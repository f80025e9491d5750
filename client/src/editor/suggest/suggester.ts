import type { Role } from '@throughline/shared/http/pairs';
import type { Editor } from '@tiptap/core';
import type { IconName } from '#ui/icon.tsx';

/** The caret's paragraph, on both sides of it. */
export interface Typed {
  readonly before: string;
  readonly after: string;
}

/** One thing that may be chosen. */
export interface Suggestion {
  readonly id: string;
  readonly label: string;
  /** A second, quieter line: what it does, or why it cannot be chosen now. */
  readonly description?: string;
  readonly shortcut?: string;
  readonly person?: { readonly name: string; readonly role: Role };
  readonly icon?: IconName;
  readonly isDisabled?: boolean;
  /** What comes in the place of the typed words; without it they go. */
  readonly insert?: string;
  /** What else it does, in one step with that. */
  readonly run?: (editor: Editor) => void;
  /** Instead of both: it takes the words away itself, from which letter of the line to which. */
  readonly replace?: (editor: Editor, from: number, to: number) => void;
  /** What it put in place is looked at as if it had been typed. */
  readonly asksOn?: boolean;
  /** The sentence for who cannot see it happen. */
  readonly said?: string;
}

export interface Suggested {
  /** The typed words that ask for it, in `before`. */
  readonly from: number;
  readonly to: number;
  readonly options: readonly Suggestion[];
}

/** Looks at what somebody types, and answers with what it could mean. */
export interface Suggester {
  readonly id: string;
  /** A list takes the arrow keys and Enter. An offer is one thing, taken by Tab alone: Enter goes on writing. */
  readonly kind: 'list' | 'offer';
  /** The list's name. */
  readonly label: string;
  find(typed: Typed): Suggested | null;
  /** Fetches what it needs, once; null when it is here. */
  load?(): Promise<unknown> | null;
}
