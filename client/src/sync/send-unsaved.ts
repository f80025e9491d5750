import { unsavedCopies } from './local-copies.ts';
import { type OpenAgendaOptions, openAgenda } from './open-agenda.ts';

const PATIENCE_MS = 30_000;
const AGENDA = 'agenda/';

export interface SendUnsavedOptions extends Omit<OpenAgendaOptions, 'pairId' | 'present'> {
  /** What is open on the page sends by itself. */
  readonly isOpen: (pairId: string) => boolean;
}

/**
 * Sends what was written offline in agendas that were left before the network came back. Call it when the app starts and
 * when the network returns: the other waits for these words, and nobody may open that page for a week.
 */
export async function sendUnsaved({ isOpen, ...options }: SendUnsavedOptions): Promise<void> {
  const names = await unsavedCopies(options.user.id);
  const pairIds = names.flatMap((name) => (name.startsWith(AGENDA) ? [name.slice(AGENDA.length)] : []));
  await Promise.all(pairIds.filter((pairId) => !isOpen(pairId)).map((pairId) => send({ ...options, pairId })));
}

async function send(options: OpenAgendaOptions): Promise<void> {
  const agenda = openAgenda({ ...options, present: false });
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  await Promise.race([agenda.loaded.then(() => agenda.saved()), patience]);
  agenda.close();
}
