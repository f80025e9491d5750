import { agendaName } from '@throughline/shared/wire/messages';
import type { Identity } from '../relay/ports.ts';
import type { AccessEnded } from './access-ended.ts';

/** Whether a connection lived on what has just ended. */
export function isEndedBy(connection: { identity: Identity; name: string }, ended: AccessEnded): boolean {
  const { identity, name } = connection;
  if ('pairId' in ended) return name === agendaName(ended.pairId);
  if ('tokenId' in ended) return 'tokenId' in identity && identity.tokenId === ended.tokenId;
  return 'sessionId' in identity && identity.sessionId === ended.sessionId;
}
