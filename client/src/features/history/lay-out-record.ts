import type { RecordedItem, RecordedTopic } from '@throughline/shared/agenda/record';
import type { SessionRecord } from '@throughline/shared/http/sessions';

/** A block of a record; `later` is the same block as it is today where that is not what was wrapped. */
export interface Laid<Block> {
  readonly block: Block;
  readonly later: Block | null;
}

export interface LaidTopic extends Laid<RecordedTopic> {
  readonly items: readonly Laid<RecordedItem>[];
}

export interface LaidRecord {
  readonly promises: readonly Laid<RecordedItem>[];
  readonly loose: readonly Laid<RecordedItem>[];
  readonly topics: readonly LaidTopic[];
  /** What the session did not have when it was wrapped up. */
  readonly added: { readonly topics: readonly RecordedTopic[]; readonly items: readonly RecordedItem[] };
  readonly hasLater: boolean;
}

/** Puts what came later beside what it belongs to; what belongs to nothing stands by itself. */
export function layOutRecord({ asWrapped, later }: Pick<SessionRecord, 'asWrapped' | 'later'>): LaidRecord {
  const nowTopics = byId(later?.topics ?? []);
  const nowItems = byId(later?.items ?? []);
  const item = (block: RecordedItem) => ({ block, later: nowItems.get(block.id) ?? null });
  const knownTopics = new Set(asWrapped.topics.map(({ id }) => id));
  const promises = asWrapped.promises.map(item);
  const loose = asWrapped.loose.map(item);
  const topics = asWrapped.topics.map((block) => ({
    block,
    later: nowTopics.get(block.id) ?? null,
    items: block.items.map(item),
  }));
  const laidItems = [...promises, ...loose, ...topics.flatMap(({ items }) => items)];
  const knownItems = new Set(laidItems.map(({ block }) => block.id));
  return {
    promises,
    loose,
    topics,
    added: {
      topics: (later?.topics ?? []).filter(({ id }) => !knownTopics.has(id)),
      items: (later?.items ?? []).filter(({ id }) => !knownItems.has(id)),
    },
    hasLater: nowTopics.size + nowItems.size > 0,
  };
}

function byId<Block extends { readonly id: string }>(blocks: readonly Block[]): ReadonlyMap<string, Block> {
  return new Map(blocks.map((block) => [block.id, block]));
}
