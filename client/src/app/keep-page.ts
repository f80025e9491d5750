import { watchVersions } from './new-version.ts';

/** Keeps the built page on this device; see service-worker.js. Without one everything works but opening with no server. */
export function keepPage(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  addEventListener('load', () => {
    // Refused in some private windows: then there is none.
    navigator.serviceWorker.register('/sw.js').then(watchVersions, () => undefined);
  });
}
