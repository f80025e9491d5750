import { createStore } from '#sync/store.ts';
import type { FieldPlace } from './caret.ts';
import type { Fields } from './fields.ts';
import { createGoalColumn, type GoalColumn } from './goal-column.ts';

/** How long a caret waits for a field that is not on the page yet, or that has just gone from it. */
const PATIENCE_MS = 300;

type FocusField = (place: FieldPlace) => void;

/** What the fields of a page know of one another. */
export interface FieldsRegistry extends Fields {
  focus(fieldKey: string, place: FieldPlace | 'back'): void;
  /** A field is on the page, and this gives it the caret. */
  register(fieldKey: string, focus: FocusField): () => void;
  entered(fieldKey: string): void;
  left(fieldKey: string, place?: FieldPlace): void;
  /** A field goes from the page with the caret in it: it may be on its way to another place of the page. */
  wentWithCaret(fieldKey: string, place: FieldPlace): void;
  setComposing(composing: boolean): void;
  readonly column: GoalColumn;
}

export function createFieldsRegistry(): FieldsRegistry {
  const fields = new Map<string, FocusField>();
  const places = new Map<string, FieldPlace>();
  const lostListeners = new Set<(fieldKey: string) => void>();
  const focused = createStore<string | null>(null);
  const composing = createStore(false);
  let waiting: { readonly fieldKey: string; readonly place: FieldPlace } | null = null;

  function wait(fieldKey: string, place: FieldPlace, onLost?: () => void): void {
    const mine = { fieldKey, place };
    waiting = mine;
    setTimeout(() => {
      if (waiting !== mine) return;
      waiting = null;
      onLost?.();
    }, PATIENCE_MS);
  }

  return {
    focused,
    composing,
    column: createGoalColumn(),
    setComposing: composing.set,
    focus(fieldKey, wanted) {
      const place = wanted === 'back' ? (places.get(fieldKey) ?? 'end') : wanted;
      waiting = null;
      const focusNow = fields.get(fieldKey);
      if (focusNow) focusNow(place);
      else wait(fieldKey, place);
    },
    register(fieldKey, focus) {
      fields.set(fieldKey, focus);
      if (waiting?.fieldKey === fieldKey) {
        const { place } = waiting;
        waiting = null;
        focus(place);
      }
      return () => {
        if (fields.get(fieldKey) === focus) fields.delete(fieldKey);
      };
    },
    entered(fieldKey) {
      waiting = null;
      focused.set(fieldKey);
    },
    left(fieldKey, place) {
      if (place !== undefined) places.set(fieldKey, place);
      if (focused.get() === fieldKey) focused.set(null);
    },
    wentWithCaret(fieldKey, place) {
      focused.set(null);
      // It was sent elsewhere already, to a field that comes as this one goes.
      if (waiting && waiting.fieldKey !== fieldKey) return;
      const onLost = () => {
        for (const listener of [...lostListeners]) listener(fieldKey);
      };
      const focusNow = fields.get(fieldKey);
      if (focusNow) focusNow(place);
      else wait(fieldKey, place, onLost);
    },
    onLost(listener) {
      lostListeners.add(listener);
      return () => lostListeners.delete(listener);
    },
  };
}
