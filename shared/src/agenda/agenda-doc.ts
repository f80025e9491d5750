import * as Y from 'yjs';

/** The shape of the document that this code writes. A client names it when it connects (`schema=`). */
export const SCHEMA_VERSION = 1;

export type BlockMap = Y.Map<unknown>;

/** The three maps of an agenda. Values are read through `readBlocks`, which trusts none of them. */
export interface AgendaMaps {
  readonly meta: Y.Map<unknown>;
  readonly topics: Y.Map<unknown>;
  readonly items: Y.Map<unknown>;
}

export function agendaMaps(doc: Y.Doc): AgendaMaps {
  return { meta: doc.getMap('meta'), topics: doc.getMap('topics'), items: doc.getMap('items') };
}

/** First content of an agenda. Only the server writes it, once, in the transaction that makes the pair. */
export function seedAgenda(doc: Y.Doc): void {
  const { meta } = agendaMaps(doc);
  doc.transact(() => {
    meta.set('schema', SCHEMA_VERSION);
    meta.set('session', 1);
  });
}

/** The session that the document believes is current; the server's table is the truth. */
export function currentSession(doc: Y.Doc): number {
  return asSession(agendaMaps(doc).meta.get('session')) ?? 1;
}

/** When the current session is planned (ISO time), as the server last wrote it. */
export function currentSchedule(doc: Y.Doc): string | null {
  const planned = agendaMaps(doc).meta.get('scheduledFor');
  return typeof planned === 'string' && !Number.isNaN(Date.parse(planned)) ? planned : null;
}

export function asSession(value: unknown): number | null {
  return Number.isSafeInteger(value) && (value as number) >= 1 ? (value as number) : null;
}

export function blockMap(blocks: Y.Map<unknown>, id: string): BlockMap | null {
  const block = blocks.get(id);
  return block instanceof Y.Map ? block : null;
}
