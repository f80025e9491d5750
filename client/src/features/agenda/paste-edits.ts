import { currentSession } from '@throughline/shared/agenda/agenda-doc';
import type { Place } from '@throughline/shared/agenda/blocks';
import * as edits from '@throughline/shared/agenda/edits';
import { type FieldId, fieldText } from '@throughline/shared/agenda/fields';
import { orderBetween } from '@throughline/shared/agenda/order';
import type { RichText } from '@throughline/shared/agenda/rich-text';
import { insertRichText } from '@throughline/shared/agenda/write-rich-text';
import type { ItemId } from '@throughline/shared/ids';
import type { PastedItem, Section } from '#clipboard/outline.ts';
import { pageEdit } from '#sync/page-undo.ts';
import type { AgendaEditsOptions } from './agenda-edits.ts';
import type { Move } from './move-blocks.ts';
import { createNewBlocks } from './new-blocks.ts';
import type { Gap, PastePlace } from './paste-gaps.ts';

export interface PastedBlocks {
  readonly topics?: readonly Section[];
  readonly items?: readonly PastedItem[];
}

/** One paste is one step. As any new block, what it makes is made empty and out of sight, and shown with its words. */
export function createPasteEdits(options: AgendaEditsOptions) {
  const { doc, undo } = options;
  const { stamp, newTopic, newItem } = createNewBlocks(options);

  function makeItem(item: PastedItem, place: Place): readonly [edits.BlockRef, () => void] {
    const { owner, due } = item;
    const id = newItem(place, { due, ...(owner !== undefined && { owner }) });
    const write = () => {
      edits.replaceText(doc, { block: 'item', id, name: 'text' }, item.text, pageEdit);
      if (item.isDone) edits.closeItem(doc, id, { state: 'done', ...stamp(), reason: null }, pageEdit);
    };
    return [{ block: 'item', id }, write];
  }

  function makeTopic({ title, notes, items }: Section, order: string): (readonly [edits.BlockRef, () => void])[] {
    const id = newTopic(order);
    const write = () => {
      edits.replaceText(doc, { block: 'topic', id, name: 'title' }, title, pageEdit);
      writeNotes({ block: 'topic', id, name: 'notes' }, notes);
    };
    const orders = ordersIn({ before: null, after: null }, items.length);
    const under = items.map((item, index) => makeItem(item, { topic: id, order: orders[index] ?? '' }));
    return [[{ block: 'topic', id }, write], ...under];
  }

  function writeNotes(field: FieldId, notes: RichText): void {
    const fragment = fieldText(doc, field);
    if (fragment) insertRichText(fragment, notes);
  }

  function removeAll(blocks: readonly edits.BlockRef[]): void {
    doc.transact(() => {
      for (const ref of blocks) edits.removeBlock(doc, ref, stamp(), pageEdit);
    }, pageEdit);
  }

  return {
    /** `besides` is what it writes into texts that are there already: the same step takes it back. */
    paste(place: PastePlace, { topics = [], items = [] }: PastedBlocks, besides = () => {}): edits.BlockRef[] {
      const topicOrders = ordersIn(place.topicGap, topics.length);
      const itemOrders = ordersIn(place.itemGap, items.length);
      const made = [
        ...topics.flatMap((section, index) => makeTopic(section, topicOrders[index] ?? '')),
        ...items.map((item, index) => makeItem(item, { topic: place.topic, order: itemOrders[index] ?? '' })),
      ];
      undo.step(() => {
        besides();
        doc.transact(() => {
          for (const [ref, write] of made) {
            edits.restoreBlock(doc, ref, pageEdit);
            write();
          }
        }, pageEdit);
      });
      return made.map(([ref]) => ref);
    },
    /** Edits that are one to whoever makes them. */
    asOneStep: undo.step,
    moveAll({ topics, items }: Move): void {
      undo.step(() =>
        doc.transact(() => {
          for (const { id, order } of topics) edits.moveTopic(doc, id, order, pageEdit);
          for (const { id, place } of items) edits.moveItem(doc, id, place, pageEdit);
        }, pageEdit),
      );
    },
    removeAll: (blocks: readonly edits.BlockRef[]) => undo.step(() => removeAll(blocks)),
    /** Within a step. */
    removeBesides: removeAll,
    /** Ahead of what stands there. Within a step, as the next. */
    writeNotes: (field: FieldId, notes: RichText) => doc.transact(() => writeNotes(field, notes), pageEdit),
    /** What came with the words that an item has been given: who, by when, and whether it is done. */
    writeFacts(id: ItemId, { owner, due, isDone }: PastedItem): void {
      doc.transact(() => {
        if (owner !== undefined) edits.setOwner(doc, id, owner, pageEdit);
        if (due) edits.setDue(doc, id, due, currentSession(doc), pageEdit);
        if (isDone) edits.closeItem(doc, id, { state: 'done', ...stamp(), reason: null }, pageEdit);
      }, pageEdit);
    },
  };
}

/** Keys for `count` blocks, one behind the other. */
export function ordersIn({ before, after }: Gap, count: number): string[] {
  const orders: string[] = [];
  for (let last = before; orders.length < count; ) {
    last = orderBetween(last, after);
    orders.push(last);
  }
  return orders;
}
