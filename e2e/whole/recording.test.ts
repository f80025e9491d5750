import { addTopic, firstText } from '@throughline/shared/agenda/edits';
import { fieldText } from '@throughline/shared/agenda/fields';
import { newTopicId, type UserId } from '@throughline/shared/ids';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { Person, pairUp } from '../harness/person.ts';
import { Server } from '../harness/server.ts';
import { StockClient } from '../harness/stock-client.ts';
import { until } from '../harness/until.ts';
import { type Recording, readRecording, seenOfOther, type Typed } from './recording.ts';

const topic = newTopicId();

it('[RELAY-1] two stock clients replay a recording of two people who type at once, and end as it does', async ({
  skip,
}) => {
  const recording = readRecording();
  if (!recording) return skip('The recording is not on this machine: name its file in RECORDING.');
  await using server = await new Server().start();
  const [ada, grace] = [await Person.signUp(server, 'Ada'), await Person.signUp(server, 'Grace')];
  const pairId = await pairUp(ada, grace);
  const join = (person: Person, clientId?: number) =>
    new StockClient(server, pairId, { cookie: person.cookie, ...(clientId && { clientId }) }).synced();

  const maker = await join(ada);
  addTopic(maker.doc, { id: topic, order: 'a0', author: ada.id as UserId, raisedIn: 1 });
  const writers = [await join(ada, 1), await join(grace, 2)] as const;
  for (const { doc } of writers) await until('the topic has arrived', () => notes(doc) !== null);

  await replay(recording, writers);
  const lateJoiner = await join(grace);
  for (const { doc } of [...writers, lateJoiner]) {
    await until('everything has arrived', () => notes(doc)?.length === recording.endContent.length);
    expect(notes(doc)?.toString()).toBe(recording.endContent);
  }

  for (const client of [maker, lateJoiner, ...writers]) client.destroy();
  await server.restart();
  const after = await join(ada);
  expect(notes(after.doc)?.toString()).toBe(recording.endContent);
  after.destroy();
}, 180_000);

/** Each transaction is typed when its writer has seen just what that person had seen: updates wait until they are due. */
async function replay(recording: Recording, writers: readonly [StockClient, StockClient]): Promise<void> {
  const seen = seenOfOther(recording);
  const sent = [0, 0];
  const typed: [Trace[], Trace[]] = [[], []];
  for (const writer of writers) writer.line.hold();
  for (const [index, { agent, patches }] of recording.txns.entries()) {
    const other = agent === 0 ? 1 : 0;
    const [me, them] = [writers[agent], writers[other]];
    const due = (seen[index] ?? 0) - (sent[other] ?? 0);
    if (due > 0) {
      them.line.release(due);
      sent[other] = seen[index] ?? 0;
      const last = typed[other][sent[other] - 1];
      await until('the other one’s words arrive', () => !last || isIn(me.doc, last));
    }
    typed[agent].push(type(me.doc, patches));
  }
  for (const writer of writers) writer.line.release(recording.txns.length);
}

/** What a transaction leaves behind: its writer's clock, and one of the characters that it deleted. */
interface Trace {
  readonly written: Y.ID;
  readonly deleted: Y.ID | null;
}

function type(doc: Y.Doc, patches: Typed['patches']): Trace {
  const text = notes(doc);
  return doc.transact((transaction) => {
    for (const [position, deleted, inserted] of patches) {
      if (deleted > 0) text?.delete(position, deleted);
      if (inserted !== '') text?.insert(position, inserted);
    }
    const [client, ranges] = [...transaction.deleteSet.clients].at(-1) ?? [];
    const deleted = client !== undefined && ranges?.[0] ? Y.createID(client, ranges[0].clock) : null;
    return { written: Y.createID(doc.clientID, Y.getState(doc.store, doc.clientID)), deleted };
  });
}

function isIn(doc: Y.Doc, { written, deleted }: Trace): boolean {
  if (Y.getState(doc.store, written.client) < written.clock) return false;
  return !deleted || Y.getItem(doc.store, deleted).deleted;
}

function notes(doc: Y.Doc): Y.XmlText | null {
  const field = fieldText(doc, { block: 'topic', id: topic, name: 'notes' });
  return field && firstText(field);
}
