import type { EditorView } from '@tiptap/pm/view';
import type { NotesLine } from './field-props.ts';

/**
 * The line that the caret is in, for a hook that makes something else of it. `mark` is what was typed to say so and goes
 * away with it: an offset within the line from which to which. Null within code, where every character means itself.
 */
export function lineAt({ state }: Pick<EditorView, 'state'>, mark = { from: 0, to: 0 }): NotesLine | null {
  const { $head } = state.selection;
  if (!$head.parent.isTextblock || $head.parent.type.spec.code) return null;
  const path = Array.from({ length: $head.depth }, (_, depth) => $head.index(depth));
  return { path, offset: $head.parentOffset, mark };
}
