import type { Node } from '@tiptap/pm/model';
import { Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { ColumnPlace } from './field-props.ts';

/**
 * Places in a text by the lines that one sees. They are measured letter by letter, since what the window shows at a point
 * may be another thing: the text may be out of sight, or lie under the page's buttons.
 */
export function onEdgeLine(view: EditorView, { x, line }: ColumnPlace): number {
  const { doc } = view.state;
  const edge = line === 'first' ? Selection.atStart(doc) : Selection.atEnd(doc);
  const places = line === 'first' ? placesAfter(doc, 0) : placesBefore(doc, doc.content.size);
  return nearestOnLine(view, places, x) ?? edge.head;
}

/** One line up or down from the caret; null where the text has no more lines. */
export function onNextLine(view: EditorView, direction: 'up' | 'down', x: number): number | null {
  const { doc, selection } = view.state;
  const here = view.coordsAtPos(selection.head);
  const places = direction === 'down' ? placesAfter(doc, selection.head) : placesBefore(doc, selection.head);
  return nearestOnLine(view, places, x, here);
}

interface Line {
  readonly top: number;
  readonly bottom: number;
}

/** The places of one line: the first that is not `left`. */
function nearestOnLine(view: EditorView, places: Iterable<number>, x: number, left?: Line): number | null {
  let line: Line | null = null;
  let best: { readonly place: number; readonly distance: number } | null = null;
  for (const place of places) {
    const at = view.coordsAtPos(place);
    if (left && isSameLine(at, left)) continue;
    line ??= at;
    if (!isSameLine(at, line)) break;
    const distance = Math.abs(at.left - x);
    if (!best || distance < best.distance) best = { place, distance };
  }
  return best?.place ?? null;
}

function isSameLine(one: Line, other: Line): boolean {
  const middle = (one.top + one.bottom) / 2;
  return middle > other.top && middle < other.bottom;
}

function* placesAfter(doc: Node, from: number): Generator<number> {
  for (const block of textblocks(doc)) {
    if (block.end < from) continue;
    for (const place of placesIn(block)) if (place >= from) yield place;
  }
}

function* placesBefore(doc: Node, to: number): Generator<number> {
  for (const block of textblocks(doc).reverse()) {
    if (block.start > to) continue;
    for (const place of placesIn(block).reverse()) if (place <= to) yield place;
  }
}

interface Textblock {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function textblocks(doc: Node): Textblock[] {
  const found: Textblock[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    found.push({ start: position + 1, end: position + 1 + node.content.size, text: node.textContent });
    return false;
  });
  return found;
}

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Never within a letter that is written with several code units. */
function placesIn({ start, end, text }: Textblock): number[] {
  return [...Array.from(letters.segment(text), ({ index }) => start + index), end];
}
