import { agendaMaps, seedAgenda } from '@throughline/shared/agenda/agenda-doc';
import * as Y from 'yjs';

/** The first update of a new agenda. Only the server ever writes initial content, and only once. */
export function firstContent(scheduledFor: string | null): Uint8Array {
  const doc = new Y.Doc();
  seedAgenda(doc);
  if (scheduledFor !== null) agendaMaps(doc).meta.set('scheduledFor', scheduledFor);
  return Y.encodeStateAsUpdate(doc);
}
