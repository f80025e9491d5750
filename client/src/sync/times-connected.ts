import { createStore, type Store } from './store.ts';

const store = createStore(0);

/** How often this page was connected. Once more may mean that the server was started anew, with another page to give. */
export const timesConnected: Store<number> = store;

export function noteConnected(): void {
  store.set(store.get() + 1);
}
