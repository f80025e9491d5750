import type { FieldId } from '@throughline/shared/agenda/fields';
import { fieldKey } from '@throughline/shared/agenda/fields';
import type { RichText } from '@throughline/shared/agenda/rich-text';
import type { ItemId, TopicId } from '@throughline/shared/ids';
import type { Outline, PasteContext } from '#clipboard/outline.ts';
import type { FieldPaste } from '#editor/field-props.ts';
import type { CommandPorts } from './commands.ts';
import { loadPaste, pasteModule } from './load-paste.ts';
import { gapAfterTopic, gapBelowItem, gapInTopic, topicOfItem } from './paste-gaps.ts';
import { type LinePlan, oneLineOf, planItem, planTitle, planTopics } from './paste-plan.ts';
import { sayLeftOut, sayPaste } from './say-paste.ts';

export interface PastePorts extends CommandPorts {
  readonly pasteContext: () => PasteContext;
  /** Said where everybody sees it: something of the paste is not here. */
  readonly tell: (sentence: string) => void;
}

/** A paste goes where its kind belongs: words to the caret, items into the topic, headings behind it as topics. */
export function createPasteCommands(ports: PastePorts) {
  const { edits, view, fields, announce, tell, pasteContext } = ports;

  function done(outline: Outline, says = sayPaste(outline)): void {
    const leftOut = sayLeftOut(outline);
    announce(leftOut === null ? says : `${says}. ${leftOut}`);
    if (leftOut !== null) tell(leftOut);
  }

  function pasteNotes(topic: TopicId, paste: FieldPaste, { lead, topics }: Outline): void {
    edits.paste(
      {
        items: { list: lead.items, topic, gap: gapInTopic(view.get(), topic) },
        topics: { sections: topics, gap: gapAfterTopic(view.get(), topic) },
      },
      () => paste.insertNotes(lead.notes),
    );
  }

  function pasteTitle(topic: TopicId, paste: FieldPaste, plan: LinePlan): void {
    edits.paste(
      {
        items: { list: plan.items, topic, gap: gapInTopic(view.get(), topic) },
        topics: { sections: plan.topics, gap: gapAfterTopic(view.get(), topic) },
      },
      () => {
        paste.insertWords(plan.words);
        edits.writeNotes({ block: 'topic', id: topic, name: 'notes' }, plan.notes);
      },
    );
  }

  function pasteItem(id: ItemId, paste: FieldPaste, { first, words, items, topics }: LinePlan): void {
    const topic = topicOfItem(view.get(), id);
    const made = edits.paste(
      {
        items: { list: items, topic, gap: gapBelowItem(view.get(), id) },
        topics: { sections: topics, gap: gapAfterTopic(view.get(), topic) },
      },
      () => {
        paste.insertWords(words);
        if (first && paste.empty) edits.writeFacts(id, first);
      },
    );
    const last = made.findLast((ref) => ref.block === 'item');
    if (last?.block === 'item' && items.length > 0 && topics.length === 0) {
      fields.focus(fieldKey({ ...last, name: 'text' }), 'end');
    }
  }

  function pasteOutline(field: FieldId, paste: FieldPaste, outline: Outline): void {
    const line = oneLineOf(outline);
    if (line !== null) {
      edits.paste({}, () => (field.name === 'notes' ? paste.insertNotes(outline.lead.notes) : paste.insertWords(line)));
      if (sayLeftOut(outline) !== null) done(outline, 'Pasted');
      return;
    }
    if (field.block === 'item') pasteItem(field.id, paste, planItem(outline));
    else if (field.name === 'title') pasteTitle(field.id, paste, planTitle(outline, paste.empty));
    else pasteNotes(field.id, paste, outline);
    done(outline);
  }

  return {
    /** Always taken: what cannot be read by us is not left to anybody else. */
    paste(field: FieldId, paste: FieldPaste): void {
      const module = pasteModule.get();
      if (module) pasteOutline(field, paste, module.readPaste(paste, pasteContext()));
      else {
        void loadPaste().then((late) => {
          pasteOutline(field, paste, late?.readPaste(paste, pasteContext()) ?? wordsAlone(paste.text));
        });
      }
    },
    /** On a page without a topic. False for one line, which is its first title. */
    pasteTopics(html: string, text: string): boolean {
      const outline = pasteModule.get()?.readPaste({ html, text }, pasteContext());
      if (!outline || oneLineOf(outline) !== null) return false;
      const sections = planTopics(outline);
      const [first] = edits.paste({ topics: { sections, gap: gapAfterTopic(view.get(), null) } }, () => {});
      if (first?.block === 'topic') fields.focus(fieldKey({ ...first, name: 'title' }), 'end');
      done(outline);
      return true;
    },
  };
}

export type ClipboardCommands = ReturnType<typeof createPasteCommands>;

/** Where the reader of pastes cannot be loaded: nothing is lost but the dress. */
function wordsAlone(text: string): Outline {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const notes: RichText = lines.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] }));
  return { lead: { title: '', notes, items: [] }, topics: [], isCut: false, pictures: 0 };
}
