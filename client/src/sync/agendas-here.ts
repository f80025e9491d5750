import { createStore, type Store } from './store.ts';

/** An agenda that is open on this page: what is known of it where the code of agendas is not loaded. */
export interface AgendaHere {
  readonly userId: string;
  /** Its document's. */
  readonly name: string;
  /** Something written in it is neither on the server nor in the local copy. */
  atRisk(): boolean;
  /** The same, once the local copy has had a moment to take it. */
  leavingLoses(): Promise<boolean>;
}

const store = createStore<readonly AgendaHere[]>([]);

export const agendasHere: Store<readonly AgendaHere[]> = store;

/** Until the answer is called. */
export function enterAgenda(agenda: AgendaHere): () => void {
  store.set([...store.get(), agenda]);
  return () => store.set(store.get().filter((other) => other !== agenda));
}
