import { newTopicId } from '@throughline/shared/ids';
import { agendaName } from '@throughline/shared/wire/messages';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type RunningRelay, runRelay } from '../testing/run-relay.ts';
import { until } from '../testing/until.ts';

// What an editor does to a document when paragraphs are joined, deleted or made lists, without the editor: nodes are
// deleted whole. Whoever types into one meanwhile must not lose a word.

type Client = ReturnType<RunningRelay['client']>;

interface Story {
  readonly pairId: string;
  readonly people: readonly Client[];
  readonly typed: Set<string>;
  /** Words that somebody saw in what they deleted. */
  readonly deleted: Set<string>;
  words: number;
}

let server: RunningRelay;
beforeAll(async () => {
  server = await runRelay({ limits: { quietMs: 15, busyMs: 60, compactUpdates: 4, idleMs: 50 } });
});
afterAll(() => server[Symbol.asyncDispose]());

const topicId = newTopicId();

function notesOf(doc: Y.Doc): Y.XmlFragment {
  return (doc.getMap('topics').get(topicId) as Y.Map<unknown>).get('notes') as Y.XmlFragment;
}

const wordsIn = (node: { toString(): string }): string[] => node.toString().match(/w\d+w/g) ?? [];

const deeds: Record<string, (story: Story, who: Client, at: number) => void | Promise<void>> = {
  type(story, who, at) {
    const notes = notesOf(who.doc);
    const paragraph = notes.length > 0 && notes.get(at % notes.length);
    const text = paragraph instanceof Y.XmlElement && paragraph.get(0);
    if (!(text instanceof Y.XmlText)) return;
    const word = `w${++story.words}w`;
    text.insert(at % 2 ? 0 : text.length, word);
    story.typed.add(word);
  },
  add(_, { doc }, at) {
    const notes = notesOf(doc);
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText('')]);
    notes.insert(at % (notes.length + 1), [paragraph]);
  },
  remove(story, { doc }, at) {
    const notes = notesOf(doc);
    if (notes.length < 2) return;
    const place = at % notes.length;
    for (const word of wordsIn(notes.get(place))) story.deleted.add(word);
    notes.delete(place, 1);
  },
  leave(_, { provider }) {
    provider.disconnect();
  },
  comeBack(_, { provider }) {
    provider.connect();
  },
  compact({ pairId }) {
    return server.relay.compact(agendaName(pairId));
  },
  async deliver(_, client) {
    client.provider.connect();
    await client.synced();
  },
};

const step = fc.record({
  kind: fc.constantFrom(
    'type',
    'type',
    'type',
    'type',
    'add',
    'remove',
    'remove',
    'leave',
    'comeBack',
    'compact',
    'deliver',
  ),
  who: fc.nat(2),
  at: fc.nat(100),
});

it('[KEEP-1] no word is lost that nobody deleted, whatever is deleted, compacted or offline meanwhile', async () => {
  let given = 0;
  let stories = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 40 }), async (steps) => {
      const story = await begin(`story-${++stories}`);
      for (const { kind, who, at } of steps) {
        const client = story.people[who];
        if (client) await deeds[kind]?.(story, client, at);
      }
      given += await end(story);
    }),
    { numRuns: 60, endOnFailure: true },
  );
  // Otherwise nothing was shown: in no story did a word fall.
  expect(given).toBeGreaterThan(5);
}, 240_000);

async function begin(pairId: string): Promise<Story> {
  await server.create(pairId);
  const people = ['ada', 'bob', 'cleo'].map((name) => server.client(name, pairId));
  await Promise.all(people.map((client) => client.synced()));
  const [ada] = people;
  ada?.doc.transact(() => {
    const notes = new Y.XmlFragment();
    ada.doc.getMap('topics').set(topicId, new Y.Map([['notes', notes]]));
    for (let i = 0; i < 2; i++) deeds.add?.({} as Story, ada, i);
  });
  await until('all have the topic', () => people.every(({ doc }) => doc.getMap('topics').has(topicId)));
  return { pairId, people, typed: new Set(), deleted: new Set(), words: 0 };
}

/** Delivers everything, compares everyone, and returns how many words had to be given back. */
async function end({ pairId, people, typed, deleted }: Story): Promise<number> {
  const name = agendaName(pairId);
  for (const { provider } of people) provider.connect();
  await Promise.all(people.map((client) => client.synced()));
  const all = [...typed].filter((word) => !deleted.has(word));
  const missing = async () => {
    const present = new Set(wordsIn(notesOf(await server.served(name))));
    return all.filter((word) => !present.has(word));
  };
  await server.relay.settle(name);
  await until(`every word is there`, async () => (await missing()).length === 0).catch(async (error) => {
    throw new Error(`lost: ${await missing()}`, { cause: error });
  });
  const served = async () => notesOf(await server.served(name)).toString();
  await until('all show the same', async () => {
    const shown = await served();
    return people.every(({ doc }) => notesOf(doc).toString() === shown);
  });
  const doc = await server.served(name);
  for (const client of people) client[Symbol.dispose]();
  return (
    [...doc.store.clients.keys()].filter((client) => !people.some((one) => one.doc.clientID === client)).length - 1
  );
}
