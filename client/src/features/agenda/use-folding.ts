import { isOpen, type ShownTopic } from '@throughline/shared/agenda/show-session';
import { useEffect, useState } from 'react';

/** As long as the page's motion (`--settle`), and a little. */
const FOLDS_MS = 200;

export interface FoldingRow {
  readonly shown: ShownTopic;
  readonly isLeaving: boolean;
}

interface Seen {
  readonly session: number;
  readonly topics: readonly ShownTopic[];
  /** The rows of the session before while they fold away. */
  readonly before: readonly ShownTopic[] | null;
}

/** The topics to draw: after a wrap-up those that were filed stay for a moment, to fold away before one's eyes. */
export function useFolding(topics: readonly ShownTopic[], session: number): FoldingRow[] {
  const [seen, setSeen] = useState<Seen>({ session, topics, before: null });
  // Worked out while rendering, not in an effect: the filed rows must not be gone for one frame.
  if (seen.topics !== topics || seen.session !== session) {
    const before = seen.session === session ? seen.before : seen.topics;
    setSeen({ session, topics, before });
  }
  useEffect(() => {
    if (seen.before === null) return;
    const timer = setTimeout(() => setSeen((now) => ({ ...now, before: null })), FOLDS_MS);
    return () => clearTimeout(timer);
  }, [seen.before]);

  return foldingRows(seen.before ?? [], topics);
}

/** `after`, with what is only in `before` put behind the row that it followed. What is open goes on elsewhere. */
export function foldingRows(before: readonly ShownTopic[], after: readonly ShownTopic[]): FoldingRow[] {
  const rows: FoldingRow[] = after.map((shown) => ({ shown, isLeaving: false }));
  const stays = new Set(after.map(({ topic }) => topic.id));
  before.forEach((shown, index) => {
    if (stays.has(shown.topic.id) || shown.topic.removed) return;
    const previous = before[index - 1]?.topic.id;
    const at = rows.findIndex((row) => row.shown.topic.id === previous) + 1;
    const items = shown.items.filter(({ item }) => !isOpen(item));
    rows.splice(at, 0, { shown: { ...shown, items }, isLeaving: true });
  });
  return rows;
}
