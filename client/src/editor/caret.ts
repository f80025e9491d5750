import type { Node } from '@tiptap/pm/model';
import { Selection, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import type { StepPlace } from '#sync/page-undo.ts';
import type { CaretPlace } from './field-props.ts';
import { onEdgeLine } from './line-positions.ts';

/** A point in the window, where the mouse was pressed. */
export interface Point {
  readonly left: number;
  readonly top: number;
}

export type FieldPlace = CaretPlace | Point | StepPlace;

export function isPoint(place: FieldPlace): place is Point {
  return typeof place === 'object' && 'left' in place;
}

/** The selection that a place means in this view, as well as it can be had. */
export function selectionAt(view: EditorView, place: FieldPlace): Selection {
  const { doc } = view.state;
  if (place === 'start') return Selection.atStart(doc);
  if (place === 'end') return Selection.atEnd(doc);
  if (typeof place === 'number') return near(doc, positionOf(doc, place));
  if ('x' in place) return near(doc, onEdgeLine(view, place));
  if (isPoint(place)) return near(doc, view.posAtCoords(place)?.pos ?? doc.content.size);
  return stepSelection(view, place) ?? Selection.atEnd(doc);
}

/** Where the caret stands, in positions that outlive the editor. */
export function placeOf(view: EditorView, field: string): StepPlace {
  const { type, binding } = ySyncPluginKey.getState(view.state);
  const relative = (position: number) =>
    Y.relativePositionToJSON(absolutePositionToRelativePosition(position, type, binding.mapping));
  const { anchor, head } = view.state.selection;
  return { field, anchor: relative(anchor), head: relative(head) };
}

function stepSelection(view: EditorView, place: StepPlace): Selection | null {
  const { doc, type, binding } = ySyncPluginKey.getState(view.state);
  const absolute = (relative: unknown): number | null =>
    relativePositionToAbsolutePosition(doc, type, Y.createRelativePositionFromJSON(relative), binding.mapping);
  const anchor = absolute(place.anchor);
  const head = absolute(place.head);
  if (anchor === null || head === null) return null;
  const size = view.state.doc.content.size;
  const resolve = (position: number) => view.state.doc.resolve(Math.min(position, size));
  return TextSelection.between(resolve(anchor), resolve(head));
}

function near(doc: Node, position: number): Selection {
  return Selection.near(doc.resolve(Math.max(0, Math.min(position, doc.content.size))));
}

/** An offset counts characters over all paragraphs, a paragraph's end being one. */
function positionOf(doc: Node, offset: number): number {
  let left = offset;
  let found: number | null = null;
  doc.descendants((node, position) => {
    if (found !== null || !node.isTextblock) return found === null;
    if (left <= node.content.size) found = position + 1 + left;
    left -= node.content.size + 1;
    return false;
  });
  return found ?? doc.content.size;
}
