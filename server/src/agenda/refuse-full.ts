import { Refusal } from '../problem.ts';
import type { AgendaServices } from '../services.ts';

/**
 * What people write over HTTP has the room that it has over a socket. The relay measures a document compacted before it
 * refuses, as its merged bytes are here. A wrap-up and an end ask for no room: who cannot write must be able to close.
 */
export function refuseFull(
  { settings: { limits } }: Pick<AgendaServices, 'settings'>,
  document: Uint8Array,
  update: Uint8Array | null,
): void {
  if (update === null || document.length + update.length <= limits.documentBytes) return;
  throw new Refusal(409, 'This agenda is full: the server takes no more. Ask whoever runs it to let agendas grow.');
}
