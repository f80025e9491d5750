import type { ActionItem, Topic } from '@throughline/shared/agenda/blocks';
import type { BlockRef } from '@throughline/shared/agenda/edits';
import { itemsOf, type SessionView } from '@throughline/shared/agenda/show-session';
import type { TopicId } from '@throughline/shared/ids';

export interface ChangeNames {
  sayBlock(ref: BlockRef): string;
  sayTopic(id: TopicId | null): string;
  /** Who did what the document names somebody for; null where it is not to be told by name. */
  nameOf(id: string | null): string | null;
  /** Who did the rest, as far as one can know. */
  readonly actor: string | null;
}

/**
 * What became of the page's blocks, one sentence each, by what was done to them. What is new says itself when it is read,
 * and what a wrap-up filed is said once, by the wrap-up.
 */
export function sayChanges(before: SessionView, after: SessionView, names: ChangeNames): string[] {
  if (before.session !== after.session) return [];
  const items = changed(itemsOf(before), itemsOf(after), ({ item }) => item);
  const topics = changed(before.topics, after.topics, ({ topic }) => topic);
  return [
    ...topics.flatMap(([was, is]) => topicChange(was, is, names) ?? []),
    ...items.flatMap(([was, is]) => itemChange(was, is, names) ?? []),
  ];
}

function changed<Shown, Block extends { readonly id: string }>(
  before: readonly Shown[],
  after: readonly Shown[],
  blockOf: (shown: Shown) => Block,
): [Block, Block][] {
  const known = new Map(before.map(blockOf).map((block) => [block.id, block]));
  return after.map(blockOf).flatMap((is): [Block, Block][] => {
    const was = known.get(is.id);
    return was && was !== is ? [[was, is]] : [];
  });
}

function topicChange(was: Topic, is: Topic, names: ChangeNames): string | null {
  const topic = names.sayBlock({ block: 'topic', id: is.id });
  const removal = removalChange(was, is, topic, names);
  if (removal) return removal;
  if (was.discussedIn !== is.discussedIn) {
    return is.discussedIn === null
      ? said(names.actor, 'opened again', `Open again: ${topic}`, topic)
      : said(names.actor, 'marked as discussed', `Discussed: ${topic}`, topic);
  }
  return was.order === is.order ? null : said(names.actor, 'moved', `Moved: ${topic}`, topic);
}

function itemChange(was: ActionItem, is: ActionItem, names: ChangeNames): string | null {
  const item = names.sayBlock({ block: 'item', id: is.id });
  const removal = removalChange(was, is, item, names);
  if (removal) return removal;
  if (was.closed?.state !== is.closed?.state) return closingChange(is, item, names);
  if (was.place.topic !== is.place.topic) {
    const where = names.sayTopic(is.place.topic);
    return said(names.actor, 'moved', `Moved to ${where}: ${item}`, `${item} to ${where}`);
  }
  return was.place.order === is.place.order ? null : said(names.actor, 'moved', `Moved: ${item}`, item);
}

function removalChange(was: Topic | ActionItem, is: Topic | ActionItem, block: string, names: ChangeNames) {
  if (!was.removed === !is.removed) return null;
  if (is.removed) return said(names.nameOf(is.removed.by), 'removed', `Removed: ${block}`, block);
  return said(names.actor, 'restored', `Restored: ${block}`, block);
}

// It is opened again over HTTP, too, by either: the document names nobody for that.
function closingChange({ closed }: ActionItem, item: string, { nameOf }: ChangeNames): string {
  if (!closed) return `Open again: ${item}`;
  if (closed.state === 'done') return said(nameOf(closed.by), 'ticked', `Done: ${item}`, item);
  const why = closed.reason ? `${item}. Why: ${closed.reason}` : item;
  return said(nameOf(closed.by), 'dropped', `Dropped: ${why}`, why);
}

function said(who: string | null, did: string, plain: string, what: string): string {
  return who === null ? plain : `${who} ${did}: ${what}`;
}
