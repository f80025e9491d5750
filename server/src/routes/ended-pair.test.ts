import { addItem, addTopic, closeItem, firstText } from '@throughline/shared/agenda/edits';
import { fieldText } from '@throughline/shared/agenda/fields';
import type { Pair } from '@throughline/shared/http/pairs';
import type { EndedRecord, Session, SessionRecord } from '@throughline/shared/http/sessions';
import { newItemId, newTopicId, type UserId } from '@throughline/shared/ids';
import { describe, expect, it } from 'vitest';
import { type Person, runApp } from '../testing/run-app.ts';
import { stockClient } from '../testing/stock-client.ts';
import { until } from '../testing/until.ts';

type App = Awaited<ReturnType<typeof runApp>>;

/** In their second session, with one promise done and one open. */
async function inTheSecondSession(app: App) {
  const [ada, grace] = [await app.signUp('Ada'), await app.signUp('Grace')];
  const { id } = await app.pairUp(ada, grace);
  const path = `/api/pairs/${id}`;
  const open = await ada.ask<{ id: string }>('POST', `${path}/action-items`, { text: 'Write the role' });
  await ada.ask('POST', `${path}/wrap-up`, { session: 1 });
  const page = stockClient({ url: app.url, pairId: id, headers: { cookie: ada.cookie } });
  await page.synced();
  const author = ada.id as UserId;
  const [topic, done] = [newTopicId(), newItemId()];
  addTopic(page.doc, { id: topic, order: 'a0', author, raisedIn: 2, title: 'Hiring' });
  addItem(page.doc, { id: done, place: { topic, order: 'a0' }, author, raisedIn: 2, text: 'Ask Lin', owner: author });
  closeItem(page.doc, done, { state: 'done', in: 2, by: author, at: null, reason: null });
  await until('it is on the server', async () => (await openItems(grace, id)) === 1);
  return { ada, grace, id, path, page, topic, open: open.body.id };
}

const openItems = async (person: Person, id: string) =>
  (await person.ask<Pair>('GET', `/api/pairs/${id}`)).body.openItems;

describe('A pair that has ended', () => {
  it('[END-1] shows both what its last session showed, in every format, and the records before it', async () => {
    await using app = await runApp();
    const { ada, grace, path, page, topic, open } = await inTheSecondSession(app);
    expect((await ada.ask('GET', `${path}/sessions/2`)).status).toBe(404);
    expect((await grace.ask<Pair>('POST', `${path}/end`)).body.status).toBe('ended');

    const { body } = await ada.ask<EndedRecord>('GET', `${path}/sessions/2`);
    expect(body).toMatchObject({
      number: 2,
      wrappedAt: null,
      wrappedBy: null,
      endedAt: expect.stringMatching(/^\d{4}-/),
      endedBy: grace.id,
      manager: { name: 'Ada' },
      report: { name: 'Grace' },
      asWrapped: {
        session: 2,
        promises: [{ id: open, outcome: 'carried', timesCarried: 1 }],
        topics: [{ id: topic, outcome: 'carried', items: [{ outcome: 'done' }] }],
      },
    });
    expect((await grace.ask('GET', `${path}/sessions/2`)).body).toEqual(body);
    expect((await grace.ask('GET', `${path}/sessions/2?as=wrapped`)).body).toEqual(body);

    const markdown = (await grace.ask('GET', `${path}/sessions/2?format=md`)).text;
    expect(markdown).toContain(`As it stood when Grace ended this 1:1 on ${body.endedAt.slice(0, 10)}`);
    expect(markdown).toContain('- [ ] Write the role (Ada, still open, came from the session before)');
    expect(markdown).toContain('- [x] Ask Lin (Ada, done)');
    expect(markdown).toContain('not discussed, raised by Ada');
    const html = (await ada.ask('GET', `${path}/sessions/2?format=html`)).text;
    expect(html).toContain('<h3>Hiring</h3>');

    expect((await ada.ask<SessionRecord>('GET', `${path}/sessions/1`)).body.wrappedBy).toBe(ada.id);
    expect((await ada.ask<Session[]>('GET', `${path}/sessions`)).body.map(({ number }) => number)).toEqual([2, 1]);
    expect((await ada.ask('GET', `${path}/sessions/3`)).status).toBe(404);
    page[Symbol.dispose]();
  });

  it('[END-2] refuses every change with a sentence, and stays as it was', async () => {
    await using app = await runApp();
    const { ada, grace, path, page, open } = await inTheSecondSession(app);
    await grace.ask('POST', `${path}/end`);
    const before = (await ada.ask('GET', `${path}/sessions/2`)).body;
    const changes = [
      ['POST', `${path}/wrap-up`, { session: 2 }],
      ['POST', `${path}/wrap-up`, { session: 1 }],
      ['POST', `${path}/action-items`, { text: 'Late' }],
      ['PATCH', `/api/action-items/${open}`, { state: 'done' }],
      ['PATCH', path, { scheduledFor: null }],
      ['POST', `${path}/invite`, {}],
    ] as const;
    for (const [method, at, body] of changes) {
      const answer = await ada.ask<{ detail: string }>(method, at, body);
      expect([at, answer.status]).toEqual([at, 409]);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(answer.body.detail).toContain('This pair has ended.');
    }
    const again = await ada.ask<Pair>('POST', `${path}/end`);
    expect([again.status, again.body.status]).toEqual([200, 'ended']);
    expect((await ada.ask('GET', `${path}/sessions/2`)).body).toEqual(before);
    expect((await ada.ask('GET', '/api/follow-ups')).body).toEqual([]);
    page[Symbol.dispose]();
  });

  it('[END-1] [KEEP-1] shows words that had fallen with their paragraph when it ended', async () => {
    await using app = await runApp({ QUIET_MS: '600000' });
    const { ada, path, id, page, topic } = await inTheSecondSession(app);
    using partner = stockClient({ url: app.url, pairId: id, headers: { cookie: ada.cookie } });
    await partner.synced();
    const notes = (doc: typeof page.doc) => {
      const field = fieldText(doc, { block: 'topic', id: topic, name: 'notes' });
      if (!field) throw new Error('the topic has no notes');
      return field;
    };
    partner.provider.disconnect();
    notes(page.doc).delete(0, 1);
    firstText(notes(partner.doc)).insert(0, 'Typed meanwhile. ');
    partner.provider.connect();
    await until('both have arrived', async () => notes(partner.doc).length === 0);
    await ada.ask('POST', `${path}/end`);
    expect((await ada.ask('GET', `${path}/sessions/2`)).text).toContain('Typed meanwhile.');
    page[Symbol.dispose]();
  });

  it('[END-2] has no place for a partner who comes by an old invite', async () => {
    await using app = await runApp();
    const [ada, grace] = [await app.signUp('Ada'), await app.signUp('Grace')];
    const { body: pair } = await ada.ask<Pair>('POST', '/api/pairs', { role: 'manager', partnerEmail: grace.email });
    const invite = await ada.ask<{ token: string }>('POST', `/api/pairs/${pair.id}/invite`);
    await ada.ask('POST', `/api/pairs/${pair.id}/end`);
    expect((await grace.ask('POST', `/api/invites/${invite.body.token}/accept`)).status).toBe(410);
    expect((await ada.ask<Pair>('GET', `/api/pairs/${pair.id}`)).body.status).toBe('ended');
    expect((await ada.ask('GET', `/api/pairs/${pair.id}/sessions/1`)).status).toBe(200);
  });
});
