import type { BlockRef } from '@throughline/shared/agenda/edits';
import type { FieldId } from '@throughline/shared/agenda/fields';
import type { UserId } from '@throughline/shared/ids';
import { uuidv4 } from 'lib0/random';
import type { OwnPaste } from '#clipboard/read-own.ts';
import { writeCopy } from '#clipboard/write-copy.ts';
import { sourceOf } from './block-copy.ts';
import { type BlockMarks, createBlockMarks } from './block-marks.ts';
import { moveBlocks } from './move-blocks.ts';
import type { PastePorts } from './paste-commands.ts';
import { sayCount } from './say-paste.ts';

/** Copy and cut of whole blocks. A cut takes nothing away: its blocks move when they are pasted. */
export function createBlockClipboard(ports: PastePorts) {
  const { doc, edits, view, announce, pair, pasteContext } = ports;
  const marks: BlockMarks = createBlockMarks();
  const spent = new Set<string>();
  let asked: { readonly blocks: readonly BlockRef[]; readonly cut: boolean } | null = null;

  const nameOf = (id: UserId | null) => pasteContext().people.find((person) => person.id === id)?.name ?? null;

  function put(data: DataTransfer, blocks: readonly BlockRef[], isCut: boolean): boolean {
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

  return {
    marks,
    put,
    /** From a menu: the browser asks what to copy. */
    copyBlock(ref: BlockRef, cut: boolean): void {
      asked = { blocks: [ref], cut };
      document.execCommand('copy');
      asked = null;
    },
    askedFor: () => asked,
    /** False where it is to be made anew: a copy, one that was moved before, or one of another agenda. */
    moveCut({ pair: from, cut, topics, items }: OwnPaste, field: FieldId): boolean {
      if (cut === null || from !== pair || spent.has(cut)) return false;
      const refs = [
        ...topics.map((id) => ({ block: 'topic', id }) as BlockRef),
        ...items.map((id) => ({ block: 'item', id }) as BlockRef),
      ].filter(isStanding);
      if (refs.length === 0) return false;
      spent.add(cut);
      marks.setCut(null);
      edits.moveAll(moveBlocks(view.get(), refs, field));
      const count = (block: string) => refs.filter((ref) => ref.block === block).length;
      announce(`Moved: ${sayCount(count('topic'), count('item'))}`);
      return true;
    },
    remove(blocks: readonly BlockRef[]): void {
      edits.removeAll(blocks);
      const count = (block: string) => blocks.filter((ref) => ref.block === block).length;
      announce(`Removed: ${sayCount(count('topic'), count('item'))}`);
    },
  };
}
