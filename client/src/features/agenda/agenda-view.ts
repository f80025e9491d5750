import { agendaMaps, blockMap } from '@throughline/shared/agenda/agenda-doc';
import type { SessionView } from '@throughline/shared/agenda/show-session';
import type * as Y from 'yjs';
import type { Store } from '#sync/store.ts';
import { keepSame, readView } from './read-view.ts';

/**
 * The page's structure as a store. Words being typed do not touch it: their fields show them. While `composing`, rows
 * stand still, since moving the text under an input method corrupts it; what changed meanwhile is shown afterwards.
 */
export function createAgendaView(doc: Y.Doc, composing: Store<boolean>): Store<SessionView> {
  const { meta, topics, items } = agendaMaps(doc);
  const listeners = new Set<() => void>();
  let current = readView(doc);

  function refresh(): void {
    if (composing.get()) return;
    const next = keepSame(current, readView(doc));
    if (next === current) return;
    current = next;
    for (const listener of [...listeners]) listener();
  }

  function onBlocks(events: readonly Y.YEvent<Y.Map<unknown>>[]): void {
    if (events.some((event) => isStructure(event))) refresh();
  }

  function attach(): void {
    for (const blocks of [topics, items]) blocks.observeDeep(onBlocks);
    meta.observe(refresh);
    stopComposing = composing.subscribe(refresh);
    refresh();
  }

  function detach(): void {
    for (const blocks of [topics, items]) blocks.unobserveDeep(onBlocks);
    meta.unobserve(refresh);
    stopComposing();
  }

  let stopComposing = (): void => {};
  return {
    get: () => current,
    subscribe(listener) {
      if (listeners.size === 0) attach();
      listeners.add(listener);
      return () => {
        if (listeners.delete(listener) && listeners.size === 0) detach();
      };
    },
  };
}

// A text counts only in a removed block: what the other typed into it decides whether it is shown as removed.
function isStructure(event: Y.YEvent<Y.Map<unknown>>): boolean {
  const [id, ...deeper] = event.path;
  if (deeper.length === 0 || typeof id !== 'string') return true;
  const blocks = event.currentTarget as Y.Map<unknown>;
  return blockMap(blocks, id)?.has('removed') ?? true;
}
