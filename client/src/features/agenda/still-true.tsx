import type { ShownItem } from '@throughline/shared/agenda/show-session';
import type { ItemId } from '@throughline/shared/ids';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { Button } from '#ui/button.tsx';
import { useAgenda } from './agenda-context.ts';
import { nthTime } from './carried-words.ts';
import { blockName, focusIfLost } from './keep-focus.ts';
import './still-true.css';

interface StillTrueProps {
  readonly shown: ShownItem;
  onNewDate(): void;
  onDrop(): void;
}

/** Asked once a session about what comes back again and again; either of the two answers for both. */
export function StillTrue({ shown, onNewDate, onDrop }: StillTrueProps) {
  const { commands } = useAgenda();
  const { id } = shown.item;
  const question = useRef<HTMLDivElement>(null);
  useHandFocusOn(question, id);
  return (
    <div className="still-true" ref={question}>
      <span>{nthTime(shown.timesCarried)}, still true?</span>
      <Button variant="plain" size="s" onPress={() => commands.toggleDone(id)}>
        done
      </Button>
      <Button variant="plain" size="s" onPress={onNewDate}>
        new date
      </Button>
      <Button variant="plain" size="s" onPress={onDrop}>
        drop
      </Button>
      <Button variant="plain" size="s" onPress={() => commands.keepPromise(id)}>
        keep
      </Button>
    </div>
  );
}

/** The question goes with its answer, also when it is the other one's. */
function useHandFocusOn(part: RefObject<HTMLElement | null>, id: ItemId): void {
  useLayoutEffect(() => {
    const element = part.current;
    return () => {
      if (!element?.contains(document.activeElement)) return;
      queueMicrotask(() => focusIfLost(blockName({ block: 'item', id }), 'tick', 'reopen'));
    };
  }, [part, id]);
}
