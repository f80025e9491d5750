import { useEffect, useSyncExternalStore } from 'react';
import { useAgenda } from './agenda-context.ts';

/** Why a key did nothing here, and what does it instead: until the next key or press. */
export function RowHint({ id }: { readonly id: string }) {
  const { hint } = useAgenda().commands;
  const words = useSyncExternalStore(hint.subscribe, () => (hint.get()?.id === id ? hint.get()?.words : null));

  useEffect(() => {
    if (!words) return;
    const over = new AbortController();
    const clear = () => hint.set(null);
    for (const event of ['keydown', 'pointerdown'])
      window.addEventListener(event, clear, { capture: true, signal: over.signal });
    return () => over.abort();
  }, [words, hint]);

  // Said by an announcement, so not read a second time.
  return words ? (
    <p className="item-hint" aria-hidden="true">
      {words}
    </p>
  ) : null;
}
