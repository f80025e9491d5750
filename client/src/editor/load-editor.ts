import { createStore, type Store } from '#sync/store.ts';

type EditorModule = typeof import('./mount-field-editor.ts');

const store = createStore<EditorModule | null>(null);
let loading = false;

/** The editor's code, once it is here. It is more than the rest of the page together, so it comes by itself. */
export const editorModule: Store<EditorModule | null> = store;

export function loadEditor(): void {
  if (loading) return;
  loading = true;
  import('./mount-field-editor.ts').then(store.set, () => {
    // The network may be gone just now: the next field that is entered tries again.
    loading = false;
  });
}
