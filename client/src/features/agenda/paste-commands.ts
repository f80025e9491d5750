import type { BlockRef } from '@throughline/shared/agenda/edits';
import type { FieldId } from '@throughline/shared/agenda/fields';
import { fieldKey } from '@throughline/shared/agenda/fields';
import type { SessionView } from '@throughline/shared/agenda/show-session';
import type { ItemId, TopicId } from '@throughline/shared/ids';
import type { Outline, Paste, PasteContext, Section } from '#clipboard/outline.ts';
import type { FieldPaste } from '#editor/field-props.ts';
import { createBlockClipboard } from './block-clipboard.ts';
import type { CommandPorts } from './commands.ts';
import { blockName } from './keep-focus.ts';
import { moveBlocks } from './move-blocks.ts';
import type { PastedBlocks } from './paste-edits.ts';
import { placeAt } from './paste-gaps.ts';
import { type LinePlan, oneLineOf, planItem, planTitle, planTopics } from './paste-plan.ts';
import { createPasteReader, type ReadPaste } from './paste-reader.ts';
import { sayLeftOut, sayPaste } from './say-paste.ts';

export interface PastePorts extends CommandPorts {
  readonly pair: string;
  readonly pasteContext: () => PasteContext;
  /** Said where everybody sees it: something of the paste is not here. */
  readonly tell: (sentence: string) => void;
}

/** A paste goes where its kind belongs: words to the caret, items into the topic, headings behind it as topics. */
export function createPasteCommands(ports: PastePorts) {
  const { edits, view, fields, announce, tell, pasteContext } = ports;
  const blocks = createBlockClipboard(ports);
  const reader = createPasteReader(pasteContext);

  function done(outline: Outline, says = sayPaste(outline)): void {
    const leftOut = sayLeftOut(outline);
    announce(leftOut === null ? says : `${says}. ${leftOut}`);
    if (leftOut !== null) tell(leftOut);
  }

  /** At a field, with what it writes into that. */
  function make(field: FieldId | null, blocks: PastedBlocks, besides?: () => void): readonly BlockRef[] {
    return edits.paste(placeAt(view.get(), field), blocks, besides);
  }

  function pasteNotes(field: FieldId, paste: FieldPaste, { lead, topics }: Outline): void {
    make(field, { items: lead.items, topics }, () => paste.insertNotes(lead.notes));
  }

  function pasteTitle(id: TopicId, paste: FieldPaste, plan: LinePlan): void {
    make({ block: 'topic', id, name: 'title' }, plan, () => {
      paste.insertWords(plan.words);
      edits.writeNotes({ block: 'topic', id, name: 'notes' }, plan.notes);
    });
  }

  function pasteItem(id: ItemId, paste: FieldPaste, plan: LinePlan): void {
    const { first, items, topics } = plan;
    const made = make({ block: 'item', id, name: 'text' }, plan, () => {
      paste.insertWords(plan.words);
      if (first) edits.writeFacts(id, first);
    });
    const last = made.findLast((ref) => ref.block === 'item');
    if (last?.block === 'item' && items.length > 0 && topics.length === 0 && paste.hasCaret()) {
      fields.focus(fieldKey({ ...last, name: 'text' }), 'end');
    }
  }

  function pasteOutline(field: FieldId, paste: FieldPaste, outline: Outline): void {
    const line = oneLineOf(outline);
    if (line !== null) {
      make(field, {}, () => (field.name === 'notes' ? paste.insertNotes(outline.lead.notes) : paste.insertWords(line)));
      if (sayLeftOut(outline) !== null) done(outline, 'Pasted');
      return;
    }
    if (field.block === 'item') pasteItem(field.id, paste, planItem(outline, paste.empty));
    else if (field.name === 'title') pasteTitle(field.id, paste, planTitle(outline, paste.empty));
    else pasteNotes(field, paste, outline);
    done(outline);
  }

  /** Blocks stay blocks: they become no words of the field that they are pasted at. */
  function pasteBlocks(field: FieldId, outline: Outline): void {
    make(field, { items: outline.lead.items, topics: outline.topics });
    done(outline);
  }

  function pasteRead(field: FieldId, paste: FieldPaste, { own, outline }: ReadPaste): void {
    if (!own) pasteOutline(field, paste, outline);
    else if (!blocks.moveCut(own, (refs) => moveTo(field, refs))) pasteBlocks(field, outline);
  }

  /** `replaced` is removed by the same step. */
  function pasteAsTopics({ own, outline }: ReadPaste, replaced: readonly BlockRef[] = []): void {
    if (own && blocks.moveCut(own, (refs) => moveAsTopics(refs, replaced))) return;
    const [first] = make(null, { topics: planTopics(outline) }, () => edits.removeBesides(replaced));
    if (first) focusTitle(first);
    done(outline);
  }

  /** Topics go to the page's end, and items into a new one there. */
  function moveAsTopics(refs: readonly BlockRef[], replaced: readonly BlockRef[]): void {
    const stays = new Set([...refs, ...itemsUnder(view.get(), refs)].map(blockName));
    const made = edits.asOneStep(() => {
      edits.removeBesides(replaced.filter((ref) => !stays.has(blockName(ref))));
      const [topic] = refs.some(({ block }) => block === 'item') ? make(null, { topics: [UNTITLED] }) : [];
      moveTo(topic?.block === 'topic' ? { ...topic, name: 'title' } : null, refs);
      return topic;
    });
    if (made) focusTitle(made);
  }

  function moveTo(field: FieldId | null, refs: readonly BlockRef[]): void {
    edits.moveAll(moveBlocks(view.get(), refs, field));
  }

  function focusTitle(ref: BlockRef): void {
    if (ref.block === 'topic') fields.focus(fieldKey({ ...ref, name: 'title' }), 'end');
  }

  return {
    ...blocks,
    /** Always taken: what cannot be read by us is not left to anybody else. */
    paste(field: FieldId, paste: FieldPaste): void {
      if (paste.hasCaret()) reader.soon(paste, (read) => pasteRead(field, paste, read));
      else pasteRead(field, paste, reader.now(paste));
    },
    /** In the place of blocks that are selected: one step removes them and makes the new ones. */
    pasteOver: (selected: readonly BlockRef[], paste: Paste) =>
      reader.soon(paste, (read) => pasteAsTopics(read, selected)),
    /** On a page without a topic. False for one line, which is its first title. */
    pasteTopics(paste: Paste): boolean {
      const isLine = reader.isHere()
        ? oneLineOf(reader.now(paste).outline) !== null
        : paste.html === '' && !paste.text.trim().includes('\n');
      if (!isLine) reader.soon(paste, (read) => pasteAsTopics(read));
      return !isLine;
    },
    settle: reader.settle,
  };
}

export type ClipboardCommands = ReturnType<typeof createPasteCommands>;

const UNTITLED: Section = { title: '', notes: [], items: [] };

function itemsUnder({ topics }: SessionView, refs: readonly BlockRef[]): BlockRef[] {
  const ids = new Set<string>(refs.map(({ id }) => id));
  const shown = topics.filter(({ topic }) => ids.has(topic.id)).flatMap(({ items }) => items);
  return shown.map(({ item }) => ({ block: 'item', id: item.id }));
}
