import type { Awareness } from 'y-protocols/awareness';
import type { StepPlace } from './page-undo.ts';

/** Where one's own caret stands and has stood, from one's own presence: the editors' bindings keep it there. */
export interface CaretMemory {
  now(): StepPlace | null;
  lastIn(field: string): StepPlace | null;
}

export function createCaretMemory(awareness: Awareness): CaretMemory {
  const last = new Map<string, StepPlace>();
  const now = (): StepPlace | null => {
    const state = awareness.getLocalState();
    if (typeof state?.field !== 'string' || !state.cursor) return null;
    return { field: state.field, anchor: state.cursor.anchor, head: state.cursor.head };
  };
  awareness.on('change', (_changes: unknown, origin: unknown) => {
    const place = origin === 'local' ? now() : null;
    if (place) last.set(place.field, place);
  });
  return { now, lastIn: (field) => last.get(field) ?? null };
}
