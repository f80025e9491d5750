import { Extension } from '@tiptap/core';
import { type EditorState, Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { createSuggesting, type Suggesting, type SuggestOptions } from './suggesting.ts';
import { countTyping, suggestKey } from './typing-state.ts';

// An input method settles its words a moment after it says that they are.
const SETTLE_MS = 50;

/**
 * What is typed may mean more than its letters: a person, a date, a command. It is suggested at the words, and taken or
 * left. Not Tiptap's own suggestions: those open at what the partner types, too, and keep positions in a text that the
 * binding replaces whole with each of the partner's keys.
 */
export function createSuggest(options: SuggestOptions) {
  let current: Suggesting | null = null;

  const extension = Extension.create({
    name: 'suggest',
    addProseMirrorPlugins() {
      const { editor } = this;
      return [
        new Plugin({
          key: suggestKey,
          state: { init: () => ({ typed: 0, moved: 0 }), apply: countTyping },
          props: {
            handleDOMEvents: {
              blur: () => current?.leave(),
              compositionend: () => void setTimeout(() => current?.look(), SETTLE_MS),
            },
          },
          view() {
            const suggesting = createSuggesting(editor, options);
            current = suggesting;
            return {
              update: (view, before) => noticeUpdate(suggesting, view, before),
              destroy() {
                suggesting.leave();
                if (current === suggesting) current = null;
              },
            };
          },
        }),
      ];
    },
  });

  return { extension, onKeyDown: (event: KeyboardEvent): boolean => current?.onKeyDown(event) ?? false };
}

function noticeUpdate(suggesting: Suggesting, { state }: EditorView, before: EditorState): void {
  const now = suggestKey.getState(state);
  const then = suggestKey.getState(before);
  suggesting.notice({ typed: now?.typed !== then?.typed, moved: now?.moved !== then?.moved });
}
