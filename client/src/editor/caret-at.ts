import { Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { CaretAt } from './field-props.ts';

/** Lines are measured, so they are asked for only when somebody wants to know. */
export function caretAt(view: EditorView): CaretAt {
  const { doc, selection } = view.state;
  const first = Selection.atStart(doc);
  const last = Selection.atEnd(doc);
  const onLine = (border: Selection, direction: 'up' | 'down') =>
    selection.empty && selection.$head.sameParent(border.$head) && view.endOfTextblock(direction);
  return {
    empty: doc.textContent === '',
    atStart: selection.empty && selection.head === first.head,
    atEnd: selection.empty && selection.head === last.head,
    from: selection.from - first.head,
    to: selection.to - first.head,
    get onFirstLine() {
      return onLine(first, 'up');
    },
    get onLastLine() {
      return onLine(last, 'down');
    },
  };
}

/** In the last paragraph, with nothing in it and nothing in the one above: Enter made it on an empty line. */
export function isEmptyEnd({ state: { doc, selection } }: EditorView): boolean {
  const { $head, empty } = selection;
  const [above, last] = [doc.maybeChild(doc.childCount - 2), doc.lastChild];
  if (!empty || $head.depth !== 1 || $head.parent !== last || doc.childCount < 2) return false;
  return [above, last].every((node) => node?.type.name === 'paragraph' && node.content.size === 0);
}

/** Whether a hook took the key; without one, and when it answers false, the key is the editor's. */
export function handled(answer: unknown, hook: unknown): boolean {
  return hook !== undefined && answer !== false;
}
