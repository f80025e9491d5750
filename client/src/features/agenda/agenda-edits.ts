import { currentSession } from '@throughline/shared/agenda/agenda-doc';
import type { Place } from '@throughline/shared/agenda/blocks';
import * as edits from '@throughline/shared/agenda/edits';
import type { Day, ItemId, TopicId, UserId } from '@throughline/shared/ids';
import type * as Y from 'yjs';
import { type PageUndo, pageEdit } from '#sync/page-undo.ts';
import { createLineEdits } from './line-edits.ts';
import { createNewBlocks } from './new-blocks.ts';
import { createPasteEdits } from './paste-edits.ts';

export type AgendaEdits = ReturnType<typeof createAgendaEdits>;

export interface AgendaEditsOptions {
  readonly doc: Y.Doc;
  readonly undo: Pick<PageUndo, 'step' | 'lastStep' | 'leadsTo' | 'undo'>;
  readonly me: UserId;
  readonly now: () => Date;
}

/** What a person can do to the agenda besides typing. Each is one step of their undo. */
export function createAgendaEdits(options: AgendaEditsOptions) {
  const { doc, undo } = options;
  const { stamp, newTopic, newItem } = createNewBlocks(options);

  // Undo hides it again, with whatever the other person wrote in it meanwhile. A new block's first words come as it is
  // shown: before, the other's page would say for a moment that they were removed.
  function show(ref: edits.BlockRef, write = () => {}): void {
    undo.step(() =>
      doc.transact(() => {
        edits.restoreBlock(doc, ref, pageEdit);
        write();
      }, pageEdit),
    );
  }

  return {
    addTopic(order: string, title = ''): TopicId {
      const id = newTopic(order);
      show({ block: 'topic', id }, () =>
        edits.replaceText(doc, { block: 'topic', id, name: 'title' }, title, pageEdit),
      );
      return id;
    },
    addItem(place: Place): ItemId {
      const id = newItem(place);
      show({ block: 'item', id });
      return id;
    },
    moveTopic: (id: TopicId, order: string) => undo.step(() => edits.moveTopic(doc, id, order, pageEdit)),
    moveItem: (id: ItemId, place: Place) => undo.step(() => edits.moveItem(doc, id, place, pageEdit)),
    setDiscussed: (id: TopicId, discussed: boolean) =>
      undo.step(() => edits.markDiscussed(doc, id, discussed ? currentSession(doc) : null, pageEdit)),
    finish: (id: ItemId) =>
      undo.step(() => edits.closeItem(doc, id, { state: 'done', ...stamp(), reason: null }, pageEdit)),
    drop: (id: ItemId, reason: string) =>
      undo.step(() => edits.closeItem(doc, id, { state: 'dropped', ...stamp(), reason }, pageEdit)),
    reopen: (id: ItemId) => undo.step(() => edits.reopenItem(doc, id, pageEdit)),
    setOwner: (id: ItemId, owner: UserId | null) => undo.step(() => edits.setOwner(doc, id, owner, pageEdit)),
    setDue: (id: ItemId, due: Day | null) => undo.step(() => edits.setDue(doc, id, due, currentSession(doc), pageEdit)),
    keep: (id: ItemId) => undo.step(() => edits.keepPromise(doc, id, currentSession(doc), pageEdit)),
    remove: (ref: edits.BlockRef) => undo.step(() => edits.removeBlock(doc, ref, stamp(), pageEdit)),
    restore: (ref: edits.BlockRef) => show(ref),
    ...createLineEdits(options),
    ...createPasteEdits(options),
    lastStep: undo.lastStep,
    leadsTo: undo.leadsTo,
    takeBack: undo.undo,
  };
}
