import { agendasHere } from './agendas-here.ts';
import { leaveUnasked } from './kept-edits.ts';
import { pageCopies } from './page-copies.ts';
import { createStore, type Store } from './store.ts';

const asks = createStore(false);

/** A reload was wanted that would lose words: the person decides. */
export const reloadAsks: Store<boolean> = asks;

/** Loads the page anew, with everything that is written here on the server or in the local copy; otherwise it asks. */
export async function reloadPage(): Promise<void> {
  const lost = await Promise.all(agendasHere.get().map((agenda) => agenda.leavingLoses()));
  if (pageCopies.get().size > 0 || lost.includes(true)) asks.set(true);
  else location.reload();
}

export function answerReload(mayLose: boolean): void {
  asks.set(false);
  if (!mayLose) return;
  leaveUnasked();
  location.reload();
}
