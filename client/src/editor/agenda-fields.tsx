import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import type { OpenAgenda } from '#sync/agenda.ts';
import type { Fields } from './fields.ts';
import { createFieldsRegistry, type FieldsRegistry } from './fields-registry.ts';
import { loadEditor } from './load-editor.ts';
import { listenForUndoKeys } from './undo-keys.ts';

interface Page {
  readonly agenda: OpenAgenda;
  readonly fields: FieldsRegistry;
}

const PageContext = createContext<Page | null>(null);

/** Around everything on the page that shows a text of this agenda. */
export function AgendaFields({ agenda, children }: { readonly agenda: OpenAgenda; readonly children: ReactNode }) {
  const page = useMemo(() => ({ agenda, fields: createFieldsRegistry() }), [agenda]);
  useEffect(() => listenForUndoKeys(agenda.undo), [agenda]);
  useEffect(() => agenda.undo.onStep((place) => place && page.fields.focus(place.field, place)), [agenda, page]);
  useEffect(() => watchComposing(page.fields.setComposing), [page]);
  useEffect(loadEditor, []);
  return <PageContext value={page}>{children}</PageContext>;
}

export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('A field stands within <AgendaFields>.');
  return page;
}

export function useFields(): Fields {
  return usePage().fields;
}

function watchComposing(setComposing: (composing: boolean) => void): () => void {
  const onStart = (event: Event) =>
    setComposing(event.target instanceof Element && !!event.target.closest('.field-text'));
  const onEnd = () => setComposing(false);
  window.addEventListener('compositionstart', onStart);
  window.addEventListener('compositionend', onEnd);
  return () => {
    window.removeEventListener('compositionstart', onStart);
    window.removeEventListener('compositionend', onEnd);
  };
}
