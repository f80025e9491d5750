import * as Y from 'yjs';
import type { Day, ItemId, TopicId, UserId } from '../ids.ts';
import { agendaMaps, type BlockMap, blockMap } from './agenda-doc.ts';
import type { Closing, Place, Removal } from './blocks.ts';
import { type FieldId, fieldText, newField } from './fields.ts';

/** Every structural change of an agenda, for page, server and tests alike. One edit is one transaction. */
export interface NewTopic {
  readonly id: TopicId;
  readonly order: string;
  readonly author: UserId;
  readonly raisedIn: number;
  readonly title?: string;
  readonly removed?: Removal;
}

export interface NewItem {
  readonly id: ItemId;
  readonly place: Place;
  readonly author: UserId;
  readonly raisedIn: number;
  readonly text?: string;
  readonly owner?: UserId | null;
  readonly due?: Day | null;
  readonly removed?: Removal;
}

export type BlockRef =
  | { readonly block: 'topic'; readonly id: TopicId }
  | { readonly block: 'item'; readonly id: ItemId };

/** A block is made whole: ids are never reused, so an id that exists already is left as it is. */
export function addTopic(doc: Y.Doc, topic: NewTopic, origin?: unknown): void {
  const { id, title, ...keys } = topic;
  make(doc, agendaMaps(doc).topics, id, { ...keys, title: newField(title), notes: newField() }, origin);
}

export function addItem(doc: Y.Doc, item: NewItem, origin?: unknown): void {
  const { id, text, ...keys } = item;
  make(doc, agendaMaps(doc).items, id, { ...keys, text: newField(text) }, origin);
}

export function moveTopic(doc: Y.Doc, id: TopicId, order: string, origin?: unknown): void {
  write(doc, { block: 'topic', id }, { order }, origin);
}

export function moveItem(doc: Y.Doc, id: ItemId, place: Place, origin?: unknown): void {
  write(doc, { block: 'item', id }, { place }, origin);
}

/** `session`: the one it was discussed in, or null to take the mark back. */
export function markDiscussed(doc: Y.Doc, id: TopicId, session: number | null, origin?: unknown): void {
  write(doc, { block: 'topic', id }, { discussedIn: session }, origin);
}

export function closeItem(doc: Y.Doc, id: ItemId, closing: Closing, origin?: unknown): void {
  write(doc, { block: 'item', id }, { closed: withoutNulls(closing) }, origin);
}

export function reopenItem(doc: Y.Doc, id: ItemId, origin?: unknown): void {
  write(doc, { block: 'item', id }, { closed: null }, origin);
}

export function setOwner(doc: Y.Doc, id: ItemId, owner: UserId | null, origin?: unknown): void {
  write(doc, { block: 'item', id }, { owner }, origin);
}

/** As if it had been made in that session. */
export function raiseAgain(doc: Y.Doc, id: ItemId, session: number, origin?: unknown): void {
  write(doc, { block: 'item', id }, { raisedIn: session }, origin);
}

/** Null takes the date away. A new one answers, too, whether the promise is still true in that session. */
export function setDue(doc: Y.Doc, id: ItemId, due: Day | null, session: number, origin?: unknown): void {
  write(doc, { block: 'item', id }, due === null ? { due } : { due, stillTrueIn: session }, origin);
}

/** It is still true, as it stands: nobody is asked about it again in that session. */
export function keepPromise(doc: Y.Doc, id: ItemId, session: number, origin?: unknown): void {
  write(doc, { block: 'item', id }, { stillTrueIn: session }, origin);
}

/** Removing is not deleting: the block keeps its id, its text and what is being typed into it. */
export function removeBlock(doc: Y.Doc, ref: BlockRef, removal: Removal, origin?: unknown): void {
  write(doc, ref, { removed: withoutNulls(removal) }, origin);
}

export function restoreBlock(doc: Y.Doc, ref: BlockRef, origin?: unknown): void {
  write(doc, ref, { removed: null }, origin);
}

/**
 * Makes a one-paragraph field say `text`, changing only what differs between the common start and the common end, so
 * that what somebody types elsewhere in the field meanwhile stays.
 */
export function replaceText(doc: Y.Doc, field: FieldId, text: string, origin?: unknown): void {
  const fragment = fieldText(doc, field);
  if (!fragment) return;
  doc.transact(() => {
    const target = firstText(fragment);
    const old = target
      .toDelta()
      .map((part: { insert: unknown }) => (typeof part.insert === 'string' ? part.insert : '\uFFFC'))
      .join('');
    const start = commonStart(old, text);
    const end = commonStart([...old.slice(start)].reverse().join(''), [...text.slice(start)].reverse().join(''));
    target.delete(start, old.length - start - end);
    target.insert(start, text.slice(start, text.length - end));
  }, origin);
}

function make(doc: Y.Doc, blocks: Y.Map<unknown>, id: string, keys: Record<string, unknown>, origin: unknown): void {
  if (blocks.has(id)) return;
  doc.transact(() => {
    const block = new Y.Map<unknown>();
    for (const [key, value] of Object.entries(keys)) if (value !== null && value !== undefined) block.set(key, value);
    blocks.set(id, block);
  }, origin);
}

/** Null takes a key away. A block that is not there is left alone: another client's oddity is no reason to throw. */
function write(doc: Y.Doc, ref: BlockRef, keys: Record<string, unknown>, origin: unknown): void {
  const { topics, items } = agendaMaps(doc);
  const block = blockMap(ref.block === 'topic' ? topics : items, ref.id);
  if (!block) return;
  doc.transact(() => {
    for (const [key, value] of Object.entries(keys)) writeKey(block, key, value);
  }, origin);
}

function writeKey(block: BlockMap, key: string, value: unknown): void {
  if (value === null) block.delete(key);
  else block.set(key, value);
}

function withoutNulls(value: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== null));
}

/** The text of a field's first paragraph, made where another client left it out. */
export function firstText(fragment: Y.XmlFragment): Y.XmlText {
  let paragraph = fragment.toArray().find((node) => node instanceof Y.XmlElement);
  if (!paragraph) {
    paragraph = new Y.XmlElement('paragraph');
    fragment.insert(0, [paragraph]);
  }
  const existing = paragraph.toArray().find((node) => node instanceof Y.XmlText);
  if (existing) return existing;
  const text = new Y.XmlText();
  paragraph.insert(0, [text]);
  return text;
}

/** In UTF-16 units, never between the two halves of a surrogate pair: a lone half does not survive encoding. */
function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  const insidePair = length > 0 && /[\uD800-\uDBFF]/.test(a.charAt(length - 1));
  return insidePair ? length - 1 : length;
}
