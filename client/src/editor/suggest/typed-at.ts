import type { EditorState } from '@tiptap/pm/state';
import type { Typed } from './suggester.ts';

/** The text around the caret; null in code, which means what it says, and while something is selected. */
export function typedAt({ selection }: EditorState): Typed | null {
  const { $from, empty } = selection;
  const { parent, parentOffset } = $from;
  if (!empty || !parent.isTextblock || parent.type.spec.code) return null;
  if ($from.marks().some(({ type }) => type.spec.code)) return null;
  const between = (from: number, to: number) => parent.textBetween(from, to, '\uFFFC', '\uFFFC');
  return { before: between(0, parentOffset), after: between(parentOffset, parent.content.size) };
}
