import { useEffect, useLayoutEffect, useRef } from 'react';
import { focusIfLost } from './keep-focus.ts';

interface Control {
  readonly element: Element;
  readonly block: string;
  readonly part: string;
}

/**
 * What the other does may take a control from under one's focus, or its row to another place: the next key must not go
 * nowhere. The focus follows the row; texts look after their own caret.
 */
export function useFocusKeeper(): void {
  const held = useRef<Control | null>(null);

  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      held.current = controlAt(target);
    };
    // Some browsers say so of a control that is just being taken from the page, too: only afterwards one sees which.
    const onBlur = ({ target }: FocusEvent) => {
      queueMicrotask(() => {
        if (held.current?.element === target && held.current.element.isConnected) held.current = null;
      });
    };
    document.addEventListener('focusin', onFocus);
    document.addEventListener('focusout', onBlur);
    return () => {
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('focusout', onBlur);
    };
  }, []);

  // Whenever the page's rows are drawn.
  useLayoutEffect(() => {
    const control = held.current;
    const isFiled = control?.element.closest('[inert]') instanceof HTMLElement;
    if (!control || (control.element.isConnected && !isFiled)) return;
    if (isFiled && control.element instanceof HTMLElement) control.element.blur();
    focusIfLost(control.block, control.part, 'restore', 'reopen', 'tick');
  });
}

function controlAt(target: EventTarget | null): Control | null {
  const element = target instanceof Element ? target : null;
  const part = element?.closest<HTMLElement>('[data-part]')?.dataset.part;
  const block = element?.closest<HTMLElement>('[data-block]')?.dataset.block;
  return element && part !== undefined && block !== undefined ? { element, block, part } : null;
}
