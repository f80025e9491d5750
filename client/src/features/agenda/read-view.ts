import { currentSession } from '@throughline/shared/agenda/agenda-doc';
import { fieldText } from '@throughline/shared/agenda/fields';
import { isPromise } from '@throughline/shared/agenda/is-promise';
import { readBlocks } from '@throughline/shared/agenda/read-blocks';
import { readRichText } from '@throughline/shared/agenda/rich-text';
import {
  type SessionView,
  type ShownItem,
  type ShownTopic,
  showSession,
} from '@throughline/shared/agenda/show-session';
import type * as Y from 'yjs';

/** What the page lists now: the current session, without what was removed before anything was written in it. */
export function readView(doc: Y.Doc): SessionView {
  const session = currentSession(doc);
  const view = showSession(readBlocks(doc), session);
  const saysSomething = ({ item }: ShownItem) => !item.removed || isPromise(doc, item, session);
  return {
    ...view,
    promises: view.promises.filter(saysSomething),
    loose: view.loose.filter(saysSomething),
    topics: view.topics
      .filter((shown) => !shown.topic.removed || topicHasText(doc, shown))
      .map((shown) => ({ ...shown, items: shown.items.filter(saysSomething) })),
  };
}

/** The same values where nothing changed, so that only the rows that did change are drawn again. */
export function keepSame(before: SessionView, after: SessionView): SessionView {
  const promises = keepSameList(before.promises, after.promises, itemKey, keepSameItem);
  const loose = keepSameList(before.loose, after.loose, itemKey, keepSameItem);
  const topics = keepSameList(before.topics, after.topics, topicKey, keepSameTopic);
  const same =
    before.session === after.session &&
    promises === before.promises &&
    loose === before.loose &&
    topics === before.topics;
  return same ? before : { ...after, promises, loose, topics };
}

const itemKey = (shown: ShownItem): string => shown.item.id;
const topicKey = (shown: ShownTopic): string => shown.topic.id;

function keepSameItem(before: ShownItem, after: ShownItem): ShownItem {
  return JSON.stringify(before) === JSON.stringify(after) ? before : after;
}

function keepSameTopic(before: ShownTopic, after: ShownTopic): ShownTopic {
  const items = keepSameList(before.items, after.items, itemKey, keepSameItem);
  const topic = JSON.stringify(before.topic) === JSON.stringify(after.topic) ? before.topic : after.topic;
  const same = items === before.items && topic === before.topic && before.timesCarried === after.timesCarried;
  return same ? before : { ...after, topic, items };
}

function keepSameList<Shown>(
  before: readonly Shown[],
  after: readonly Shown[],
  key: (shown: Shown) => string,
  keep: (before: Shown, after: Shown) => Shown,
): readonly Shown[] {
  const known = new Map(before.map((shown) => [key(shown), shown]));
  const kept = after.map((shown) => {
    const old = known.get(key(shown));
    return old === undefined ? shown : keep(old, shown);
  });
  const same = kept.length === before.length && kept.every((shown, index) => shown === before[index]);
  return same ? before : kept;
}

function topicHasText(doc: Y.Doc, { topic }: ShownTopic): boolean {
  return (['title', 'notes'] as const).some(
    (name) => readRichText(fieldText(doc, { block: 'topic', id: topic.id, name })).length > 0,
  );
}
