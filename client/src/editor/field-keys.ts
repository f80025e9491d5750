import { Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { FieldKind } from './field-kind.ts';
import type { CaretAt, FieldHooks } from './field-props.ts';

/** The keys that leave a field. Each hook is asked when its key is pressed, so that it may change meanwhile. */
export function fieldKeys(kind: FieldKind, hooks: () => FieldHooks) {
  return (view: EditorView, event: KeyboardEvent): boolean => {
    const given = hooks();
    const at = caretAt(view);
    const modified = event.altKey || event.ctrlKey || event.metaKey;
    if (event.key === 'Enter' && (kind === 'line' || modified)) {
      given.onEnter?.(at);
      return true;
    }
    return !event.shiftKey && !modified && leavesAtBorder(event.key, at, given);
  };
}

function leavesAtBorder(key: string, at: CaretAt, { onBackspaceAtStart, onArrowOut }: FieldHooks): boolean {
  if (key === 'Backspace') return at.atStart && handled(onBackspaceAtStart?.(at), onBackspaceAtStart);
  const direction = onArrowOut ? directionOut(key, at) : null;
  return direction !== null && handled(onArrowOut?.(direction), onArrowOut);
}

function handled(answer: unknown, hook: unknown): boolean {
  return hook !== undefined && answer !== false;
}

function directionOut(key: string, at: CaretAt): 'up' | 'down' | 'left' | 'right' | null {
  if (key === 'ArrowUp' && at.onFirstLine) return 'up';
  if (key === 'ArrowDown' && at.onLastLine) return 'down';
  if (key === 'ArrowLeft' && at.atStart) return 'left';
  if (key === 'ArrowRight' && at.atEnd) return 'right';
  return null;
}

/** Lines are measured, so they are asked for only when somebody wants to know. */
function caretAt(view: EditorView): CaretAt {
  const { doc, selection } = view.state;
  const first = Selection.atStart(doc);
  const last = Selection.atEnd(doc);
  const onLine = (border: Selection, direction: 'up' | 'down') =>
    selection.empty && selection.$head.sameParent(border.$head) && view.endOfTextblock(direction);
  return {
    empty: doc.textContent === '',
    atStart: selection.empty && selection.head === first.head,
    atEnd: selection.empty && selection.head === last.head,
    get onFirstLine() {
      return onLine(first, 'up');
    },
    get onLastLine() {
      return onLine(last, 'down');
    },
  };
}
