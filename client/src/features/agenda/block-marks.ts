import type { BlockRef } from '@throughline/shared/agenda/edits';
import { useSyncExternalStore } from 'react';
import { createStore, type Store } from '#sync/store.ts';
import { useAgenda } from './agenda-context.ts';
import { blockName } from './keep-focus.ts';
import './block-marks.css';

export type BlockMark = 'selected' | 'cut';

/** Which blocks are selected as a whole, and which wait to be moved by a paste. */
export interface BlockMarks {
  readonly selected: Store<readonly BlockRef[]>;
  readonly cut: Store<Cut | null>;
  select(blocks: readonly BlockRef[]): void;
  setCut(cut: Cut | null): void;
  markOf(ref: BlockRef): BlockMark | undefined;
  subscribe(listener: () => void): () => void;
}

interface Cut {
  readonly id: string;
  readonly blocks: readonly BlockRef[];
}

export function createBlockMarks(): BlockMarks {
  const selected = createStore<readonly BlockRef[]>([]);
  const cut = createStore<Cut | null>(null);
  const names = { selected: new Set<string>(), cut: new Set<string>() };
  selected.subscribe(() => {
    names.selected = new Set(selected.get().map(blockName));
  });
  cut.subscribe(() => {
    names.cut = new Set((cut.get()?.blocks ?? []).map(blockName));
  });
  return {
    selected,
    cut,
    select: (blocks) => {
      if (blocks.length > 0 || selected.get().length > 0) selected.set(blocks);
    },
    setCut: cut.set,
    markOf(ref) {
      if (names.selected.has(blockName(ref))) return 'selected';
      return names.cut.has(blockName(ref)) ? 'cut' : undefined;
    },
    subscribe(listener) {
      const stops = [selected.subscribe(listener), cut.subscribe(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

export function useBlockMark(ref: BlockRef): BlockMark | undefined {
  const { marks } = useAgenda().clipboard;
  return useSyncExternalStore(marks.subscribe, () => marks.markOf(ref));
}
