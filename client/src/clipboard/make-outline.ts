import type { RichNode } from '@throughline/shared/agenda/rich-text';
import { wordsWithAddresses } from '@throughline/shared/agenda/said-links';
import { addBlock } from './add-block.ts';
import type { Draft, Outline, PasteContext, PastedItem, Section } from './outline.ts';
import { readPromise } from './read-promise.ts';

type Piece =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'item'; readonly text: string; readonly isDone: boolean }
  | { readonly kind: 'note'; readonly node: RichNode };

/** Lifts headings and what can be ticked out of what they stand in, and keeps everything in its order. */
export function makeOutline({ nodes, isCut, pictures }: Draft, context: PasteContext): Outline {
  const sections: { title: string; notes: RichNode[]; items: PastedItem[] }[] = [{ title: '', notes: [], items: [] }];
  for (const piece of nodes.flatMap(lift)) {
    if (piece.kind === 'heading') sections.push({ title: piece.text, notes: [], items: [] });
    else if (piece.kind === 'note') addBlock(sections.at(-1)?.notes ?? [], piece.node);
    else sections.at(-1)?.items.push({ ...readPromise(piece.text, context, piece.isDone), isDone: piece.isDone });
  }
  const [lead = { title: '', notes: [], items: [] }, ...topics]: Section[] = sections;
  return { lead, topics, isCut, pictures };
}

function lift(node: RichNode): Piece[] {
  if (node.type === 'heading') return titled(node);
  if (node.type === 'paragraph') return ticked(node) ?? [{ kind: 'note', node }];
  if (node.type === 'listItem') return liftItem(node);
  if (node.type === 'blockquote') return gather(node, (node.content ?? []).flatMap(lift), () => true);
  if (node.type === 'bulletList' || node.type === 'orderedList') return liftList(node);
  return [{ kind: 'note', node }];
}

/** What stood beside an item in its list, and is none, goes on as a list; what stood below an item, as it is. */
function liftList(list: RichNode): Piece[] {
  const pieces = (list.content ?? []).flatMap(lift);
  return gather(list, pieces, ({ type }) => type === 'listItem');
}

function liftItem(item: RichNode): Piece[] {
  const [first, ...rest] = item.content ?? [];
  const head = first ? headOf(first, item.attrs?.checked) : null;
  if (head) return [...head, ...rest.flatMap(lift)];
  return gather({ type: 'listItem' }, (item.content ?? []).flatMap(lift), () => true);
}

/** The item that a list's item is, where it has a box, be it as text. */
function headOf(first: RichNode, checked: unknown): Piece[] | null {
  if (typeof checked !== 'boolean') return first.type === 'paragraph' ? ticked(first) : null;
  const text = lineOf(first).replace(BOX, '');
  return text === '' ? [] : [{ kind: 'item', text, isDone: checked }];
}

function titled(heading: RichNode): Piece[] {
  const text = (heading.content ?? []).map(lineOf).join(' ').trim();
  return text === '' ? [] : [{ kind: 'heading', text }];
}

const BOX = /^(?:\[([ xX]?)\]|([☐☑☒]))\s+(?=\S)/;

/** A line that begins with a box, as text has it. */
function ticked(paragraph: RichNode): Piece[] | null {
  const text = lineOf(paragraph);
  const box = BOX.exec(text);
  if (!box) return null;
  const isDone = /[xX☑☒]/.test(box[0]);
  return [{ kind: 'item', text: text.slice(box[0].length), isDone }];
}

/** Puts notes in a row back into what they stood in; a number goes on counting. */
function gather(parent: RichNode, pieces: readonly Piece[], belongs: (node: RichNode) => boolean): Piece[] {
  const out: Piece[] = [];
  let row: RichNode[] = [];
  let count = Number(parent.attrs?.start ?? 1);
  const close = () => {
    if (row.length > 0) out.push({ kind: 'note', node: { ...parent, ...started(parent, count), content: row } });
    count += row.length;
    row = [];
  };
  for (const piece of pieces) {
    if (piece.kind === 'note' && belongs(piece.node)) row.push(piece.node);
    else {
      close();
      out.push(piece);
    }
  }
  close();
  return out;
}

function started(parent: RichNode, start: number): Partial<RichNode> {
  return parent.type === 'orderedList' ? { attrs: { start } } : {};
}

/** A title and a promise are words alone, on one line. */
function lineOf(node: RichNode): string {
  return wordsWithAddresses([node]).replace(/\s+/g, ' ').trim();
}
