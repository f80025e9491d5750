import type { BlockRef } from '@throughline/shared/agenda/edits';
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { IconButton } from '#ui/icon-button.tsx';
import { Menu, type MenuEntry } from '#ui/menu.tsx';
import { focusOnceClosed } from './keep-focus.ts';
import { useDrag } from './use-drag.ts';
import './block-handle.css';

interface BlockHandleProps {
  readonly block: BlockRef;
  /** Names its block: there is one such menu in every row. */
  readonly label: string;
  /** Asked when the menu opens: other topics may have other names by then. */
  readonly entries: () => readonly MenuEntry[];
}

/** Dragged, or held and dragged with a finger, it moves its block; pressed it opens the block's menu. */
export function BlockHandle({ block, label, entries }: BlockHandleProps) {
  const [isOpen, setOpen] = useState(false);
  const isHeld = useRef(false);
  const handle = useRef<HTMLSpanElement>(null);
  const { grab, hold } = useDrag(block);
  useEffect(() => keepFromScrolling(handle.current, () => isHeld.current), []);

  // A menu opens on the press; here only a release that did not drag opens it.
  function openUnlessHeld(wanted: boolean): void {
    if (!(wanted && isHeld.current)) setOpen(wanted);
  }

  function onPointerDown({ nativeEvent, pointerType, isPrimary, button }: PointerEvent): void {
    isHeld.current = false;
    if (!isPrimary || button !== 0) return;
    if (pointerType !== 'mouse') {
      // Held until the next press: whether the browser takes the end of this one for a tap is its own affair.
      hold(nativeEvent, () => {
        isHeld.current = true;
      });
      return;
    }
    isHeld.current = true;
    grab(nativeEvent, (dragged) => {
      isHeld.current = false;
      if (!dragged) setOpen(true);
    });
  }

  const items = (isOpen ? entries() : []).map((entry) => ({
    ...entry,
    onAction() {
      entry.onAction();
      focusOnceClosed(block, 'handle', 'restore');
    },
  }));

  return (
    <span
      ref={handle}
      className="block-handle"
      data-part="handle"
      onPointerDownCapture={onPointerDown}
      onKeyDownCapture={() => {
        isHeld.current = false;
      }}
    >
      <Menu
        label={label}
        isOpen={isOpen}
        onOpenChange={openUnlessHeld}
        items={items}
        trigger={<IconButton label={label} hint="Drag it, or press for more" icon="drag" />}
      />
    </span>
  );
}

/** A finger on the handle scrolls as anywhere, until it has rested there. Browsers ask before the touch begins. */
function keepFromScrolling(handle: HTMLElement | null, isHeld: () => boolean): () => void {
  const refuse = (event: Event) => {
    if (isHeld() && event.cancelable) event.preventDefault();
  };
  const kept = ['touchmove', 'contextmenu'];
  for (const name of kept) handle?.addEventListener(name, refuse, { passive: false });
  return () => {
    for (const name of kept) handle?.removeEventListener(name, refuse);
  };
}
