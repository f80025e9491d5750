import * as Y from 'yjs';
import { type CopyContent, writeCopy, writesDone } from './copy-database.ts';

const COMPACT_AT_OPEN = 50;
const COMPACT_AT = 500;

export interface CopiedUpdate {
  readonly update: Uint8Array;
  /** An edit of this page, which the server may not have. */
  readonly local: boolean;
}

/** Writes into an open database for as long as it is there. */
export interface CopyWriter {
  append(update: CopiedUpdate): void;
  /** Beside the document, which has them already. */
  keepUnsaved(edits: readonly Uint8Array[]): void;
  /** Takes away this page's unsaved edits, and those that it found at the start: the server has them. */
  clearUnsaved(): void;
  /** Resolves when all that was written is in the database: true, or false where it is lost. */
  flush(): Promise<boolean>;
  close(): void;
}

/** All of `content` is in the document by now. When the database is taken away, `onLost` is told, once. */
export function createCopyWriter(db: IDBDatabase, content: CopyContent, doc: Y.Doc, onLost: () => void): CopyWriter {
  // Several pages may share a copy: each takes away what it has sent, and no other's.
  const own = doc.clientID;
  let keys = [...content.keys];
  let unsaved = [...content.unsaved.keys()];
  let edits = 0;
  let lost = false;

  function lose(): void {
    if (lost) return;
    lost = true;
    db.close();
    onLost();
  }

  function write(work: Parameters<typeof writeCopy>[1]): void {
    if (lost) return;
    try {
      writeCopy(db, work);
    } catch {
      lose();
    }
  }

  function append({ update, local }: CopiedUpdate): void {
    write((stores) => {
      add(stores.updates, update);
      if (local) putUnsaved(stores.unsaved, update);
    });
    if (keys.length > COMPACT_AT) compact();
  }

  function add(store: IDBObjectStore, update: Uint8Array): void {
    const request = store.add(update);
    request.onsuccess = () => keys.push(request.result);
  }

  function putUnsaved(store: IDBObjectStore, edit: Uint8Array): void {
    const key = [own, edits++];
    unsaved.push(key);
    store.put(edit, key);
  }

  /** Replaces what this page knows to be in the document, and leaves what another page has written meanwhile. */
  function compact(): void {
    const replaced = keys;
    keys = [];
    // In one transaction: where there is no room for the new, the old stays.
    write(({ updates }) => {
      add(updates, Y.encodeStateAsUpdate(doc));
      for (const key of replaced) updates.delete(key);
    });
  }

  for (const event of ['abort', 'close', 'versionchange']) db.addEventListener(event, lose);
  if (keys.length > COMPACT_AT_OPEN) compact();

  return {
    append,
    keepUnsaved(edits) {
      write((stores) => {
        for (const edit of edits) putUnsaved(stores.unsaved, edit);
      });
    },
    clearUnsaved() {
      if (unsaved.length === 0) return;
      const saved = unsaved;
      unsaved = [];
      write((stores) => {
        for (const key of saved) stores.unsaved.delete(key);
      });
    },
    async flush() {
      if (!lost) await writesDone(db).catch(lose);
      return !lost;
    },
    close: () => db.close(),
  };
}
