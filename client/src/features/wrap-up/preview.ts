import {
  type RecordedAgenda,
  type RecordedItem,
  recordedItems,
  recordSession,
} from '@throughline/shared/agenda/record';
import { plainText } from '@throughline/shared/agenda/rich-text';
import { touchedTopics } from '@throughline/shared/agenda/touched-topics';
import type { TopicId } from '@throughline/shared/ids';
import type * as Y from 'yjs';

export interface PreviewTopic {
  readonly id: TopicId;
  readonly title: string;
  /** Marked already, or something happened in it in this session. */
  readonly offered: boolean;
}

export interface PreviewItem {
  readonly id: string;
  readonly words: string;
}

/** What a wrap-up of the session would file and carry, as the document is now. */
export interface Preview {
  readonly topics: readonly PreviewTopic[];
  readonly done: readonly PreviewItem[];
  readonly dropped: readonly PreviewItem[];
  readonly carried: readonly PreviewItem[];
}

/** @param previous the record of the session before, as wrapped; null where there is none or it is not at hand. */
export function previewWrapUp(doc: Y.Doc, session: number, previous: RecordedAgenda | null): Preview {
  const now = recordSession(doc, session);
  const touched = new Set(touchedTopics(now, previous));
  const items = recordedItems(now);
  const withOutcome = (outcome: RecordedItem['outcome']) =>
    items.filter((item) => item.outcome === outcome).map(({ id, text }) => ({ id, words: plainText(text) || 'Empty' }));
  return {
    topics: now.topics
      .filter((topic) => topic.outcome !== 'removed')
      .map(({ id, title, outcome }) => ({
        id,
        title: plainText(title) || 'Untitled topic',
        offered: outcome === 'discussed' || touched.has(id),
      })),
    done: withOutcome('done'),
    dropped: withOutcome('dropped'),
    carried: withOutcome('carried'),
  };
}
