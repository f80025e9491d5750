import type { DueLanguage, Now } from './due-language.ts';
import { type FoundDue, findDue } from './find-due.ts';

let language: DueLanguage | null = null;
let loading: Promise<void> | null = null;

/**
 * Fetches the writer's language, once; null when it is here. It is wanted only by who writes a promise, and weighs more
 * than the agenda's own code.
 */
export function loadDueWords(): Promise<void> | null {
  if (language) return null;
  loading ??= import('./en.ts').then(
    ({ en }) => {
      language = en;
    },
    (error: unknown) => {
      // The network may be gone just now: the next key tries again.
      loading = null;
      throw error;
    },
  );
  return loading;
}

/** Null while it is not here yet. */
export function dueLanguage(): DueLanguage | null {
  return language;
}

/** The due date that the last words of a text say; null also while the language is not here yet. */
export function dueIn(text: string, now: Now): FoundDue | null {
  return language && findDue(language, text, now);
}
