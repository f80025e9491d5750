import type { Me } from '@throughline/shared/http/people';
import { useEffect } from 'react';
import { sendLeftBehind } from '#sync/send-left-behind.ts';
import { socketUrl } from '#sync/socket-url.ts';

/** What was written offline in an agenda that is not open now is sent for as long as one is signed in. */
export function useSendLeftBehind({ id, name }: Pick<Me, 'id' | 'name'>): void {
  // Nobody is shown as present by it, so the colour is never seen.
  useEffect(() => sendLeftBehind({ user: { id, name, color: 'gray' }, url: socketUrl() }), [id, name]);
}
