import type { CloseReason } from '@throughline/shared/wire/close-codes';

/** What is no refusal: the page tries again by itself, and there is nothing that anybody could do. */
type Passing = 'goingAway' | 'serverFailure' | 'fellBehind';

interface Refusal {
  readonly words: string;
  readonly action: 'reload' | 'retry' | 'sign-in' | null;
}

/** Each for the person in front of the page: what happened, and what to do. */
const refusals: Record<Exclude<CloseReason, Passing>, Refusal> = {
  notSignedIn: { words: 'Sign in again.', action: 'sign-in' },
  outdated: { words: 'This page is out of date. Reload it.', action: 'reload' },
  malformed: { words: 'The server cannot read what this page sends. Reload it.', action: 'reload' },
  tooMuchPresence: { words: 'This page sends too much about who is here. Reload it.', action: 'reload' },
  frameTooLarge: {
    words: 'What you put in last is too much at once. Take some of it out, then try again.',
    action: 'retry',
  },
  documentFull: {
    words: 'This agenda is full: the server takes no more. Ask whoever runs it to let agendas grow.',
    action: 'retry',
  },
  notYours: { words: 'This 1:1 is not yours. Sign out, and in again as one of its two people.', action: 'retry' },
  foreignOrigin: { words: 'This page is not at the server’s own address. Open it there.', action: 'retry' },
  ended: { words: 'This 1:1 has ended.', action: null },
  tooManySockets: {
    words: 'Too many windows are open under your name. Close some, and this one connects.',
    action: null,
  },
};

export function whyRefused(reason: CloseReason | null): Refusal {
  const refusal = Object.entries(refusals).find(([known]) => known === reason)?.[1];
  return refusal ?? { words: 'The server refused this page.', action: 'retry' };
}
