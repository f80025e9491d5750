import { loadDueWords } from '#lib/due-words/due-words.ts';
import { createStore } from '#sync/store.ts';

export type PasteModule = typeof import('#clipboard/read-own.ts') & typeof import('#clipboard/read-paste.ts');

const store = createStore<PasteModule | null>(null);
let loading: Promise<PasteModule | null> | null = null;

/**
 * What reads a paste, with the writer's language where that can be had, once it is here: a paste that comes after it is
 * read at once.
 */
export const pasteModule = store;

/** Null where it cannot be had just now; the next paste tries again. */
export function loadPaste(): Promise<PasteModule | null> {
  const words = loadDueWords()?.catch(() => {});
  loading ??= Promise.all([import('#clipboard/read-own.ts'), import('#clipboard/read-paste.ts'), words]).then(
    ([own, any]) => {
      const module = { ...any, ...own };
      store.set(module);
      return module;
    },
    () => {
      loading = null;
      return null;
    },
  );
  return loading;
}
