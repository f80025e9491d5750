import type { EditorView } from '@tiptap/pm/view';
import { arrowOut } from './arrow-keys.ts';
import { caretAt, handled, isEmptyEnd } from './caret-at.ts';
import type { FieldKind } from './field-kind.ts';
import type { CaretAt, FieldHooks } from './field-props.ts';
import type { GoalColumn } from './goal-column.ts';

/** The keys that leave a field. Each hook is asked when its key is pressed, so that it may change meanwhile. */
export function fieldKeys(kind: FieldKind, hooks: () => FieldHooks, column: GoalColumn) {
  return (view: EditorView, event: KeyboardEvent): boolean => {
    const given = hooks();
    const at = caretAt(view);
    if (event.key === 'Enter' && kind === 'line') {
      given.onEnter?.(at);
      return true;
    }
    if (event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return false;
    return leaves(event.key, view, at, given) || arrowOut(event.key, view, at, given, column);
  };
}

function leaves(key: string, view: EditorView, at: CaretAt, { onLeaveBelow, onBackspaceAtStart }: FieldHooks): boolean {
  if (key === 'Enter') return isEmptyEnd(view) && handled(onLeaveBelow?.(), onLeaveBelow);
  return key === 'Backspace' && at.atStart && handled(onBackspaceAtStart?.(at), onBackspaceAtStart);
}
