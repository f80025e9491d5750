import type { BlockRef } from '@throughline/shared/agenda/edits';
import { useRef, useState } from 'react';
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

/** Dragged it moves its block, pressed it opens the block's menu. */
export function BlockHandle({ block, label, entries }: BlockHandleProps) {
  const [isOpen, setOpen] = useState(false);
  const isHeld = useRef(false);
  const drag = useDrag(block);

  // A menu opens on the press; here only a release that did not drag opens it.
  function openUnlessHeld(wanted: boolean): void {
    if (!(wanted && isHeld.current)) setOpen(wanted);
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
      className="block-handle"
      data-part="handle"
      onPointerDownCapture={(event) => {
        if (event.pointerType !== 'mouse' || event.button !== 0) return;
        isHeld.current = true;
        drag(event.nativeEvent, (dragged) => {
          isHeld.current = false;
          if (!dragged) setOpen(true);
        });
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
