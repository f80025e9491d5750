import { type FieldId, fieldText } from '@throughline/shared/agenda/fields';
import * as Y from 'yjs';
import type { Person } from '../harness/person.ts';
import type { Server } from '../harness/server.ts';
import { StockClient } from '../harness/stock-client.ts';
import { spot } from './steps.ts';
import type { Writer } from './writer.ts';

/** A script: a stock y-websocket client that writes to Yjs itself. It has no paragraphs to split and no undo. */
export function bareWriter(server: Server, pairId: string, person: Person, name: string): Writer {
  const client = new StockClient(server, pairId, { cookie: person.cookie, losesUnread: true });
  const { doc, provider, line } = client;
  const textAt = (field: FieldId, where: number): Y.XmlText | undefined => {
    const texts = textsIn(fieldText(doc, field));
    return texts[spot(texts.length, where)];
  };
  const cannot = () => false;
  return {
    name,
    person,
    isScript: true,
    doc,
    line,
    origin: 'script',
    type(field, where, text) {
      const target = textAt(field, where);
      target?.insert(spot(target.length + 1, where), text);
      return target !== undefined;
    },
    erase(field, where, length) {
      const target = textAt(field, where);
      if (!target || target.length === 0) return false;
      const start = spot(target.length, where);
      target.delete(start, Math.min(length, target.length - start));
      return true;
    },
    split: cannot,
    join: cannot,
    toggleList: cannot,
    undo: cannot,
    redo: cannot,
    edit: (change) => change(),
    connected: () => provider.wsconnected,
    connect: () => line.setReachable(true),
    disconnect: () => line.setReachable(false),
    settled: () => provider.synced && line.unacknowledged() === 0,
    reload: () => Promise.resolve(false),
    destroy: () => client.destroy(),
  };
}

function textsIn(node: Y.XmlFragment | null): Y.XmlText[] {
  if (!node) return [];
  return node.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return [child];
    return child instanceof Y.XmlElement ? textsIn(child) : [];
  });
}
