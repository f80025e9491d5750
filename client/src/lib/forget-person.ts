import { inTime } from '#sync/in-time.ts';
import { removeCopiesOfOthers, removeLocalCopies } from '#sync/local-copies.ts';
import { createStore, type Store } from '#sync/store.ts';
import { forgetAnswers, forgetAnswersOfOthers } from './answers-database.ts';

const dueKey = 'throughline/to-forget/1';
// A page that still has a copy open lets go of it; one that hangs is not waited for for ever.
const PATIENCE_MS = 3000;

const leftHere = createStore(false);

/** Somebody signed out, and this device still keeps something of theirs. */
export const isLeftHere: Store<boolean> = leftHere;

/** For signing out: their copies and answers go from this device. What does not go now is tried again at the next start. */
export async function forgetPerson(userId: string): Promise<void> {
  // Noted first: the page may be closed meanwhile.
  setDue([...due(), userId]);
  const gone = Promise.all([removeLocalCopies(userId), forgetAnswers(userId)]).then(() => nothingDue(userId));
  await inTime(gone, PATIENCE_MS).catch(() => leftHere.set(true));
}

/** At the start of the page. */
export async function finishForgetting(): Promise<void> {
  await Promise.all(due().map(forgetPerson));
}

/** It is done, or they are here again: what is kept from now on stays. */
export function nothingDue(userId: string): void {
  setDue(due().filter((id) => id !== userId));
  if (due().length === 0) leftHere.set(false);
}

/** Whoever was here before and did not sign out. What the server may not have of theirs waits until they are back. */
export async function forgetOthers(userId: string): Promise<void> {
  await Promise.allSettled([removeCopiesOfOthers(userId), forgetAnswersOfOthers(userId)]);
}

function due(): string[] {
  try {
    const ids: unknown = JSON.parse(localStorage.getItem(dueKey) ?? '[]');
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

function setDue(ids: readonly string[]): void {
  try {
    if (ids.length === 0) localStorage.removeItem(dueKey);
    else localStorage.setItem(dueKey, JSON.stringify([...new Set(ids)]));
  } catch {
    // Full or forbidden: then it is tried only now.
  }
}
