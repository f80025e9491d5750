import type { PageUndo } from '#sync/page-undo.ts';

/**
 * Undo and redo are the page's, wherever the caret is, and none of the browser's or an editor's own: with nothing to
 * redo, theirs would undo. Inputs of forms and dialogs keep their own.
 */
export function listenForUndoKeys(undo: Pick<PageUndo, 'undo' | 'redo'>): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    const action = event.isComposing || isForm(event.target) ? null : actionOf(event);
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    undo[action]();
  };
  // The menus of browsers and the gestures of phones undo without a key.
  const onBeforeInput = (event: InputEvent) => {
    if (isForm(event.target)) return;
    if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return;
    event.preventDefault();
    event.stopPropagation();
    undo[event.inputType === 'historyUndo' ? 'undo' : 'redo']();
  };
  window.addEventListener('keydown', onKeyDown, true);
  window.addEventListener('beforeinput', onBeforeInput, true);
  return () => {
    window.removeEventListener('keydown', onKeyDown, true);
    window.removeEventListener('beforeinput', onBeforeInput, true);
  };
}

function actionOf(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (event.altKey || event.ctrlKey === event.metaKey) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !event.shiftKey ? 'redo' : null;
}

// A tick takes the focus when it is pressed, and has nothing of its own to undo.
const form = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [role="dialog"], [role="alertdialog"]';

function isForm(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(form) !== null;
}
