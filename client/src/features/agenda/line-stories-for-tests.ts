import { seedAgenda } from '@throughline/shared/agenda/agenda-doc';
import { allFields, type FieldId, fieldKey, fieldText } from '@throughline/shared/agenda/fields';
import { readBlocks } from '@throughline/shared/agenda/read-blocks';
import { readRichText } from '@throughline/shared/agenda/rich-text';
import type { UserId } from '@throughline/shared/ids';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { createCaretMemory } from '#sync/caret-memory.ts';
import { createPageUndo, pageEdit } from '#sync/page-undo.ts';
import { createAgendaEdits } from './agenda-edits.ts';
import { item, topic } from './agenda-for-tests.ts';

/** One of the two people of a story. Each character that is typed in it is another one, so that each can be followed. */
export type Storyteller = ReturnType<typeof storyteller>;

export function begin(): readonly [Storyteller, Storyteller] {
  const doc = new Y.Doc();
  seedAgenda(doc);
  topic(doc, 'hiring', 'a1');
  item(doc, 'job-ad', 'hiring', 'a1');
  const log = [Y.encodeStateAsUpdate(doc)];
  let last = 0x4e00;
  const newCharacter = () => String.fromCharCode(last++);
  return [storyteller('ada', log, newCharacter), storyteller('grace', log, newCharacter)];
}

function storyteller(name: string, log: Uint8Array[], newCharacter: () => string) {
  const doc = new Y.Doc();
  for (const update of log) Y.applyUpdate(doc, update, 'delivery');
  doc.on('update', (update, origin) => origin !== 'delivery' && log.push(update));
  const undo = createPageUndo(doc, createCaretMemory(new Awareness(doc)));
  const edits = createAgendaEdits({ doc, undo, me: name as UserId, now: () => new Date('2026-11-26T10:00:00Z') });
  /** `taken`: what undo took away. */
  return { doc, undo, edits, log, newCharacter, typed: new Set<string>(), taken: new Set<string>() };
}

export function meet(people: readonly Storyteller[]): void {
  for (const { doc, log } of people) for (const update of [...log]) Y.applyUpdate(doc, update, 'delivery');
}

/** Each answers false where there is nothing to do it with. */
export const deeds = {
  type({ doc, undo, typed, newCharacter }: Storyteller, where: number, at: number): boolean {
    const field = oneOf(allFields(doc), where);
    const text = field && oneOf(linesOf(doc, field), at);
    if (!text) return false;
    const characters = newCharacter() + newCharacter();
    for (const character of characters) typed.add(character);
    undo.step(() => doc.transact(() => text.insert(at % (text.length + 1), characters), pageEdit));
    return true;
  },
  lineToItem(person: Storyteller, where: number, at: number): boolean {
    const id = topicOf(person, where)?.id;
    const place = { topic: id ?? null, order: `c${at}` };
    return id !== undefined && person.edits.lineToItem(id, lineOf(person, id, at), place) !== null;
  },
  lineToTopic(person: Storyteller, where: number, at: number): boolean {
    const id = topicOf(person, where)?.id;
    return id !== undefined && person.edits.lineToTopic(id, lineOf(person, id, at), `c${at}`) !== null;
  },
  split(person: Storyteller, where: number, at: number): boolean {
    const item = itemOf(person, where);
    const text = item && linesOf(person.doc, { block: 'item', id: item.id, name: 'text' })[0];
    if (!text) return false;
    const from = at % (text.length + 1);
    person.edits.splitItem(item, { from, to: from }, { topic: item.place.topic, order: `c${at}` });
    return true;
  },
  note(person: Storyteller, where: number): boolean {
    const item = itemOf(person, where);
    const to = topicOf(person, where);
    if (item && to) person.edits.itemToNote(item.id, to.id);
    return item !== undefined && to !== undefined;
  },
  leave(person: Storyteller, where: number, at: number): boolean {
    const notes = topicOf(person, where)?.id;
    if (notes) person.edits.leaveToTopic({ notes }, `c${at}`);
    return notes !== undefined;
  },
  undo: ({ undo }: Storyteller, ..._where: number[]): boolean => undo.undo(),
  redo: ({ undo }: Storyteller, ..._where: number[]): boolean => undo.redo(),
};

export type Deed = keyof typeof deeds;

export function textsOf(doc: Y.Doc): Record<string, string> {
  const texts = allFields(doc).map((field) => [fieldKey(field), JSON.stringify(readRichText(fieldText(doc, field)))]);
  return Object.fromEntries(texts);
}

export function charactersIn(doc: Y.Doc): Set<string> {
  return new Set(
    Object.values(textsOf(doc))
      .join('')
      .replace(/[^\u4e00-\u9fff]/g, ''),
  );
}

function topicOf({ doc }: Storyteller, where: number) {
  return oneOf(
    readBlocks(doc).topics.filter(({ removed }) => !removed),
    where,
  );
}

function itemOf({ doc }: Storyteller, where: number) {
  return oneOf(
    readBlocks(doc).items.filter(({ removed }) => !removed),
    where,
  );
}

function lineOf({ doc }: Storyteller, id: NonNullable<ReturnType<typeof topicOf>>['id'], at: number) {
  const lines = linesOf(doc, { block: 'topic', id, name: 'notes' });
  return { path: [at % Math.max(1, lines.length)], offset: 0, mark: { from: 0, to: 0 } };
}

function linesOf(doc: Y.Doc, field: FieldId): Y.XmlText[] {
  const paragraphs = fieldText(doc, field)?.toArray() ?? [];
  const texts = paragraphs.flatMap((line) => (line instanceof Y.XmlElement ? line.toArray() : []));
  return texts.filter((text) => text instanceof Y.XmlText);
}

function oneOf<Thing>(things: readonly Thing[], where: number): Thing | undefined {
  return things[where % Math.max(1, things.length)];
}
