import { createStore, type Store } from '#sync/store.ts';

/** What a browser hands out that could put the app on the device. TypeScript does not know it. */
interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

const store = createStore<InstallPrompt | null>(null);

/** True where this browser can install the app, and has not yet. */
export const mayInstall: Store<boolean> = { get: () => store.get() !== null, subscribe: store.subscribe };

/** Once the page begins: the browser tells once. Its own banner stays away; the menu has an entry instead. */
export function catchInstallPrompt(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    store.set(event as InstallPrompt);
  });
  addEventListener('appinstalled', () => store.set(null));
}

export function install(): void {
  // Each can be used once; whoever says no is asked again when the browser offers it again.
  void store.get()?.prompt();
  store.set(null);
}
