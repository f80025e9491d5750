import { addTopic, firstText, removeBlock } from '@throughline/shared/agenda/edits';
import { fieldText } from '@throughline/shared/agenda/fields';
import { readBlocks } from '@throughline/shared/agenda/read-blocks';
import { plainText, readRichText } from '@throughline/shared/agenda/rich-text';
import { showSession } from '@throughline/shared/agenda/show-session';
import type { ActionItemResource } from '@throughline/shared/http/action-items';
import { type ItemId, newTopicId, type UserId } from '@throughline/shared/ids';
import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { runApp } from '../testing/run-app.ts';
import { stockClient } from '../testing/stock-client.ts';
import { until } from '../testing/until.ts';

async function openAgenda(app: Awaited<ReturnType<typeof runApp>>) {
  const [ada, grace] = [await app.signUp('Ada'), await app.signUp('Grace')];
  const { id: pairId } = await app.pairUp(ada, grace);
  const page = stockClient({ url: app.url, pairId, headers: { cookie: ada.cookie } });
  await page.synced();
  const add = (body: object) => grace.ask<ActionItemResource>('POST', `/api/pairs/${pairId}/action-items`, body);
  const change = (id: string, body: object) => ada.ask<ActionItemResource>('PATCH', `/api/action-items/${id}`, body);
  return { ada, grace, pairId, page, add, change };
}

const textIn = (doc: Y.Doc, id: string) =>
  plainText(readRichText(fieldText(doc, { block: 'item', id: id as ItemId, name: 'text' })));

