import { createStore, type Store } from '#sync/store.ts';
import { timesConnected } from '#sync/times-connected.ts';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

const isHere = createStore(false);

/** Another build of the page than the one that is open is on this device, whole: a reload brings it. */
export const newVersion: Store<boolean> = isHere;

const container = () => navigator.serviceWorker;
const ownBuild = () => document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content;

/** Looks for a newer page when the server may have been started anew, and when somebody comes back to this one. */
export function watchVersions(registration: ServiceWorkerRegistration): void {
  let lookedAt = Date.now();
  const look = () => {
    lookedAt = Date.now();
    // Out of reach just now: the next occasion comes.
    registration.update().catch(() => undefined);
  };
  container().addEventListener('message', ({ data }) => {
    if (typeof data?.build === 'string') isHere.set(data.build !== ownBuild());
  });
  registration.addEventListener('updatefound', () => askOnceKept(registration.installing));
  askOnceKept(registration.installing);
  ask(registration.waiting);

  timesConnected.subscribe(() => timesConnected.get() > 1 && look());
  addEventListener('online', look);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && Date.now() - lookedAt > MINUTE_MS) look();
  });
  setInterval(look, HOUR_MS);
}

function askOnceKept(worker: ServiceWorker | null): void {
  worker?.addEventListener('statechange', () => {
    if (worker.state === 'installed') ask(worker);
  });
}

/** The page that the server gave may be newer than the worker that was at work: it knows of which build it is. */
function ask(worker: ServiceWorker | null): void {
  worker?.postMessage('which build?');
}
