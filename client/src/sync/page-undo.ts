import { agendaMaps } from '@throughline/shared/agenda/agenda-doc';
import * as Y from 'yjs';
import type { CaretMemory } from './caret-memory.ts';
import { createTakingBack } from './taking-back.ts';

/** The origin of structural edits by this page: hand it to the functions of shared/agenda/edits. */
export const pageEdit = { name: 'page edit' } as const;

/** Where a step was made, so that undoing it brings the caret there. Positions are Yjs relative positions as JSON. */
export interface StepPlace {
  readonly field: string;
  readonly anchor: unknown;
  readonly head: unknown;
}

/** One's own undo over the whole page: texts and structure, one stack. */
export interface PageUndo {
  /** False when there is nothing to take back. */
  undo(): boolean;
  redo(): boolean;
  /** What comes next is a step of its own. */
  endStep(): void;
  /** Runs an edit as one step of its own, with the steps within it: typing before and after it is not merged into it. */
  step<Result>(edit: () => Result): Result;
  /** The step that undo would take back now, to be told from others. */
  lastStep(): unknown;
  /** The caret has gone on from the step just made to another field: redoing the step brings it there. */
  leadsTo(field: string): void;
  /** Called after a step was undone or redone, with the place where it had been made. */
  onStep(listener: (place: StepPlace | null) => void): () => void;
  /** Makes steps of the transactions of another origin, such as the editor's binding. */
  track(origin: unknown): void;
  /** The undo manager as an editor's binding may have it: it can neither destroy it, nor cut steps, nor listen. */
  forBinding(): Y.UndoManager;
  destroy(): void;
}

const PLACE = 'place';
/** The field where the caret is on the step's other side. */
const ACROSS = 'across';
const BEGAN = 'began';
const LONGEST_STEP_MS = 2000;

export function createPageUndo(doc: Y.Doc, caret: CaretMemory): PageUndo {
  const { meta, topics, items } = agendaMaps(doc);
  const takingBack = createTakingBack(doc);
  const manager = new Y.UndoManager([topics, items], {
    trackedOrigins: new Set<unknown>([pageEdit]),
    deleteFilter: takingBack.mayDelete,
    captureTransaction: (transaction) => transaction.meta.get('addToHistory') !== false,
  });
  const listeners = new Set<(place: StepPlace | null) => void>();
  let stepping: { readonly from: StepPlace | null } | null = null;

  manager.on('stack-item-added', ({ stackItem }) => {
    stackItem.meta.set(PLACE, stepping ? stepping.from : placeOfStep(manager, caret));
    const crossed = manager.currStackItem?.meta;
    if (crossed?.has(ACROSS)) stackItem.meta.set(ACROSS, placeOf(crossed)?.field);
    stackItem.meta.set(BEGAN, Date.now());
    takingBack.onStep(stackItem, manager.currStackItem);
  });
  manager.on('stack-item-updated', ({ stackItem }) => {
    takingBack.onStep(stackItem, null);
    // Somebody who types without a pause would otherwise take a whole page back at once.
    if (!stepping && Date.now() - Number(stackItem.meta.get(BEGAN)) > LONGEST_STEP_MS) manager.stopCapturing();
  });
  manager.on('stack-item-popped', ({ stackItem }) => {
    for (const listener of [...listeners]) listener(placeOf(stackItem.meta));
  });

  // The steps of a wrapped session are history: undoing one would change the next session by surprise.
  const onMeta = (event: Y.YMapEvent<unknown>) => {
    if (event.keysChanged.has('session')) manager.clear();
  };
  meta.observe(onMeta);

  const cut = () => {
    if (!stepping) manager.stopCapturing();
  };

  const undo: PageUndo = {
    undo: () => manager.canUndo() && takingBack.pop(manager.undoStack, () => manager.undo()),
    redo: () => manager.canRedo() && takingBack.pop(manager.redoStack, () => manager.redo()),
    endStep: cut,
    step(edit) {
      if (stepping) return edit();
      cut();
      // The edit may take away the very line that the caret stands in: undo brings it back there.
      stepping = { from: caret.now() };
      const { captureTimeout } = manager;
      // All of it is one step, however long it takes.
      manager.captureTimeout = Number.POSITIVE_INFINITY;
      try {
        return edit();
      } finally {
        stepping = null;
        manager.captureTimeout = captureTimeout;
        cut();
      }
    },
    leadsTo: (field) => manager.undoStack.at(-1)?.meta.set(ACROSS, field),
    lastStep: () => manager.undoStack.at(-1) ?? null,
    onStep(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    track: (origin) => manager.addTrackedOrigin(origin),
    forBinding: () => shielded(manager, undo),
    destroy() {
      meta.unobserve(onMeta);
      manager.destroy();
    },
  };
  return undo;
}

/**
 * One manager serves all fields, and the stock binding of each believes that it owns it: it destroys the manager when
 * its editor unmounts, ends steps from idle editors on presence changes, and leaves two listeners on every mount.
 */
function shielded(manager: Y.UndoManager, undo: PageUndo): Y.UndoManager {
  const facade: Y.UndoManager = Object.create(manager);
  return Object.assign(facade, {
    destroy: () => {},
    stopCapturing: () => {},
    on: <Listener>(_name: string, listener: Listener) => listener,
    undo: () => undo.undo(),
    redo: () => undo.redo(),
  });
}

/**
 * A step is made where the caret stands. The step that would redo another is added while that one is undone: the caret may be
 * anywhere by then, and goes back to where it last was in the field of that step, or in the one that it had led to.
 */
function placeOfStep({ currStackItem }: Y.UndoManager, caret: CaretMemory): StepPlace | null {
  const popped = currStackItem && placeOf(currStackItem.meta);
  if (!popped) return caret.now();
  const field: unknown = currStackItem.meta.get(ACROSS) ?? popped.field;
  return caret.lastIn(String(field)) ?? popped;
}

function placeOf(meta: Map<unknown, unknown>): StepPlace | null {
  return (meta.get(PLACE) as StepPlace | null | undefined) ?? null;
}
