import type { OpenAgenda } from './agenda.ts';

type Connected = Pick<OpenAgenda, 'sync'>;

export function isAway({ sync }: Connected): boolean {
  return ['offline', 'sign-in', 'reload', 'stopped'].includes(sync.get().status);
}

/** False when the connection is gone, or goes first: nobody knows when it comes back. */
export function unlessAway(agenda: Connected, waited: Promise<void>): Promise<boolean> {
  if (isAway(agenda)) return Promise.resolve(false);
  return new Promise((resolve) => {
    const stop = agenda.sync.subscribe(() => {
      if (isAway(agenda)) end(false);
    });
    function end(saved: boolean): void {
      stop();
      resolve(saved);
    }
    void waited.then(() => end(true));
  });
}
