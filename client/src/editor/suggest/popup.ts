import type { Editor } from '@tiptap/core';
import type { Found } from './find-suggested.ts';
import { optionId, SUGGEST_LIST_ID, type SuggestPopupState, suggestPopup } from './suggest-popup-store.ts';
import type { Suggestion } from './suggester.ts';

interface PopupActions {
  choose(index: number): void;
  dismiss(): void;
}

/** One editor's list or offer: the focus stays in the text, so readers hear of it through the text box. */
export function createPopup(editor: Editor, actions: PopupActions) {
  let shown: SuggestPopupState | null = null;

  function draw(next: SuggestPopupState | null): void {
    if (next === shown) return;
    if (next !== null || suggestPopup.get() === shown) suggestPopup.set(next);
    shown = next;
    if (!editor.isDestroyed) pointAt(editor.view.dom, next);
  }

  function point(active: number): void {
    if (shown && !shown.options[active]?.isDisabled) draw({ ...shown, active });
  }

  return {
    show(found: Found | null): void {
      if (!found) {
        draw(null);
        return;
      }
      const { suggester, options, from } = found;
      const anchor = () => placeOf(editor, from);
      const active = activeIn(options, shown);
      draw({ kind: suggester.kind, label: suggester.label, options, active, anchor, point, ...actions });
    },
    active: () => shown?.active ?? -1,
    /** Around the ends, over what cannot be chosen. */
    move(step: -1 | 1): boolean {
      if (!shown) return false;
      const { options, active } = shown;
      const order = options.map(
        (_option, index) => (active + step * (index + 1) + 2 * options.length) % options.length,
      );
      const next = order.find((index) => !options[index]?.isDisabled);
      if (next !== undefined) point(next);
      return true;
    },
  };
}

function activeIn(options: readonly Suggestion[], shown: SuggestPopupState | null): number {
  const id = shown?.options[shown.active]?.id;
  const same = options.findIndex((option) => option.id === id);
  // Whoever types on means the best match, unless they have gone down the list.
  if (shown && shown.active > 0 && same >= 0) return same;
  return options.findIndex(({ isDisabled }) => !isDisabled);
}

function placeOf({ isDestroyed, view, state }: Editor, from: number) {
  if (isDestroyed) return null;
  const { $from } = state.selection;
  return view.coordsAtPos(Math.min($from.start() + from, $from.end()));
}

/** No role of its own fits: what is edited stays a text box, which may point into a list. */
function pointAt(dom: HTMLElement, popup: SuggestPopupState | null): void {
  const isList = popup?.kind === 'list';
  set(dom, 'aria-autocomplete', isList ? 'list' : null);
  set(dom, 'aria-haspopup', isList ? 'listbox' : null);
  set(dom, 'aria-controls', isList ? SUGGEST_LIST_ID : null);
  set(dom, 'aria-activedescendant', isList && popup.active >= 0 ? optionId(popup.active) : null);
}

function set(dom: HTMLElement, name: string, value: string | null): void {
  if (value === null) dom.removeAttribute(name);
  else dom.setAttribute(name, value);
}
