// @vitest-environment jsdom
import { addTopic } from '@throughline/shared/agenda/edits';
import { type FieldId, fieldText } from '@throughline/shared/agenda/fields';
import { newTopicId, type UserId } from '@throughline/shared/ids';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { Person, pairUp } from '../harness/person.ts';
import { Server } from '../harness/server.ts';
import { StockClient } from '../harness/stock-client.ts';
import { until } from '../harness/until.ts';
import { bareWriter } from '../property/bare-writer.ts';
import { editorWriter } from '../property/editor-writer.ts';
import type { Writer } from '../property/writer.ts';

const server = new Server({ env: { QUIET_MS: '60' } });
let ada: Person;
let grace: Person;

beforeAll(async () => {
  await server.start();
  [ada, grace] = [await Person.signUp(server, 'Ada'), await Person.signUp(server, 'Grace')];
});

afterAll(() => server[Symbol.asyncDispose]());

const writers: [string, typeof bareWriter][] = [
  ['a stock client', bareWriter],
  ['the page', editorWriter],
];

it.each(writers)('[KEEP-1] %s hears of a deleted paragraph before its words for it arrive', async (_who, appear) => {
  const pairId = await pairUp(ada, grace);
  const notes = await topicWithNotes(pairId);
  const writer = appear(server, pairId, ada, 'Ada');
  await until('it is settled', () => writer.settled());

  writer.disconnect();
  await until('it is gone', () => !writer.connected());
  writer.type(notes, 0, 'words');
  await deleteParagraph(pairId, notes);
  // Its answer is on the way when the line breaks, and it has heard what the server had to say.
  writer.line.hold();
  writer.connect();
  await until('it has heard of the deletion', () => paragraphs(writer, notes) === 0);
  writer.line.cut();
  writer.line.loseWaiting();
  await until('it is settled again', () => writer.settled());
  await expectWords(pairId, notes);
  writer.destroy();
});

it.each(writers)('[KEEP-1] %s hears of a deleted paragraph while its words for it are lost', async (_who, appear) => {
  const pairId = await pairUp(ada, grace);
  const notes = await topicWithNotes(pairId);
  const writer = appear(server, pairId, ada, 'Ada');
  await until('it is settled', () => writer.settled());

  writer.line.hold();
  writer.type(notes, 0, 'words');
  await deleteParagraph(pairId, notes);
  await until('it has heard of the deletion', () => paragraphs(writer, notes) === 0);
  writer.line.cut();
  writer.line.loseWaiting();
  await until('it is settled again', () => writer.settled());
  await expectWords(pairId, notes);
  writer.destroy();
});

async function topicWithNotes(pairId: string): Promise<FieldId> {
  const maker = await new StockClient(server, pairId, { cookie: grace.cookie }).synced();
  const id = newTopicId();
  addTopic(maker.doc, { id, order: 'a0', author: grace.id as UserId, raisedIn: 1 });
  await until('the topic is saved', () => maker.line.acknowledged.length >= 2);
  maker.destroy();
  return { block: 'topic', id, name: 'notes' };
}

async function deleteParagraph(pairId: string, notes: FieldId): Promise<void> {
  const partner = await new StockClient(server, pairId, { cookie: grace.cookie }).synced();
  const saved = partner.line.acknowledged.length;
  fieldText(partner.doc, notes)?.delete(0, 1);
  await until('the deletion is saved', () => partner.line.acknowledged.length > saved);
  partner.destroy();
}

async function expectWords(pairId: string, notes: FieldId): Promise<void> {
  const reader = await new StockClient(server, pairId, { cookie: grace.cookie }).synced();
  const said = () => fieldText(reader.doc, notes)?.toString();
  await expect.poll(said, { timeout: 5000 }).toContain('words');
  reader.destroy();
}

function paragraphs({ doc }: Writer, notes: FieldId): number {
  return (
    fieldText(doc, notes)
      ?.toArray()
      .filter((node) => node instanceof Y.XmlElement).length ?? 0
  );
}