describe('Action items over HTTP', () => {
  it('appear in the open page, stamped with the current session, and are the asker’s own unless said otherwise', async () => {
    await using app = await runApp();
    const { ada, grace, pairId, page, add } = await openAgenda(app);
    await ada.ask('POST', `/api/pairs/${pairId}/wrap-up`, { session: 1 });
    const { status, body } = await add({ text: ' Write \n the role ', due: '2026-12-10' });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      pairId,
      text: 'Write the role',
      owner: grace.id,
      author: grace.id,
      due: '2026-12-10',
      state: 'open',
      raisedIn: 2,
      carried: 0,
    });
    await until('the page has it', () => textIn(page.doc, body.id) === 'Write the role');
    expect((await add({ text: 'Nobody’s', owner: null })).body.owner).toBeNull();
    page[Symbol.dispose]();
  });

  it('stand at the end of a topic that the session shows, and in no other', async () => {
    await using app = await runApp();
    const { ada, page, add } = await openAgenda(app);
    const topic = newTopicId();
    addTopic(page.doc, { id: topic, order: 'a1', author: ada.id as UserId, raisedIn: 1, title: 'Hiring' });
    await until('the topic is there', async () => (await add({ text: 'First', topicId: topic })).status === 201);
    const { body } = await add({ text: 'Second', topicId: topic });
    expect(body).toMatchObject({ topicId: topic, topic: 'Hiring' });
    await until('both are there', () => readBlocks(page.doc).items.length === 2);
    expect(readBlocks(page.doc).items.map((item) => textIn(page.doc, item.id))).toEqual(['First', 'Second']);
    expect((await add({ text: 'Lost', topicId: newTopicId() })).status).toBe(422);
    page[Symbol.dispose]();
  });

  it('change in what is named only: text, owner, date, and back', async () => {
    await using app = await runApp();
    const { ada, page, add, change } = await openAgenda(app);
    const { id } = (await add({ text: 'Write the role', due: '2026-12-10' })).body;
    expect((await change(id, { owner: ada.id })).body).toMatchObject({ owner: ada.id, due: '2026-12-10' });
    expect((await change(id, { due: null })).body).toMatchObject({ owner: ada.id, due: null });
    expect((await change(id, { text: 'Write it' })).body).toMatchObject({ text: 'Write it', owner: ada.id });
    await until('the page says so', () => textIn(page.doc, id) === 'Write it');
    page[Symbol.dispose]();
  });

  it('[ROLL-9] a new date says that the promise is still true; the date that it has already says nothing', async () => {
    await using app = await runApp();
    const { ada, pairId, page, add, change } = await openAgenda(app);
    const { id } = (await add({ text: 'Write the role', due: '2026-12-10' })).body;
    for (const session of [1, 2, 3]) await ada.ask('POST', `/api/pairs/${pairId}/wrap-up`, { session });
    const said = () => readBlocks(page.doc).items.map(({ due, stillTrueIn }) => [due, stillTrueIn]);
    await change(id, { due: '2026-12-10', text: 'Write it' });
    await until('the page has its words', () => textIn(page.doc, id) === 'Write it');
    expect(said()).toEqual([['2026-12-10', null]]);
    await change(id, { due: '2026-12-17' });
    await until('the page has its date', () => said()[0]?.[0] === '2026-12-17');
    expect(said()).toEqual([['2026-12-17', 4]]);
    page[Symbol.dispose]();
  });

  it('are settled and opened again', async () => {
    await using app = await runApp();
    const { ada, page, add, change } = await openAgenda(app);
    const { id } = (await add({ text: 'Write the role' })).body;
    expect((await change(id, { state: 'dropped' })).body).toMatchObject({ status: 422, errors: [{ field: 'reason' }] });
    expect((await change(id, { state: 'dropped', reason: 'No budget' })).body).toMatchObject({ reason: 'No budget' });
    await until('the page shows it dropped', () => readBlocks(page.doc).items[0]?.closed?.state === 'dropped');
    expect(readBlocks(page.doc).items[0]?.closed).toMatchObject({ in: 1, by: ada.id, reason: 'No budget' });
    expect((await change(id, { reason: 'No time' })).body).toMatchObject({ state: 'dropped', reason: 'No time' });
    expect((await change(id, { state: 'done' })).body).toMatchObject({ state: 'done', reason: null });
    expect((await change(id, { reason: 'No time' })).body).toMatchObject({
      status: 422,
      errors: [{ field: 'reason' }],
    });
    expect((await change(id, { state: 'open' })).body).toMatchObject({ state: 'open' });
    page[Symbol.dispose]();
  });

  it('[ROLL-2] are in reach though an earlier session settled them, and then shown again', async () => {
    await using app = await runApp();
    const { ada, pairId, page, add, change } = await openAgenda(app);
    const [kept, dropped] = [(await add({ text: 'Write the role' })).body.id, (await add({ text: 'Ask Lin' })).body.id];
    await change(kept, { state: 'done' });
    await change(dropped, { state: 'dropped', reason: 'No time' });
    await ada.ask('POST', `/api/pairs/${pairId}/wrap-up`, { session: 1 });
    const shown = () => showSession(readBlocks(page.doc), 2).promises.map(({ item }) => item.id);
    await until('the second session has begun', () => page.doc.getMap('meta').get('session') === 2);
    expect(shown()).toEqual([]);
    expect((await change(kept, { state: 'open' })).body).toMatchObject({ state: 'open', carried: 1 });
    await change(dropped, { state: 'dropped', reason: 'Nobody asked' });
    await until('both are shown', () => shown().length === 2);
    page[Symbol.dispose]();
  });

  it('[MODEL-6] leave alone what somebody types into the same text meanwhile', async () => {
    await using app = await runApp();
    const { page, add, change } = await openAgenda(app);
    const { id } = (await add({ text: 'Write the role' })).body;
    await until('the page has it', () => textIn(page.doc, id) === 'Write the role');
    page.provider.disconnect();
    const text = fieldText(page.doc, { block: 'item', id: id as ItemId, name: 'text' });
    const line = text && firstText(text);
    line?.insert(line.length, ' today');
    await change(id, { text: 'Draft the role' });
    page.provider.connect();
    await until('both stand', () => textIn(page.doc, id) === 'Draft the role today');
    page[Symbol.dispose]();
  });

  it('know those that were typed a moment ago, and not those that were removed', async () => {
    await using app = await runApp({ QUIET_MS: '600000' });
    const { ada, grace, page, add, change } = await openAgenda(app);
    const { id } = (await add({ text: 'Write the role' })).body;
    await until('the page has it', () => textIn(page.doc, id) !== '');
    removeBlock(page.doc, { block: 'item', id: id as ItemId }, { by: ada.id as UserId, at: null, in: 1 });
    await until('it is gone', async () => (await grace.ask<unknown[]>('GET', '/api/follow-ups')).body.length === 0);
    expect((await change(id, { text: 'Back' })).status).toBe(404);
    page[Symbol.dispose]();
  });

  it('are listed as mine and as what I wait for, the earliest due first', async () => {
    await using app = await runApp();
    const { ada, grace, page, add } = await openAgenda(app);
    page[Symbol.dispose]();
    await add({ text: 'Some day' });
    await add({ text: 'Later', due: '2026-12-10' });
    await add({ text: 'Soon', due: '2026-12-03' });
    await add({ text: 'Hers', owner: ada.id });
    await add({ text: 'Nobody’s', owner: null });
    const texts = async (person: typeof ada, query = '') =>
      (await person.ask<ActionItemResource[]>('GET', `/api/follow-ups${query}`)).body.map((item) => item.text);
    expect(await texts(grace)).toEqual(['Soon', 'Later', 'Some day']);
    expect(await texts(grace, '?owner=partner')).toEqual(['Hers']);
    expect(await texts(ada)).toEqual(['Hers']);
    expect(await texts(ada, '?owner=partner')).toEqual(['Soon', 'Later', 'Some day']);
    expect((await ada.ask('GET', '/api/follow-ups?owner=all')).status).toBe(422);
  });

  it('refuse an owner who is not of the pair, and words that are none', async () => {
    await using app = await runApp();
    const { page, add, change } = await openAgenda(app);
    page[Symbol.dispose]();
    const eve = await app.signUp('Eve');
    expect((await add({ text: 'x', owner: eve.id })).status).toBe(422);
    expect((await add({ text: '   ' })).body).toMatchObject({ status: 422, errors: [{ field: 'text' }] });
    expect((await add({ text: 'x', due: '2026-02-30' })).status).toBe(422);
    expect((await add({ text: 'x', colour: 'red' })).status).toBe(422);
    expect((await change('no-such-item', { text: 'x' })).status).toBe(404);
  });
});
