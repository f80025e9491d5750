import type { BlockRef } from '@throughline/shared/agenda/edits';
import { useEffect } from 'react';
import { pasteIn } from '#clipboard/paste-in.ts';
import { useFields } from '#editor/agenda-fields.tsx';
import type { Fields } from '#editor/fields.ts';
import { announce } from '#ui/announce.ts';
import type { AgendaContextValue } from './agenda-context.ts';
import { blocksAround, blocksOfPage } from './block-copy.ts';
import { fieldRef } from './field-ref.ts';
import { focusOnceClosed, onceClosed } from './keep-focus.ts';
import { isClipboardKey, isNoKey, isSelectAll, mayCompose, writesNothing } from './keys-over-blocks.ts';
import { sayBlocks } from './say-paste.ts';

type Page = Pick<AgendaContextValue, 'view' | 'clipboard' | 'question'> & {
  readonly fields: Pick<Fields, 'focused' | 'focus'>;
};

/**
 * Mod+A once is the field's, twice the topic, three times the page. What is then pressed means all of that: copy and cut
 * take it, what moves or commands lets go of it, and anything else asks first: it might write over it.
 */
export function useBlockSelection({ view, clipboard, question }: AgendaContextValue): void {
  const fields = useFields();
  useEffect(() => listenForBlocks({ view, clipboard, question, fields }), [view, clipboard, question, fields]);
}

export function listenForBlocks({ view, clipboard, question, fields }: Page): () => void {
  const { marks } = clipboard;
  const { focused } = fields;
  let pressed: { readonly field: string; readonly level: number } | null = null;

  function letGo(): void {
    pressed = null;
    marks.select([]);
  }

  function selectMore(field: string): boolean {
    const level = pressed?.field === field ? Math.min(pressed.level + 1, 3) : 1;
    pressed = { field, level };
    if (level === 1) return false;
    const blocks = level === 2 ? blocksAround(view.get(), field) : blocksOfPage(view.get());
    marks.select(blocks);
    announce(`Selected: ${sayBlocks(blocks)}`);
    return true;
  }

  function ask(verb: 'Remove' | 'Replace', write: (blocks: readonly BlockRef[]) => void): void {
    const blocks = marks.selected.get();
    const [first] = blocks;
    const field = focused.get();
    question.set({
      title: `${verb} all of this?`,
      sentence: `${sayBlocks(blocks)}. Both of you can restore what is removed, until the wrap-up.`,
      answer: {
        label: verb,
        onPress() {
          write(blocks);
          if (first) focusOnceClosed(first, 'restore');
        },
      },
      ...(field !== null && { onKept: () => onceClosed(() => fields.focus(field, 'back')) }),
    });
    letGo();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (isNoKey(event)) return;
    const field = isInText(event.target) ? focused.get() : null;
    if (field !== null && isSelectAll(event)) onSelectAll(event, field);
    else if (marks.selected.get().length > 0) onKeyWithBlocks(event);
    else onOtherKey(event, field);
  }

  function onOtherKey({ key }: KeyboardEvent, field: string | null): void {
    pressed = null;
    // A cut that nobody pastes is taken back so.
    if (field !== null && key === 'Escape') marks.setCut(null);
  }

  function onSelectAll(event: KeyboardEvent, field: string): void {
    if (selectMore(field)) stop(event);
  }

  function onKeyWithBlocks(event: KeyboardEvent): void {
    if (isClipboardKey(event)) return;
    if (!writesNothing(event)) {
      askBefore(event, mayCompose(event));
      return;
    }
    if (event.key === 'Escape') stop(event);
    letGo();
  }

  function onBeforeInput(event: InputEvent): void {
    if (marks.selected.get().length > 0) askBefore(event, !event.cancelable);
  }

  function askBefore(event: Event, goesOn: boolean): void {
    stop(event);
    ask('Remove', clipboard.remove);
    // What cannot be stopped finds no text to write in.
    if (goesOn && document.activeElement instanceof HTMLElement) document.activeElement.blur();
  }

  function onCopy(event: ClipboardEvent): void {
    const isCut = event.type === 'cut';
    const asked = clipboard.askedFor() ?? wanted(isCut);
    if (!asked || !event.clipboardData) return;
    if (clipboard.copy(event.clipboardData, asked.blocks, asked.cut)) stop(event);
    if (asked.cut) letGo();
  }

  /** The blocks that are selected; or, with nothing selected in its line, the one that the caret is in. */
  function wanted(cut: boolean): { blocks: readonly BlockRef[]; cut: boolean } | null {
    const selected = marks.selected.get();
    if (selected.length > 0) return { blocks: selected, cut };
    const field = focused.get();
    if (field === null || !isInText(document.activeElement) || !getSelection()?.isCollapsed) return null;
    const ref = fieldRef(field);
    return ref && !field.endsWith('/notes') ? { blocks: [ref], cut } : null;
  }

  function onPaste(event: ClipboardEvent): void {
    const data = event.clipboardData;
    if (marks.selected.get().length === 0 || !data) return;
    stop(event);
    const paste = pasteIn(data);
    ask('Replace', (blocks) => clipboard.pasteOver(blocks, paste));
  }

  const stops = [
    on('keydown', onKeyDown),
    on('beforeinput', onBeforeInput),
    on('copy', onCopy),
    on('cut', onCopy),
    on('paste', onPaste),
    on('pointerdown', letGo),
  ];
  return () => {
    for (const stopListening of stops) stopListening();
  };
}

function on<Name extends keyof WindowEventMap>(
  name: Name,
  listener: (event: WindowEventMap[Name]) => void,
): () => void {
  window.addEventListener(name, listener, true);
  return () => window.removeEventListener(name, listener, true);
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

function isInText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.field-text') !== null;
}
