import type { EditorView } from '@tiptap/pm/view';

/** The column that Up and Down keep to, over short lines and from field to field, until another key or the mouse. */
export interface GoalColumn {
  /** In the window's pixels; with the first key of a row it is where the caret stands. */
  of(view: EditorView): number;
  /** The caret has left a field on its way: from now on no browser knows the column any more. */
  cross(): void;
  readonly hasCrossed: boolean;
  forget(): void;
}

export function createGoalColumn(): GoalColumn {
  let x: number | null = null;
  let hasCrossed = false;
  return {
    of(view) {
      x ??= view.coordsAtPos(view.state.selection.head).left;
      return x;
    },
    cross() {
      hasCrossed = true;
    },
    get hasCrossed() {
      return hasCrossed;
    },
    forget() {
      x = null;
      hasCrossed = false;
    },
  };
}

export function forgetWhenLeft(column: GoalColumn): () => void {
  const over = new AbortController();
  const options = { capture: true, signal: over.signal };
  const onKeyDown = ({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent) => {
    const walks = key === 'ArrowUp' || key === 'ArrowDown';
    if (!walks || shiftKey || altKey || ctrlKey || metaKey) column.forget();
  };
  window.addEventListener('keydown', onKeyDown, options);
  for (const other of ['pointerdown', 'beforeinput', 'compositionstart']) {
    window.addEventListener(other, () => column.forget(), options);
  }
  return () => over.abort();
}
