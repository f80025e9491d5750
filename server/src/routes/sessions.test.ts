import { addItem, addTopic, closeItem, firstText, markDiscussed, setDue } from '@throughline/shared/agenda/edits';
import { fieldText } from '@throughline/shared/agenda/fields';
import { orderBetween } from '@throughline/shared/agenda/order';
import type { ActionItemResource } from '@throughline/shared/http/action-items';
import type { Pair } from '@throughline/shared/http/pairs';
import type { Session, SessionRecord } from '@throughline/shared/http/sessions';
import { type Day, newItemId, newTopicId, type TopicId, type UserId } from '@throughline/shared/ids';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type Person, runApp } from '../testing/run-app.ts';
import { stockClient } from '../testing/stock-client.ts';
import { until } from '../testing/until.ts';

type App = Awaited<ReturnType<typeof runApp>>;

/** A pair with a topic that was discussed, and a promise of each outcome. */
async function met(app: App) {
  const [ada, grace] = [await app.signUp('Ada'), await app.signUp('Grace')];
  const pair = await app.pairUp(ada, grace);
  const page = stockClient({ url: app.url, pairId: pair.id, headers: { cookie: ada.cookie } });
  await page.synced();
  const author = ada.id as UserId;
  const topic = newTopicId();
  addTopic(page.doc, { id: topic, order: orderBetween(null, null), author, raisedIn: 1, title: 'Hiring <plan>' });
  const [kept, done] = [newItemId(), newItemId()];
  addItem(page.doc, {
    id: kept,
    place: { topic, order: 'a1' },
    author,
    raisedIn: 1,
    text: 'Write the role',
    owner: grace.id as UserId,
  });
  addItem(page.doc, {
    id: done,
    place: { topic, order: 'a2' },
    author,
    raisedIn: 1,
    text: 'Ask the team',
    owner: author,
  });
  const at = '2026-12-03T10:00:00.000Z';
  closeItem(page.doc, done, { state: 'done', in: 1, by: author, at, reason: null });
  markDiscussed(page.doc, topic, 1);
  await until('everything is on the server', async () => (await items(grace)).length === 1);
  return { ada, grace, pair, page, topic, kept, done };
}

const items = async (person: Person) => (await person.ask<ActionItemResource[]>('GET', '/api/follow-ups')).body;
const wrapUp = (person: Person, pair: Pair, session: number) =>
  person.ask<SessionRecord>('POST', `/api/pairs/${pair.id}/wrap-up`, { session });
const recordOf = (person: Person, pair: Pair, query = '') =>
  person.ask<SessionRecord>('GET', `/api/pairs/${pair.id}/sessions/1${query}`);

function notesOf(doc: Y.Doc, id: TopicId): Y.XmlText {
  const notes = fieldText(doc, { block: 'topic', id, name: 'notes' });
  if (!notes) throw new Error('the topic has no notes');
  return firstText(notes);
}

