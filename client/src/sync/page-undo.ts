import type * as Y from 'yjs';

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
  /** What comes next is a step of its own. Call it before and after a structural edit, or use `step`. */
  endStep(): void;
  /** Runs a structural edit as one step of its own. */
  step<Result>(edit: () => Result): Result;
  /** Forgets all steps. */
  clear(): void;
  /** Called with where an undone or redone step had been made. */
  onStep(listener: (place: StepPlace | null) => void): () => void;
  /** Makes steps of the transactions of another origin, such as the editor's binding. */
  track(origin: unknown): void;
  /** The undo manager as an editor's binding may have it: it can neither destroy it nor cut steps. */
  forBinding(): Y.UndoManager;
  destroy(): void;
}
