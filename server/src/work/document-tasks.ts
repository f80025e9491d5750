import { openRescued, rescue } from '@throughline/shared/agenda/rescue';
import * as Y from 'yjs';
import { mergeAll } from './merge-all.ts';
import { type News, news } from './news.ts';

export interface Tidied {
  /** Words to give back first (append it and ask again), or null: then the compacted state is there. */
  readonly rescued: Uint8Array | null;
  readonly state: Uint8Array;
  readonly stateVector: Uint8Array;
}

/** Work that grows with a document, done off the thread that relays: bytes in, values out. */
export const documentTasks = {
  merge: ({ parts }: { parts: readonly Uint8Array[] }): Uint8Array => mergeAll(parts),

  difference: ({ document, stateVector }: { document: Uint8Array; stateVector: Uint8Array }): Uint8Array =>
    Y.diffUpdate(document, stateVector),

  news: ({ document, update }: { document: Uint8Array; update: Uint8Array }): News => news(document, update),

  rescue: ({ document }: { document: Uint8Array }): Uint8Array | null => rescue(document),

  /**
   * An integrated document writes runs where the merged bytes have single letters. It also claims every deletion, so
   * this comes after the rescue; and it keeps what was deleted, since a late word names its field by its deleted parents.
   */
  compact: ({ document }: { document: Uint8Array }): Tidied => {
    const { doc, rescued } = openRescued(document);
    const waiting = doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
    const state = rescued || waiting ? document : Y.encodeStateAsUpdate(doc);
    return { rescued, state, stateVector: Y.encodeStateVectorFromUpdate(state) };
  },
};
