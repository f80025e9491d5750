import { newTopicId } from '@throughline/shared/ids';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { DOCUMENT, type RunningRelay, runRelay } from '../testing/run-relay.ts';
import { until } from '../testing/until.ts';

const NEVER = 1_000_000;
const topicId = newTopicId();

function notesOf(doc: Y.Doc): Y.XmlFragment {
  return (doc.getMap('topics').get(topicId) as Y.Map<unknown>).get('notes') as Y.XmlFragment;
}

function firstWords(doc: Y.Doc): Y.XmlText {
  return (notesOf(doc).get(0) as Y.XmlElement).get(0) as Y.XmlText;
}

/** Ada and Bob on one topic whose notes have two paragraphs. */
async function twoPeople(server: RunningRelay) {
  const ada = server.client('ada');
  const bob = server.client('bob');
  await Promise.all([ada.synced(), bob.synced()]);
  ada.doc.transact(() => {
    const notes = new Y.XmlFragment();
    ada.doc.getMap('topics').set(topicId, new Y.Map([['notes', notes]]));
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText('first')]);
    notes.insert(0, [paragraph, new Y.XmlElement('paragraph')]);
  });
  await until('Bob has the topic', () => bob.doc.getMap('topics').has(topicId));
  return {
    ada,
    bob,
    [Symbol.dispose]() {
      ada[Symbol.dispose]();
      bob[Symbol.dispose]();
    },
  };
}

/** Ada types into the paragraph that Bob deletes at the same moment. */
async function lateWords({ ada, bob }: { ada: Client; bob: Client }, server: RunningRelay): Promise<void> {
  ada.provider.disconnect();
  firstWords(ada.doc).insert(5, ' late words');
  const { head } = await server.log.load(DOCUMENT);
  notesOf(bob.doc).delete(0, 1);
  await until('the deletion is stored', async () => (await server.log.load(DOCUMENT)).head > head);
  ada.provider.connect();
  await until(
    'Bob heard of the late words',
    () => Y.decodeStateVector(Y.encodeStateVector(bob.doc)).get(ada.doc.clientID) === clockOf(ada.doc),
  );
}

type Client = ReturnType<RunningRelay['client']>;
const clockOf = (doc: Y.Doc) => Y.decodeStateVector(Y.encodeStateVector(doc)).get(doc.clientID);
const has = (doc: Y.Doc) => notesOf(doc).toString().includes('late words');

it('[KEEP-1] gives words back when the document goes quiet, to everyone', async () => {
  await using server = await runRelay({ limits: { quietMs: 50 } });
  using people = await twoPeople(server);
  await lateWords(people, server);
  await until('both have the words', () => has(people.ada.doc) && has(people.bob.doc));
  await until('whoever projects is told after that', () => server.quiet.includes(DOCUMENT));
});

it('[KEEP-1] gives them back before somebody who has forgotten them claims their deletion', async () => {
  await using server = await runRelay({ limits: { quietMs: NEVER, busyMs: NEVER } });
  using people = await twoPeople(server);
  await lateWords(people, server);
  expect(has(await server.served())).toBe(false);
  people.bob.provider.disconnect();
  people.bob.provider.connect();
  await until('the words are back', () => has(people.ada.doc) && has(people.bob.doc));
  expect(has(await server.served())).toBe(true);
});

it('[KEEP-2] gives them back once, whoever asks and however often', async () => {
  await using server = await runRelay({ limits: { quietMs: 20 } });
  using people = await twoPeople(server);
  await lateWords(people, server);
  await Promise.all([server.relay.settle(DOCUMENT), server.relay.compact(DOCUMENT), server.relay.settle(DOCUMENT)]);
  for (const { provider } of [people.ada, people.bob]) {
    provider.disconnect();
    provider.connect();
  }
  await Promise.all([people.ada.synced(), people.bob.synced()]);
  await server.relay.settle(DOCUMENT);
  expect(
    notesOf(await server.served())
      .toString()
      .split('late words'),
  ).toHaveLength(2);
});

it('[LOG-4] compacts while two people type, and nothing changes for anyone', async () => {
  await using server = await runRelay({ limits: { quietMs: 5, busyMs: 10, compactUpdates: 3 } });
  using ada = server.client('ada');
  using bob = server.client('bob');
  await Promise.all([ada.synced(), bob.synced()]);
  const words = ({ doc }: Client) => doc.getText('words');
  for (let i = 0; i < 150; i++) {
    words(i % 2 ? ada : bob).insert(0, String(i % 10));
    if (i % 7 === 0) words(ada).delete(0, Math.min(2, words(ada).length));
    if (i % 10 === 0) await until('somebody hears', () => words(ada).length > 0 && words(bob).length > 0);
  }
  await until('both agree', () => words(ada).toString() === words(bob).toString());
  await server.relay.compact(DOCUMENT);
  const facts = await server.log.about(DOCUMENT);
  expect(facts).toMatchObject({ base: facts?.head, tailBytes: 0 });
  expect((await server.served()).getText('words').toString()).toBe(words(ada).toString());
  expect(server.errors).toEqual([]);
});

it('[LOG-4] compacts a tail that has grown without being asked', async () => {
  await using server = await runRelay({ limits: { quietMs: 10, compactBytes: 5_000 } });
  using ada = server.client('ada');
  await ada.synced();
  ada.doc.getText('words').insert(0, 'x'.repeat(6_000));
  await until('it is compacted', async () => (await server.log.about(DOCUMENT))?.base === 2);
  ada.doc.getText('words').insert(0, 'y');
  await until('the tail begins anew', async () => (await server.log.about(DOCUMENT))?.head === 3);
  expect((await server.log.about(DOCUMENT))?.base).toBe(2);
});
