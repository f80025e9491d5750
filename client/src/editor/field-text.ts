import { agendaMaps, blockMap } from '@throughline/shared/agenda/agenda-doc';
import { type FieldId, fieldText } from '@throughline/shared/agenda/fields';
import { type RichText, readRichText } from '@throughline/shared/agenda/rich-text';
import * as Y from 'yjs';
import type { Store } from '#sync/store.ts';

/** One field's text as a store: it is read again when this text changed, and only if somebody asks. */
export function fieldTextStore(doc: Y.Doc, field: FieldId): Store<RichText> {
  let current: RichText | null = null;
  return {
    get() {
      current ??= readRichText(fieldText(doc, field));
      return current;
    },
    subscribe(listener) {
      const { topics, items } = agendaMaps(doc);
      const block = blockMap(field.block === 'topic' ? topics : items, field.id);
      const onChange = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
        if (!events.some((event) => concerns(event, field.name))) return;
        current = null;
        listener();
      };
      // What was read before anybody listened may be old; mostly it is not, and then nothing is drawn again.
      const now = readRichText(fieldText(doc, field));
      if (JSON.stringify(now) !== JSON.stringify(current)) current = now;
      block?.observeDeep(onChange);
      return () => block?.unobserveDeep(onChange);
    },
  };
}

/** Either within the field's fragment, or the fragment itself was set anew. */
function concerns(event: Y.YEvent<Y.AbstractType<unknown>>, name: string): boolean {
  return (
    event.path[0] === name || (event.path.length === 0 && event instanceof Y.YMapEvent && event.keysChanged.has(name))
  );
}
