import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { checkUpdate } from '../relay/update-check.ts';
import { playLog, playSession, steps } from '../testing/yjs-sessions.ts';
import { readDeletions, subtract, writeDeletions } from './deletions.ts';
import { documentTasks } from './document-tasks.ts';
import { joinUpdates } from './join-updates.ts';
import { mergeAll } from './merge-all.ts';
import { news } from './news.ts';

const runs = { numRuns: 150 };

function rebuilt(...updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}

/** Everything that the document shows, and that it knows as deleted. */
function shown(doc: Y.Doc): unknown {
  return {
    text: doc.getText('text').toDelta(),
    map: doc.getMap('map').toJSON(),
    xml: doc.getXmlFragment('xml').toString(),
    array: doc.getArray('array').toJSON(),
    stateVector: Y.decodeStateVector(Y.encodeStateVector(doc)),
  };
}

/** Each in an update of its own, which goes on where the one before it ends. */
function threeWords(): [Uint8Array, Uint8Array, Uint8Array] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (const word of ['one ', 'two ', 'three']) doc.getText('text').insert(doc.getText('text').length, word);
  return updates as [Uint8Array, Uint8Array, Uint8Array];
}

describe('merging', () => {
  it('[LOG-4] of many updates is what they say one after the other', () => {
    fc.assert(
      fc.property(steps, (session) => {
        const updates = playSession(session);
        expect(shown(rebuilt(mergeAll(updates)))).toEqual(shown(rebuilt(...updates)));
      }),
      runs,
    );
  });

  it('[LOG-4] joins updates whose clocks go on, in whatever order, as Yjs merges them', () => {
    fc.assert(
      fc.property(steps, fc.infiniteStream(fc.nat()), (session, order) => {
        const updates = playLog(session);
        const shuffled = [...updates].sort(() => ((order.next().value ?? 0) % 3) - 1);
        const joined = joinUpdates(shuffled);
        if (!joined) throw new Error('These go on.');
        expect(checkUpdate(joined)).not.toBeNull();
        expect(shown(rebuilt(joined))).toEqual(shown(rebuilt(...updates)));
        const claimed = ({ ds }: ReturnType<typeof Y.decodeUpdate>) => ds.clients;
        expect(claimed(Y.decodeUpdate(joined))).toEqual(claimed(Y.decodeUpdate(Y.mergeUpdates(updates))));
      }),
      runs,
    );
  });

  it('[LOG-4] leaves what overlaps, and what lacks a part, to Yjs', () => {
    const [first, second, third] = threeWords();
    expect(joinUpdates([first, second, second])).toBeNull();
    expect(joinUpdates([first, third])).toBeNull();
    expect(joinUpdates([])).toEqual(new Uint8Array([0, 0]));
  });

  it('[LOG-4] of ten thousand updates takes seconds, not minutes', () => {
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    for (let i = 0; i < 10_000; i++) doc.getText('text').insert(i, 'x');
    const before = performance.now();
    expect(rebuilt(mergeAll(updates)).getText('text').length).toBe(10_000);
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});

describe('the compacted state', () => {
  it('[LOG-4] says what the updates said, and nothing that was deleted is forgotten', () => {
    fc.assert(
      fc.property(steps, (session) => {
        const document = mergeAll(playSession(session));
        const { rescued, state, stateVector } = documentTasks.compact({ document });
        expect(rescued).toBeNull();
        expect(shown(rebuilt(state))).toEqual(shown(rebuilt(document)));
        expect(Y.decodeStateVector(stateVector)).toEqual(Y.decodeStateVector(Y.encodeStateVectorFromUpdate(state)));
      }),
      runs,
    );
  });

  it('[LOG-4] keeps what waits for an update that has not come', () => {
    const [first, second, third] = threeWords();
    const { state } = documentTasks.compact({ document: mergeAll([first, third]) });
    expect(rebuilt(state, second).getText('text').toString()).toBe('one two three');
  });

  it('[KEEP-1] is made only when no words wait to be given back', () => {
    const { document } = wordsInADeletedParagraph();
    const first = documentTasks.compact({ document });
    expect(first.rescued).not.toBeNull();
    const healed = mergeAll([document, first.rescued ?? new Uint8Array()]);
    const second = documentTasks.compact({ document: healed });
    expect(second.rescued).toBeNull();
    expect(notesOf(rebuilt(second.state))).toContain('late words');
  });

  it('[KEEP-1] still knows the field of words that come after it into a paragraph that was deleted before it', () => {
    const { before, deletion, late } = wordsInADeletedParagraph();
    const { state } = documentTasks.compact({ document: mergeAll([before, deletion]) });
    const rescued = documentTasks.rescue({ document: mergeAll([state, late]) });
    expect(notesOf(rebuilt(state, late, rescued ?? new Uint8Array([0, 0])))).toContain('late words');
  });
});

describe('what is new in a sync step 2', () => {
  it('[RELAY-4] is nothing of what the log has', () => {
    fc.assert(
      fc.property(steps, (session) => {
        const updates = playSession(session);
        const document = mergeAll(updates);
        for (const update of updates) expect(news(document, update).fresh).toBeNull();
        // A page also tells what fell with something else: that is taken once.
        const page = Y.encodeStateAsUpdate(rebuilt(...updates));
        const { fresh } = news(document, page);
        if (!fresh) return;
        expect(Y.decodeUpdate(fresh).structs).toEqual([]);
        expect(news(mergeAll([document, fresh]), page).fresh).toBeNull();
      }),
      runs,
    );
  });

  it('[RELAY-4] is all that the log does not have', () => {
    fc.assert(
      fc.property(steps, fc.nat(), (session, pick) => {
        const updates = playSession(session);
        // A client has all of its own updates and those it heard; the log lacks some of the last.
        const document = mergeAll(updates.slice(0, pick % updates.length));
        const client = rebuilt(...updates);
        const { fresh } = news(document, Y.encodeStateAsUpdate(client));
        expect(shown(rebuilt(document, ...(fresh ? [fresh] : [])))).toEqual(shown(client));
        expect(news(mergeAll([document, ...(fresh ? [fresh] : [])]), Y.encodeStateAsUpdate(client)).fresh).toBeNull();
      }),
      runs,
    );
  });

  it('[KEEP-1] never puts the sender’s forgotten content in the place of the log’s', () => {
    const { document, before, deletion, late } = wordsInADeletedParagraph();
    // The partner's page: it deleted the paragraph, heard the late words, and has forgotten both.
    const partner = rebuilt(before, deletion, late);
    partner.getMap('other').set('something', 'new');
    const { fresh, claims } = news(document, Y.encodeStateAsUpdate(partner));
    expect(claims).toBe(true);
    expect(Y.decodeUpdate(fresh ?? new Uint8Array([0, 0])).structs).toHaveLength(1);
  });
});

describe('delete sets', () => {
  const ranges = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 5 })), { maxLength: 8 })
    .map((gaps) => {
      let at = 0;
      return gaps.map(([gap, length]) => {
        const from = at + gap;
        at = from + length;
        return { from, to: at };
      });
    });

  const clocks = (all: readonly { from: number; to: number }[] = []) =>
    all.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i));

  it('[RELAY-4] subtracted leave each clock that only the first has', () => {
    fc.assert(
      fc.property(ranges, ranges, (all, known) => {
        const rest = subtract(new Map([[1, all]]), new Map([[1, known]]));
        const without = new Set(clocks(known));
        expect(clocks(rest.get(1))).toEqual(clocks(all).filter((clock) => !without.has(clock)));
        expect(readDeletions(writeDeletions(rest), 0)).toEqual(rest);
      }),
    );
  });
});

