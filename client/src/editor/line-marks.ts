import { Extension, InputRule } from '@tiptap/core';
import type { EditorView } from '@tiptap/pm/view';
import type { FieldHooks, NotesLine } from './field-props.ts';
import { lineAt } from './line-at.ts';

interface LineMark {
  readonly find: RegExp;
  readonly hook: 'onLineToItem' | 'onLineToTopic';
}

/** What is typed at a line's start to make something else of the line. After `- ` it is in a list already. */
const marks: readonly LineMark[] = [
  { find: /^(?:[-*+]\s)?\[\s?\]\s$/, hook: 'onLineToItem' },
  { find: /^#\s$/, hook: 'onLineToTopic' },
];

/**
 * Input rules hear only of what is typed here, never of what comes in. The last character is let into the text first, by
 * the editor's own hand: one undo after the line has become something else brings back just what had been typed.
 */
export function lineMarks(hooks: () => FieldHooks): Extension {
  return Extension.create({
    name: 'lineMarks',
    addInputRules() {
      const { view } = this.editor;
      return marks.map(
        (mark) =>
          new InputRule({
            find: mark.find,
            handler() {
              queueMicrotask(() => convert(view, mark, hooks()));
            },
          }),
      );
    },
  });
}

function convert(view: EditorView, { find, hook }: LineMark, hooks: FieldHooks): void {
  const line = view.isDestroyed ? null : markedLine(view, find);
  if (line) hooks[hook]?.(line);
}

function markedLine(view: EditorView, find: RegExp): NotesLine | null {
  const { $head, empty } = view.state.selection;
  const typed = $head.parent.textBetween(0, $head.parentOffset);
  return empty && find.test(typed) ? lineAt(view, { from: 0, to: typed.length }) : null;
}
