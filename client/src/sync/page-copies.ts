import { guardLeaving } from './kept-edits.ts';
import { createStore, type Store } from './store.ts';

/** Updates. Merging them is left to agendas: where this is asked, Yjs is not loaded. */
export interface PageCopy {
  /** To be applied all: they are the document. */
  readonly document: readonly Uint8Array[];
  /** The edits in it that the server may not have, as they were made. */
  readonly unsaved: readonly Uint8Array[];
}

// Where the browser stores nothing, an agenda that is closed with unsaved words in it would take them along.
const copies = createStore<ReadonlyMap<string, PageCopy>>(new Map());
let unguard: (() => void) | null = null;

/** While there is one, nothing else keeps its words: neither an agenda that is open nor the device. */
export const pageCopies: Store<ReadonlyMap<string, PageCopy>> = copies;

/** Added to what is kept under that name already: whoever keeps this may not have seen it. */
export function keepOnPage(name: string, copy: PageCopy): void {
  const before = pageCopyOf(name) ?? { document: [], unsaved: [] };
  const document = [...before.document, ...copy.document];
  copies.set(new Map(copies.get()).set(name, { document, unsaved: [...before.unsaved, ...copy.unsaved] }));
  // Not for ever: a page that may ask is one that the browser does not keep for its Back button.
  unguard ??= guardLeaving(() => true);
}

export function pageCopyOf(name: string): PageCopy | null {
  return copies.get().get(name) ?? null;
}

/** Call it when the words are elsewhere: in an open agenda, or on the server. */
export function forgetOnPage(name: string): void {
  const rest = new Map(copies.get());
  if (!rest.delete(name)) return;
  copies.set(rest);
  if (rest.size > 0) return;
  unguard?.();
  unguard = null;
}

export function pageCopiesBelow(prefix: string): string[] {
  return [...copies.get().keys()].filter((name) => name.startsWith(prefix));
}
