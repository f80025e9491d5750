import { createStore } from '#sync/store.ts';
import type { FieldPlace } from './caret.ts';
import type { Fields } from './fields.ts';

/** How long a caret waits for a field that is not on the page yet, or that has just gone from it. */
const PATIENCE_MS = 300;

type FocusField = (place: FieldPlace) => void;

/** What the fields of a page know of one another. */
export interface FieldsRegistry extends Fields {
  focus(fieldKey: string, place: FieldPlace): void;
  /** A field is on the page, and this gives it the caret. */
  register(fieldKey: string, focus: FocusField): () => void;
  entered(fieldKey: string): void;
  left(fieldKey: string): void;
  /** A field goes from the page with the caret in it: it may be on its way to another place of the page. */
  wentWithCaret(fieldKey: string, place: FieldPlace): void;
  setComposing(composing: boolean): void;
}

export function createFieldsRegistry(): FieldsRegistry {
  const fields = new Map<string, FocusField>();
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
    setComposing: composing.set,
    focus(fieldKey, place) {
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
    left(fieldKey) {
      if (focused.get() === fieldKey) focused.set(null);
    },
    wentWithCaret(fieldKey, place) {
      focused.set(null);
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
