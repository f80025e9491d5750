// Where the browser stores nothing, an agenda that is closed with unsaved words in it would take them along.
const copies = new Map<string, Uint8Array>();

/** @param state all of the document, as an update */
export function keepOnPage(name: string, state: Uint8Array): void {
  copies.set(name, state);
}

export function pageCopyOf(name: string): Uint8Array | null {
  return copies.get(name) ?? null;
}

export function forgetOnPage(name: string): void {
  copies.delete(name);
}

export function pageCopiesBelow(prefix: string): string[] {
  return [...copies.keys()].filter((name) => name.startsWith(prefix));
}
