import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { PageUndo } from '#sync/page-undo.ts';
import { suggestPopup } from '../suggest/suggest-popup-store.ts';
import { suggestKey } from '../suggest/typing-state.ts';
import { linkAt } from './link-at.ts';
import { editLink, registerLinkTool } from './link-tools.ts';
import { createLinking } from './linking.ts';
import { openLink } from './open-link.ts';

/** Links in notes: Mod+click opens one, the caret in one shows where it leads, Mod+K writes or changes it. */
export function linkTool(undo: Pick<PageUndo, 'step'>): Extension {
  return Extension.create({
    name: 'linkTool',
    addKeyboardShortcuts: () => ({
      'Mod-k': ({ editor }) => {
        editLink(editor);
        return true;
      },
    }),
    addProseMirrorPlugins() {
      const { editor } = this;
      const linking = createLinking(editor, undo);
      registerLinkTool(editor, linking.edit);
      return [
        new Plugin({
          props: {
            handleClick: openLink,
            handleDOMEvents: { blur: () => linking.hide() },
          },
          view: () => ({
            update(view, before) {
              const now = suggestKey.getState(view.state);
              const then = suggestKey.getState(before);
              const isOwn = now?.moved !== then?.moved || now?.typed !== then?.typed;
              if (isOwn && !view.composing) linking.show(suggestPopup.get() ? null : linkAt(view.state));
            },
            destroy: () => linking.end(),
          }),
        }),
      ];
    },
  });
}
