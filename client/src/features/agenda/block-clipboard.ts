import { agendaMaps, blockMap } from '@throughline/shared/agenda/agenda-doc';
import type { BlockRef } from '@throughline/shared/agenda/edits';
import type { UserId } from '@throughline/shared/ids';
import { uuidv4 } from 'lib0/random';
import type { OwnPaste } from '#clipboard/read-own.ts';
import { writeCopy } from '#clipboard/write-copy.ts';
import { sourceOf } from './block-copy.ts';
import { type BlockMarks, createBlockMarks } from './block-marks.ts';
import type { PastePorts } from './paste-commands.ts';
import { sayBlocks, sayCount } from './say-paste.ts';

/** Copy and cut of whole blocks. A cut takes nothing away: its blocks move when they are pasted. */
export function createBlockClipboard(ports: PastePorts) {
  const { doc, edits, view, announce, pair, pasteContext } = ports;
  const marks: BlockMarks = createBlockMarks();
  /** Where the blocks of each cut were put. */
  const moved = new Map<string, ReadonlyMap<BlockRef, string>>();
  let asked: { readonly blocks: readonly BlockRef[]; readonly cut: boolean } | null = null;

  const nameOf = (id: UserId | null) => pasteContext().people.find((person) => person.id === id)?.name ?? null;

  function copy(data: DataTransfer, blocks: readonly BlockRef[], isCut: boolean): boolean {
    const source = sourceOf(doc, view.get(), blocks);
    if (source.topics.length + source.items.length === 0) return false;
    const cut = isCut ? uuidv4() : null;
    const { html, text } = writeCopy({ ...source, pair, cut, nameOf });
    data.setData('text/html', html);
    data.setData('text/plain', text);
    marks.setCut(cut === null ? null : { id: cut, blocks });
    const items = source.items.length + source.topics.reduce((sum, topic) => sum + topic.items.length, 0);
    announce(`${isCut ? 'Cut, to be moved by a paste' : 'Copied'}: ${sayCount(source.topics.length, items)}`);
    return true;
  }

  function isStanding(ref: BlockRef): boolean {
    const { topics, items } = sourceOf(doc, view.get(), [ref]);
    return topics.length + items.length > 0;
  }

  /** A cut that was taken back is none that was pasted. */
  function isSpent(cut: string): boolean {
    return [...(moved.get(cut) ?? [])].some(([ref, spot]) => spotOf(ref) === spot);
  }

  function spotOf({ block, id }: BlockRef): string {
    const { topics, items } = agendaMaps(doc);
    const [map, key] = block === 'topic' ? [topics, 'order'] : [items, 'place'];
    return JSON.stringify(blockMap(map, id)?.get(key) ?? null);
  }

  /** The blocks that a paste shall move; none where they are to be made anew. */
  function waiting({ pair: from, cut, topics, items }: OwnPaste): BlockRef[] {
    if (cut === null || from !== pair || isSpent(cut)) return [];
    return [
      ...topics.map((id) => ({ block: 'topic', id }) as BlockRef),
      ...items.map((id) => ({ block: 'item', id }) as BlockRef),
    ].filter(isStanding);
  }

  return {
    marks,
    copy,
    /** From a menu: the browser asks what to copy. */
    copyBlock(ref: BlockRef, cut: boolean): void {
      asked = { blocks: [ref], cut };
      document.execCommand('copy');
      asked = null;
    },
    askedFor: () => asked,
    /** False where it is to be made anew: a copy, one that was moved before, or one of another agenda. */
    moveCut(own: OwnPaste, move: (refs: readonly BlockRef[]) => void): boolean {
      const refs = waiting(own);
      if (refs.length === 0) return false;
      move(refs);
      if (own.cut !== null) moved.set(own.cut, new Map(refs.map((ref) => [ref, spotOf(ref)])));
      marks.setCut(null);
      announce(`Moved: ${sayBlocks(refs)}`);
      return true;
    },
    remove(blocks: readonly BlockRef[]): void {
      edits.removeAll(blocks);
      announce(`Removed: ${sayBlocks(blocks)}`);
    },
  };
}