/** Two people in one paragraph of a topic's notes: one deletes it while the other types. */
function wordsInADeletedParagraph() {
  const doc = new Y.Doc();
  const notes = new Y.XmlFragment();
  const paragraph = new Y.XmlElement('paragraph');
  const text = new Y.XmlText('first');
  doc.transact(() => {
    doc.getMap('topics').set('t1', new Y.Map([['notes', notes]]));
    paragraph.insert(0, [text]);
    notes.insert(0, [paragraph, new Y.XmlElement('paragraph')]);
  });
  const before = Y.encodeStateAsUpdate(doc);
  const deletion = changeOf(before, (partner) => notesFragment(partner).delete(0, 1));
  const late = changeOf(before, (typing) => {
    const words = (notesFragment(typing).get(0) as Y.XmlElement).get(0) as Y.XmlText;
    words.insert(5, ' late words');
  });
  return { before, deletion, late, document: mergeAll([before, deletion, late]) };
}

/** One person's change, as the update that their page sends. */
function changeOf(before: Uint8Array, change: (doc: Y.Doc) => void): Uint8Array {
  const doc = rebuilt(before);
  const sent: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => sent.push(update));
  change(doc);
  return mergeAll(sent);
}

function notesFragment(doc: Y.Doc): Y.XmlFragment {
  return (doc.getMap('topics').get('t1') as Y.Map<unknown>).get('notes') as Y.XmlFragment;
}

const notesOf = (doc: Y.Doc): string => notesFragment(doc).toString();
