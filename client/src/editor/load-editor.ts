import { createStore, type Store } from '#sync/store.ts';

type EditorModule = typeof import('./mount-field-editor.ts');

const LATE_AFTER_MS = 1000;

const store = createStore<EditorModule | null>(null);
const late = createStore(false);
let loading = false;

/** The editor's code, once it is here. It is more than the rest of the page together, so it comes by itself. */
export const editorModule: Store<EditorModule | null> = store;

/** It takes its time, or it could not be had: what is typed meanwhile must not wait for it. */
export const editorIsLate: Store<boolean> = late;

export function loadEditor(): void {
  if (loading) return;
  loading = true;
  const timer = setTimeout(() => late.set(true), LATE_AFTER_MS);
  import('./mount-field-editor.ts')
    .then(
      (module) => {
        store.set(module);
        late.set(false);
      },
      () => {
        // The network may be gone just now: the next key, and the next field that is entered, try again.
        loading = false;
        late.set(true);
      },
    )
    .finally(() => clearTimeout(timer));
}
