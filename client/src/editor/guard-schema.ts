import type { Schema } from '@tiptap/pm/model';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { fitsSchema } from './fits-schema.ts';

/** Watches a bound text, and tells before the binding sees it that something came in which it would delete. */
export function guardSchema(fragment: Y.XmlFragment, schema: Schema, onMisfit: () => void): () => void {
  const { doc } = fragment;
  // Observers, and the binding is one, are called after this event.
  const onTransaction = (transaction: Y.Transaction) => {
    if (transaction.origin === ySyncPluginKey || !touches(transaction, fragment)) return;
    if (!fitsSchema(fragment, schema)) onMisfit();
  };
  doc?.on('beforeObserverCalls', onTransaction);
  return () => doc?.off('beforeObserverCalls', onTransaction);
}

function touches(transaction: Y.Transaction, fragment: Y.XmlFragment): boolean {
  return [...transaction.changed.keys()].some((type) => {
    for (let at: unknown = type; isType(at); at = at._item?.parent) if (at === fragment) return true;
    return false;
  });
}

function isType(value: unknown): value is { readonly _item: Y.Item | null } {
  return typeof value === 'object' && value !== null && '_item' in value;
}
