import { useQueryClient } from '@tanstack/react-query';
import { agendaMaps } from '@throughline/shared/agenda/agenda-doc';
import { isPromise } from '@throughline/shared/agenda/is-promise';
import { isOpen, itemsOf, type SessionView } from '@throughline/shared/agenda/show-session';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import { reportOpenItems } from '#lib/mutations.ts';

/** The sidebar's number, live. A promise counts from its first letter on, as it does for the server. */
export function useReportOpenItems(pairId: string, doc: Y.Doc, shown: SessionView): void {
  const client = useQueryClient();
  const subscribe = useCallback(
    (listener: () => void) => {
      const { items } = agendaMaps(doc);
      items.observeDeep(listener);
      return () => items.unobserveDeep(listener);
    },
    [doc],
  );
  const count = () => itemsOf(shown).filter(({ item }) => isOpen(item) && isPromise(doc, item, shown.session)).length;
  const open = useSyncExternalStore(subscribe, count);
  useEffect(() => reportOpenItems(client, pairId, open), [client, pairId, open]);
}
