import * as Y from 'yjs';

// Where the browser stores nothing, an agenda that is closed with unsaved words in it would take them along.
const copies = new Map<string, Uint8Array>();

export function keepOnPage(name: string, doc: Y.Doc): void {
  copies.set(name, Y.encodeStateAsUpdate(doc));
}

export function pageCopyOf(name: string): Uint8Array | null {
  return copies.get(name) ?? null;
}

export function forgetOnPage(name: string): void {
  copies.delete(name);
}
