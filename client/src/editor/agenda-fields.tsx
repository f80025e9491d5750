import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import type { OpenAgenda } from '#sync/agenda.ts';
import type { Fields } from './fields.ts';
import { createFieldsRegistry, type FieldsRegistry } from './fields-registry.ts';
import { forgetWhenLeft } from './goal-column.ts';
import { LinkPopup } from './links/link-popup.tsx';
import { loadEditor } from './load-editor.ts';
import { SuggestPopup } from './suggest/suggest-popup.tsx';
import { listenForUndoKeys } from './undo-keys.ts';
import { watchComposing } from './watch-composing.ts';

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
  useEffect(() => holdWhileComposing(page), [page]);
  useEffect(() => forgetWhenLeft(page.fields.column), [page]);
  useEffect(loadEditor, []);
  return (
    <PageContext value={page}>
      {children}
      <SuggestPopup />
      <LinkPopup />
    </PageContext>
  );
}

export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('A field stands within <AgendaFields>.');
  return page;
}

export function useFields(): Fields {
  return usePage().fields;
}

/** While somebody composes, what others write waits. */
function holdWhileComposing({ agenda, fields }: Page): () => void {
  let release: (() => void) | null = null;
  return watchComposing((composing) => {
    fields.setComposing(composing);
    if (composing) release ??= agenda.holdIncoming();
    else {
      release?.();
      release = null;
    }
  });
}