describe('Wrapping a session up', () => {
  it('[RECORD-1] [RECORD-2] files what the session showed, and goes on with the next one', async () => {
    await using app = await runApp();
    const { ada, grace, pair, page, topic, kept, done } = await met(app);
    const { status, body } = await wrapUp(ada, pair, 1);
    expect(status).toBe(200);
    expect(body).toMatchObject({ number: 1, wrappedBy: ada.id, manager: { name: 'Ada' }, report: { name: 'Grace' } });
    expect(body.asWrapped.topics).toMatchObject([
      {
        id: topic,
        outcome: 'discussed',
        items: [
          { id: kept, outcome: 'carried' },
          { id: done, outcome: 'done' },
        ],
      },
    ]);
    await until('the page turns', () => page.doc.getMap('meta').get('session') === 2);
    const sessions = await grace.ask<Session[]>('GET', `/api/pairs/${pair.id}/sessions`);
    expect(sessions.body).toMatchObject([
      { number: 2, status: 'current', summary: null },
      { number: 1, status: 'wrapped', summary: { discussed: 1, done: 1, dropped: 0, carried: 1 } },
    ]);
    expect(await items(grace)).toMatchObject([{ id: kept, raisedIn: 1, carried: 1 }]);
    page[Symbol.dispose]();
  });

  it('[ROLL-8] carries an erased promise and counts it, and takes an empty row along as none', async () => {
    await using app = await runApp();
    const { ada, grace, pair, page, kept } = await met(app);
    const empty = newItemId();
    addItem(page.doc, { id: empty, place: { topic: null, order: 'a1' }, author: ada.id as UserId, raisedIn: 1 });
    setDue(page.doc, kept, '2026-12-10' as Day, 1);
    await until('what came after the row is there', async () => (await items(grace))[0]?.due === '2026-12-10');
    await wrapUp(ada, pair, 1);
    await until('the page turns', () => page.doc.getMap('meta').get('session') === 2);
    expect((page.doc.getMap('items').get(empty) as Y.Map<unknown>).get('raisedIn')).toBe(2);
    const words = fieldText(page.doc, { block: 'item', id: kept, name: 'text' });
    if (words) firstText(words).delete(0, firstText(words).length);
    await until('it is erased', async () => (await items(grace))[0]?.text === '');
    expect(await items(grace)).toMatchObject([{ id: kept, text: '', raisedIn: 1 }]);
    expect((await grace.ask<Pair>('GET', `/api/pairs/${pair.id}`)).body.openItems).toBe(1);
    expect((await wrapUp(grace, pair, 2)).body.asWrapped.promises).toMatchObject([{ id: kept, outcome: 'carried' }]);
    page[Symbol.dispose]();
  });

  it('[RECORD-6] happens once: two who press at once get one record, a repeat the same, another number 409', async () => {
    await using app = await runApp();
    const { ada, grace, pair, page } = await met(app);
    page[Symbol.dispose]();
    const [first, second] = await Promise.all([wrapUp(ada, pair, 1), wrapUp(grace, pair, 1)]);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body).toEqual(first.body);
    expect((await wrapUp(grace, pair, 1)).body).toEqual(first.body);
    expect((await grace.ask<Session[]>('GET', `/api/pairs/${pair.id}/sessions`)).body).toHaveLength(2);
    for (const number of [3, 7]) expect((await wrapUp(ada, pair, number)).status).toBe(409);
    expect((await wrapUp(ada, pair, 0)).status).toBe(422);
  });

  it('[RECORD-7] files what the log said before it, while people type on', async () => {
    await using app = await runApp();
    const { ada, pair, page, topic } = await met(app);
    const line = notesOf(page.doc, topic);
    const seen: string[] = [];
    const typing = (async () => {
      for (let n = 0; n < 40; n++) {
        line.insert(line.length, `${n} `);
        seen.push(line.toString());
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    const { body } = await wrapUp(ada, pair, 1);
    await typing;
    const filed = JSON.stringify(body.asWrapped.topics[0]?.notes);
    const said = /"text":"([^"]*)"/.exec(filed)?.[1] ?? '';
    expect(['', ...seen]).toContain(said);
    expect(JSON.stringify((await recordOf(ada, pair, '?as=wrapped')).body.asWrapped)).toBe(
      JSON.stringify(body.asWrapped),
    );
    page[Symbol.dispose]();
  });

  it('[RECORD-3] shows beside the record what reached the session later, and [RECORD-1] leaves the record alone', async () => {
    await using app = await runApp();
    const { ada, grace, pair, page, topic, kept } = await met(app);
    page.provider.disconnect();
    const wrapped = (await wrapUp(grace, pair, 1)).body;
    notesOf(page.doc, topic).insert(0, 'typed on a plane');
    closeItem(page.doc, kept, { state: 'done', in: 1, by: ada.id as UserId, at: null, reason: null });
    page.provider.connect();
    await until('it has arrived', async () => (await items(grace)).length === 0);
    const record = (await recordOf(grace, pair)).body;
    expect(record.asWrapped).toEqual(wrapped.asWrapped);
    expect(record.later?.topics).toMatchObject([{ id: topic }]);
    expect(record.later?.items).toMatchObject([{ id: kept, outcome: 'done' }]);
    expect((await recordOf(grace, pair, '?as=wrapped')).body).toEqual(wrapped);
    page[Symbol.dispose]();
  });

  it('serves records as Markdown and as a page that runs nothing', async () => {
    await using app = await runApp();
    const { ada, pair, page } = await met(app);
    page[Symbol.dispose]();
    expect((await recordOf(ada, pair)).status).toBe(404);
    await wrapUp(ada, pair, 1);
    const markdown = await recordOf(ada, pair, '?format=md');
    expect(markdown.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    expect(markdown.text).toContain('### Hiring &lt;plan>');
    expect(markdown.text).toContain('- [x] Ask the team (Ada, done)');
    expect(markdown.text).toContain('- [ ] Write the role (Grace, carried)');
    const html = await recordOf(ada, pair, '?format=html');
    expect(html.headers.get('content-security-policy')).toBe("default-src 'none'; style-src 'unsafe-inline'; sandbox");
    expect(html.text).toContain('<h3>Hiring &#60;plan&#62;</h3>');
    expect((await recordOf(ada, pair, '?format=pdf')).status).toBe(422);
    expect((await ada.ask('GET', `/api/pairs/${pair.id}/sessions/one`)).status).toBe(404);
  });

  it('[KEEP-1] gives words back that fell with their paragraph before it files them', async () => {
    await using app = await runApp({ QUIET_MS: '600000' });
    const { ada, pair, page, topic } = await met(app);
    using partner = stockClient({ url: app.url, pairId: pair.id, headers: { cookie: ada.cookie } });
    await partner.synced();
    partner.provider.disconnect();
    const field = { block: 'topic', id: topic, name: 'notes' } as const;
    fieldText(page.doc, field)?.delete(0, 1);
    notesOf(partner.doc, topic).insert(0, 'typed meanwhile');
    partner.provider.connect();
    await until('both have everything', () =>
      Buffer.from(Y.encodeStateVector(page.doc)).equals(Buffer.from(Y.encodeStateVector(partner.doc))),
    );
    const { body } = await wrapUp(ada, pair, 1);
    expect(JSON.stringify(body.asWrapped)).toContain('typed meanwhile');
    await until(
      'the page has them, too',
      () => fieldText(page.doc, field)?.toString().includes('typed meanwhile') ?? false,
    );
    page[Symbol.dispose]();
  });
});
