import type { Me } from '@throughline/shared/http/people';
import { useEffect } from 'react';
import { unsavedCopies } from '#sync/local-copies.ts';

/** What was written offline in an agenda that is not open now is sent when the app starts and when the network is back. */
export function useSendUnsaved({ id, name }: Pick<Me, 'id' | 'name'>): void {
  useEffect(() => {
    const send = () => void sendUnsavedOf({ id, name });
    send();
    addEventListener('online', send);
    return () => removeEventListener('online', send);
  }, [id, name]);
}

async function sendUnsavedOf({ id, name }: Pick<Me, 'id' | 'name'>): Promise<void> {
  // Asked before Yjs is loaded: mostly there is nothing.
  if ((await unsavedCopies(id)).length === 0) return;
  const { sendUnsaved } = await import('#sync/send-unsaved.ts');
  await sendUnsaved({
    // Nobody is shown as present by it, so the colour is never seen.
    user: { id, name, color: 'gray' },
    url: `${location.origin.replace(/^http/, 'ws')}/sync`,
    isOpen: (pairId) => location.pathname.startsWith(`/pairs/${pairId}`),
  });
}
