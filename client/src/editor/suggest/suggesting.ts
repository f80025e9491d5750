import type { Editor } from '@tiptap/core';
import type { PageUndo } from '#sync/page-undo.ts';
import { announce } from '#ui/announce.ts';
import { areKept, keepWords } from './dismissed.ts';
import { type Found, findSuggested, isRefusedAt, type Refused } from './find-suggested.ts';
import { createPopup } from './popup.ts';
import { replaceWords } from './replace-words.ts';
import { type SuggestKey, suggestKeyOf } from './suggest-keys.ts';
import type { Suggester, Suggestion } from './suggester.ts';
import { takeOut } from './take-out.ts';
import { typedAt } from './typed-at.ts';

export interface SuggestOptions {
  readonly fieldKey: string;
  readonly undo: Pick<PageUndo, 'step' | 'lastStep' | 'undo'>;
  /** Asked at every key. */
  readonly suggesters: () => readonly Suggester[];
}

export type Suggesting = ReturnType<typeof createSuggesting>;

/** What is suggested in one editor, from the key that asks for it to its being taken, left or taken back. */
export function createSuggesting(editor: Editor, { fieldKey, undo, suggesters }: SuggestOptions) {
  const popup = createPopup(editor, { choose, dismiss });
  let open: Found | null = null;
  let refused: Refused | null = null;
  /** Typed, and not looked at yet: it is still being composed, or what reads it is still being fetched. */
  let isUnread = false;
  let taken: { readonly found: Found; readonly step: unknown } | null = null;

  function find(): Found | null {
    const typed = typedAt(editor.state);
    return typed && findSuggested(suggesters(), typed);
  }

  /** At the words before the caret, when somebody has typed there. */
  function look(): void {
    if (editor.isDestroyed || editor.view.composing || !(isUnread || open)) return;
    const found = find();
    if (!found || !isRefusedAt(found, refused)) refused = null;
    show(found && mayShow(found) ? found : null);
    fetchWhatReads();
  }

  function mayShow(found: Found): boolean {
    if (refused || (found.suggester.kind === 'offer' && areKept(undo, fieldKey, found.words))) return false;
    return isUnread || found.suggester.id === open?.suggester.id;
  }

  function fetchWhatReads(): void {
    const fetched = suggesters().flatMap((suggester) => suggester.load?.() ?? []);
    isUnread = isUnread && fetched.length > 0;
    for (const part of fetched) part.then(look, () => {});
  }

  function show(found: Found | null): void {
    const isNew = found?.words !== open?.words;
    open = found;
    popup.show(found);
    const [option] = found?.options ?? [];
    if (isNew && found?.suggester.kind === 'offer')
      announce(`${option?.label}: Tab to set it, Escape to keep the words.`);
  }

  function choose(index: number): void {
    const option = open?.options[index];
    // An input method may have written on since it was looked at.
    const found = find() ?? open;
    if (!option || option.isDisabled || !found || found.suggester.id !== open?.suggester.id) return;
    show(null);
    undo.step(() => {
      putInPlace(found, option);
      option.run?.(editor);
    });
    taken = { found, step: undo.lastStep() };
    if (option.said) announce(option.said);
    isUnread = option.asksOn ?? false;
    look();
  }

  function putInPlace(found: Found, { insert = '', replace }: Suggestion): void {
    const typed = typedAt(editor.state);
    if (!typed) return;
    const [from, to] = insert === '' ? takeOut(typed, found) : [found.from, found.to];
    if (replace) replace(editor, from, to);
    else replaceWords(editor, from, to, insert);
  }

  function refuse(found: Found): void {
    refused = { suggester: found.suggester.id, from: found.from };
    if (found.suggester.kind === 'offer') keepWords(undo, fieldKey, found.words);
  }

  function dismiss(): void {
    if (open) refuse(open);
    show(null);
  }

  /** The first Backspace after it was taken brings the typed words back, and what they had changed. */
  function takeBack(): boolean {
    if (!taken || taken.step !== undo.lastStep()) return false;
    undo.undo();
    return true;
  }

  const onKey: Record<SuggestKey, () => boolean> = {
    back: takeBack,
    leave() {
      if (!open) return false;
      dismiss();
      return true;
    },
    take() {
      const index = open ? popup.active() : -1;
      if (index < 0) return false;
      choose(index);
      return true;
    },
    up: () => open?.suggester.kind === 'list' && popup.move(-1),
    down: () => open?.suggester.kind === 'list' && popup.move(1),
    enter: () => open?.suggester.kind === 'list' && onKey.take(),
  };

  return {
    look,
    /** After each of the editor's changes: whether somebody typed here, or moved the caret. */
    notice({ typed, moved }: { readonly typed: boolean; readonly moved: boolean }): void {
      if (taken && taken.step !== undo.lastStep() && !typed) refuse(taken.found);
      if (typed || moved || taken?.step !== undo.lastStep()) taken = null;
      isUnread = typed || (isUnread && !moved);
      look();
    },
    leave(): void {
      isUnread = false;
      taken = null;
      refused = null;
      show(null);
    },
    onKeyDown(event: KeyboardEvent): boolean {
      if (editor.view.composing || event.isComposing) return false;
      const key = suggestKeyOf(event);
      return key !== null && onKey[key]();
    },
  };
}
