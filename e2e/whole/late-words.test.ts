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

it('[KEEP-1] a stock client’s offline words are safe before it hears that their paragraph is gone', async () => {
  const { pairId, notes, writer } = await writtenOffline(bareWriter);
  // Yjs throws away what falls with its paragraph. So the server listens first: its answer is lost with the line.
  writer.line.hold();
  writer.connect();
  await until('its answer is on the way', () => writer.line.held() > 0);
  expect(paragraphs(writer, notes)).toBe(1);
  writer.line.cut();
  writer.line.loseWaiting();
  await expectWords(pairId, notes, writer);
});

it('[KEEP-1] the page’s offline words are safe though it hears that their paragraph is gone', async () => {
  const { pairId, notes, writer } = await writtenOffline(editorWriter);
  writer.line.hold();
  writer.connect();
  await until('it has heard of the deletion', () => paragraphs(writer, notes) === 0);
  writer.line.cut();
  writer.line.loseWaiting();
  await expectWords(pairId, notes, writer);
});

it('[KEEP-1] the page’s words that are under way when the line breaks come again', async () => {
  const { pairId, notes, writer } = await scene(editorWriter);
  writer.line.hold();
  writer.type(notes, 0, 'words');
  await deleteParagraph(pairId, notes);
  await until('it has heard of the deletion', () => paragraphs(writer, notes) === 0);
  writer.line.cut();
  writer.line.loseWaiting();
  await expectWords(pairId, notes, writer);
});

it('[KEEP-1] the page’s words that were under way come again after attempts that failed', async () => {
  const { pairId, notes, writer } = await scene(editorWriter);
  writer.line.hold();
  writer.type(notes, 0, 'words');
  await deleteParagraph(pairId, notes);
  await until('it has heard of the deletion', () => paragraphs(writer, notes) === 0);
  const attempts = writer.line.attempts();
  writer.disconnect();
  writer.line.loseWaiting();
  await until('it has tried in vain', () => writer.line.attempts() > attempts + 1);
  writer.connect();
  await expectWords(pairId, notes, writer);
});

async function scene(appear: typeof bareWriter) {
  const pairId = await pairUp(ada, grace);
  const notes = await topicWithNotes(pairId);
  const writer = appear(server, pairId, ada, 'Ada');
  await until('it is settled', () => writer.settled());
  return { pairId, notes, writer };
}

/** Words in a paragraph that somebody else has deleted meanwhile: nobody but their writer, who is away, knows them. */
async function writtenOffline(appear: typeof bareWriter) {
  const { pairId, notes, writer } = await scene(appear);
  writer.disconnect();
  await until('it is gone', () => !writer.connected());
  writer.type(notes, 0, 'words');
  await deleteParagraph(pairId, notes);
  return { pairId, notes, writer };
}

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

async function expectWords(pairId: string, notes: FieldId, writer: Writer): Promise<void> {
  await until('it is settled again', () => writer.settled());
  const reader = await new StockClient(server, pairId, { cookie: grace.cookie }).synced();
  await until('the words are given back', () => fieldText(reader.doc, notes)?.toString().includes('words') === true);
  for (const client of [reader, writer]) client.destroy();
}

function paragraphs({ doc }: Writer, notes: FieldId): number {
  return (
    fieldText(doc, notes)
      ?.toArray()
      .filter((node) => node instanceof Y.XmlElement).length ?? 0
  );
}
