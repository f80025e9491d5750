import type { Awareness } from 'y-protocols/awareness';
import { createStore, type Store, type WritableStore } from '#sync/store.ts';
import { type CaretState, isHere, readCaretState } from './caret-state.ts';

type State = Record<string, unknown>;
type Changes = { added: number[]; updated: number[]; removed: number[] };

/** The page's presence, field by field: an editor hears of the carets in its own field and of nothing else. */
export interface FieldPresence {
  /** Somebody else's caret is in the field. */
  heldByOther(fieldKey: string): Store<boolean>;
  /** What the caret extension of one field takes for the awareness. */
  awarenessOf(fieldKey: string): FieldAwareness;
}

/** As much of an Awareness as y-tiptap and the caret extension use. */
interface FieldAwareness {
  readonly clientID: number;
  readonly doc: Awareness['doc'];
  readonly states: Map<number, State>;
  getStates(): Map<number, State>;
  getLocalState(): State | null;
  setLocalStateField(name: string, value: unknown): void;
  on(event: string, listener: () => void): void;
  off(event: string, listener: () => void): void;
}

const presences = new WeakMap<Awareness, FieldPresence>();

/** One for each awareness, however many fields ask. */
export function fieldPresence(awareness: Awareness): FieldPresence {
  const known = presences.get(awareness) ?? createFieldPresence(awareness);
  presences.set(awareness, known);
  return known;
}

function createFieldPresence(awareness: Awareness): FieldPresence {
  const held = new Map<string, WritableStore<boolean>>();
  const listeners = new Map<string, Set<() => void>>();
  const fieldOfClient = new Map<number, string>();
  for (const clientId of awareness.getStates().keys()) note(clientId);

  /** Answers the fields that a client's change concerns: the one it left, and the one it is in. */
  function note(clientId: number): string[] {
    if (clientId === awareness.clientID) return [];
    const before = fieldOfClient.get(clientId);
    const now = fieldIn(awareness.getStates().get(clientId));
    if (now === null) fieldOfClient.delete(clientId);
    else fieldOfClient.set(clientId, now);
    return [before, now].filter((field) => typeof field === 'string');
  }

  const isHeld = (fieldKey: string) => [...fieldOfClient.values()].includes(fieldKey);

  awareness.on('change', ({ added, updated, removed }: Changes) => {
    const touched = new Set([...added, ...updated, ...removed].flatMap(note));
    for (const fieldKey of touched) {
      held.get(fieldKey)?.set(isHeld(fieldKey));
      for (const listener of [...(listeners.get(fieldKey) ?? [])]) listener();
    }
  });

  return {
    heldByOther(fieldKey) {
      const store = held.get(fieldKey) ?? createStore(isHeld(fieldKey));
      held.set(fieldKey, store);
      return store;
    },
    awarenessOf: (fieldKey) => awarenessOf(awareness, fieldKey, listeners),
  };
}

function awarenessOf(awareness: Awareness, fieldKey: string, listeners: Map<string, Set<() => void>>): FieldAwareness {
  const isInField = (state: State | null | undefined) => fieldIn(state) === fieldKey;
  const lastShown = new Map<number, CaretState>();
  const states = () => {
    const carets = new Map<number, State>();
    for (const [clientId, state] of awareness.getStates()) {
      const caret = isInField(state) ? readCaretState(state) : null;
      // Until the letters before it arrive, a caret stays where it was: it would vanish for a moment at every key.
      const shown = caret && !isHere(awareness.doc, caret) ? lastShown.get(clientId) : caret;
      if (!shown) continue;
      lastShown.set(clientId, shown);
      carets.set(clientId, shown);
    }
    return carets;
  };
  return {
    clientID: awareness.clientID,
    doc: awareness.doc,
    get states() {
      return states();
    },
    getStates: states,
    getLocalState() {
      const local = awareness.getLocalState();
      return isInField(local) ? local : { ...local, cursor: null };
    },
    setLocalStateField(name, value) {
      const local = awareness.getLocalState();
      // Who I am is said once, when the agenda is opened; and an idle editor must not take another field's caret away.
      if (name !== 'cursor' || local === null || (value === null && !isInField(local))) return;
      awareness.setLocalState({ ...local, field: value === null ? null : fieldKey, cursor: value });
    },
    on(event, listener) {
      if (event !== 'change') return;
      const here = listeners.get(fieldKey) ?? new Set();
      listeners.set(fieldKey, here.add(listener));
    },
    off(_event, listener) {
      listeners.get(fieldKey)?.delete(listener);
    },
  };
}

function fieldIn(state: State | null | undefined): string | null {
  return typeof state?.field === 'string' && state.cursor ? state.field : null;
}
