import { useEffect, useState } from 'react';
import type * as Y from 'yjs';
import { useRecord } from '#lib/queries.ts';
import { type Preview, previewWrapUp } from './preview.ts';

/** The preview of an open dialog: it follows the agenda, which the other person may be writing in. */
export function usePreview(doc: Y.Doc, pairId: string, session: number): Preview {
  const record = useRecord(pairId, session > 1 ? session - 1 : null).data;
  const previous = record?.asWrapped ?? null;
  const [preview, setPreview] = useState(() => previewWrapUp(doc, session, previous));

  useEffect(() => {
    const refresh = () => setPreview(previewWrapUp(doc, session, previous));
    refresh();
    doc.on('update', refresh);
    return () => doc.off('update', refresh);
  }, [doc, session, previous]);

  return preview;
}
