import { getMarkRange } from '@tiptap/core';
import type { EditorState } from '@tiptap/pm/state';

interface LinkHere {
  readonly href: string;
  readonly from: number;
  readonly to: number;
}

/** The link that the caret stands in or at, or that is selected. */
export function linkAt({ selection, schema }: EditorState): LinkHere | null {
  const type = schema.marks.link;
  const range = type && getMarkRange(selection.$from, type);
  if (!range || selection.to > range.to) return null;
  const mark = selection.$from.doc.nodeAt(range.from)?.marks.find((one) => one.type === type);
  return typeof mark?.attrs.href === 'string' ? { ...range, href: mark.attrs.href } : null;
}
