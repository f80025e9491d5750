import * as Y from 'yjs';
import { firstText } from './edits.ts';
import { allFields, type FieldId, fieldText } from './fields.ts';

/**
 * Words that nobody deleted and that are gone all the same. When one person joins two paragraphs, turns one into a
 * list or deletes it, the editor's binding deletes that paragraph's node; what the other typed into it meanwhile
 * arrives under a deleted parent, and Yjs deletes it on arrival, on every client alike.
 *
 * The log remembers the difference: what somebody deleted is in the delete set of an update, what only fell with its
 * parent is in none. So the lost words are a function of the log's bytes, in whatever order they arrived. They are
 * given back as paragraphs behind the last surviving neighbour, by one update that also claims their deletion, so that
 * a second rescue finds nothing.
 *
 * @param state all of a document's updates, merged but never integrated and written out again: an integrated
 *   document's own encoding claims every deletion.
 * @returns the update to append to the log, or null where nothing is lost.
 */
export function rescue(state: Uint8Array): Uint8Array | null {
  return openRescued(state).rescued;
}

/** The same, and the document with what is given back in it. */
export function openRescued(state: Uint8Array): { readonly doc: Y.Doc; readonly rescued: Uint8Array | null } {
  // Without garbage collection: fallen text must still be readable, and its parents must still name its field.
  const doc = new Y.Doc({ gc: false });
  Y.applyUpdate(doc, state);
  const fallen = fallenParagraphs(doc, state);
  if (fallen.length === 0) return { doc, rescued: null };
  const before = Y.encodeStateVector(doc);
  doc.transact(() => {
    for (const paragraph of fallen) giveBack(doc, paragraph);
  });
  return { doc, rescued: Y.encodeStateAsUpdate(doc, before) };
}

interface FallenParagraph {
  readonly field: FieldId;
  /** The child of the field in which it stood. */
  readonly within: Y.Item;
  readonly text: string;
}

type DeleteSet = ReturnType<typeof Y.decodeUpdate>['ds'];

function fallenParagraphs(doc: Y.Doc, state: Uint8Array): FallenParagraph[] {
  const found: FallenParagraph[] = [];
  let read: DeleteSet | null = null;
  // Read when a first word has a deleted parent: mostly none has.
  const claimed = () => {
    read ??= Y.decodeUpdate(state).ds;
    return read;
  };
  for (const field of allFields(doc)) {
    for (const within of childrenOf(fieldText(doc, field))) {
      for (const text of fallenTexts(within, claimed)) found.push({ field, within, text });
    }
  }
  return found;
}

/** The fallen words below one node, one text for each innermost parent. Without recursion: nodes nest as deep as somebody likes. */
function fallenTexts(node: Y.Item, claimed: () => DeleteSet): string[] {
  const texts: string[] = [];
  const ahead = [node];
  for (let at = ahead.pop(); at; at = ahead.pop()) {
    if (!(at.content instanceof Y.ContentType)) continue;
    const children = [...childrenOf(at.content.type)];
    // Under a parent that lives, what is deleted was deleted by somebody.
    const own = at.deleted ? children.map((child) => unclaimed(child, claimed)).join('') : '';
    if (own.trim() !== '') texts.push(own);
    ahead.push(...children.filter((child) => child.content instanceof Y.ContentType).reverse());
  }
  return texts;
}

// A run of deleted characters may hold claimed and fallen ones: Yjs merges neighbours. Each has a clock of its own.
function unclaimed(item: Y.Item, claimed: () => DeleteSet): string {
  if (!item.deleted || !(item.content instanceof Y.ContentString)) return '';
  const { client, clock } = item.id;
  const { str } = item.content;
  const ranges = claimed().clients.get(client) ?? [];
  let text = '';
  let at = 0;
  for (let i = firstEndingAfter(ranges, clock); at < str.length; i++) {
    const next = ranges[i];
    const from = next ? next.clock - clock : str.length;
    text += str.slice(at, Math.max(at, from));
    at = next ? from + next.len : str.length;
  }
  return text;
}

/** By halving: a document that was worked on for years has tens of thousands of ranges, and as many deleted runs. */
function firstEndingAfter(ranges: readonly { clock: number; len: number }[], clock: number): number {
  let from = 0;
  let to = ranges.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const range = ranges[middle];
    if (range && range.clock + range.len <= clock) from = middle + 1;
    else to = middle;
  }
  return from;
}

function giveBack(doc: Y.Doc, { field, within, text }: FallenParagraph): void {
  const fragment = fieldText(doc, field);
  if (!fragment) return;
  if (field.name !== 'notes') {
    const line = firstText(fragment);
    line.insert(line.length, line.length === 0 ? text : ` ${text}`);
    return;
  }
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(text)]);
  const neighbour = survivorUpTo(within);
  if (neighbour) fragment.insertAfter(neighbour, [paragraph]);
  else fragment.insert(0, [paragraph]);
}

function survivorUpTo(item: Y.Item): Y.XmlElement | null {
  for (let left: Y.Item | null = item; left; left = left.left) {
    if (!left.deleted && left.content instanceof Y.ContentType && left.content.type instanceof Y.XmlElement) {
      return left.content.type;
    }
  }
  return null;
}

function* childrenOf(parent: { _start: Y.Item | null } | null): Generator<Y.Item> {
  for (let child = parent?._start ?? null; child; child = child.right) yield child;
}
