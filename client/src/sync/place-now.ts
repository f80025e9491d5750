import type { Awareness } from 'y-protocols/awareness';
import type { StepPlace } from './page-undo.ts';

/** Where the caret stands, from one's own presence: the editor's binding keeps it there. */
export function placeNow(awareness: Awareness): StepPlace | null {
  const state = awareness.getLocalState();
  if (typeof state?.field !== 'string' || !state.cursor) return null;
  return { field: state.field, anchor: state.cursor.anchor, head: state.cursor.head };
}
