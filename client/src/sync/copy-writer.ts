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
  /** Takes away this page's mark, and those that it found at the start. */
  clearMarkers(): void;
  /** Resolves when all that was written is in the database: true, or false where it is lost. */
  flush(): Promise<boolean>;
  close(): void;
}

/** All of `content` is in the document by now. When the database is taken away, `onLost` is told, once. */
export function createCopyWriter(db: IDBDatabase, content: CopyContent, doc: Y.Doc, onLost: () => void): CopyWriter {
  // Each open page marks its own unsaved edits: several pages may share a copy.
  const own = doc.clientID;
  let keys = [...content.keys];
  let found = content.markers;
  let edits = 0;
  let marked = false;
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
    if (local) edits++;
    write(({ updates, markers }) => {
      const request = updates.add(update);
      request.onsuccess = () => keys.push(request.result);
      if (local) markers.put(edits, own);
    });
    marked ||= local;
    if (keys.length > COMPACT_AT) compact();
  }

  /** Replaces what this page knows to be in the document, and leaves what another page has written meanwhile. */
  function compact(): void {
    const replaced = keys;
    keys = [];
    append({ update: Y.encodeStateAsUpdate(doc), local: false });
    write(({ updates }) => {
      for (const key of replaced) updates.delete(key);
    });
  }

  for (const event of ['abort', 'close', 'versionchange']) db.addEventListener(event, lose);
  if (keys.length > COMPACT_AT_OPEN) compact();

  return {
    append,
    clearMarkers() {
      if (!marked && found.size === 0) return;
      const taken = found;
      marked = false;
      found = new Map();
      write(({ markers }) => {
        markers.delete(own);
        for (const [key, value] of taken) deleteIfStill(markers, key, value);
      });
    },
    async flush() {
      if (!lost) await writesDone(db).catch(lose);
      return !lost;
    },
    close: () => db.close(),
  };
}

/** A page that is still open elsewhere may have written more since: then its mark has another value. */
function deleteIfStill(markers: IDBObjectStore, key: IDBValidKey, value: unknown): void {
  const request = markers.get(key);
  request.onsuccess = () => {
    if (request.result === value) markers.delete(key);
  };
}
