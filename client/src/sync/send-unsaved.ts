import { type OpenAgendaOptions, openAgenda } from './open-agenda.ts';

export type SendUnsavedOptions = Omit<OpenAgendaOptions, 'present'>;

export interface Sending {
  /** All of it is on the server, or the server refused it, or it was stopped. */
  readonly over: Promise<void>;
  stop(): void;
}

/** Sends what the local copy of an agenda holds and the server lacks. Nobody is seen there by it. */
export function sendUnsaved(options: SendUnsavedOptions): Sending {
  const agenda = openAgenda({ ...options, present: false });
  const stopped = Promise.withResolvers<void>();
  // Its connection is made again for as long as nobody refuses it: the server may be away for the whole night.
  agenda.sync.subscribe(() => {
    const { status, reason } = agenda.sync.get();
    if (reason !== null && status !== 'offline') stopped.resolve();
  });
  const sent = agenda.loaded.then(() => agenda.saved());
  return {
    over: Promise.race([sent, stopped.promise]).finally(agenda.close),
    stop() {
      // At once: whoever opens it to be seen must find on the page what only this one had.
      agenda.close();
      stopped.resolve();
    },
  };
}
