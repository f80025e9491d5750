import type { Pair } from '@throughline/shared/http/pairs';
import type { Session } from '@throughline/shared/http/sessions';
import { describe, expect, it } from 'vitest';
import { runApp } from '../testing/run-app.ts';
import { stockClient } from '../testing/stock-client.ts';
import { until } from '../testing/until.ts';

describe('Pairs', () => {
  it('begin with an agenda and a first session, as manager or as report', async () => {
    await using app = await runApp();
    const ada = await app.signUp('Ada');
    const asked = {
      role: 'report',
      partnerEmail: 'Grace@Example.com',
      schedule: { next: '2026-12-03T10:00:00+01:00' },
    };
    const { status, body } = await ada.ask<Pair>('POST', '/api/pairs', asked);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      status: 'invited',
      role: 'report',
      report: { id: ada.id, name: 'Ada' },
      manager: { id: null, name: 'grace', email: 'grace@example.com' },
      session: 1,
      scheduledFor: '2026-12-03T09:00:00.000Z',
      openItems: 0,
    });
    using client = stockClient({ url: app.url, pairId: body.id, headers: { cookie: ada.cookie } });
    await client.synced();
    expect(client.doc.getMap('meta').toJSON()).toEqual({
      schema: 1,
      session: 1,
      scheduledFor: '2026-12-03T09:00:00.000Z',
    });
  });

  it('refuse what cannot be one, with a sentence at its field', async () => {
    await using app = await runApp();
    const ada = await app.signUp('Ada');
    const odd = await ada.ask('POST', '/api/pairs', { role: 'boss', partnerEmail: 'x' });
    expect(odd.status).toBe(422);
    expect(odd.headers.get('content-type')).toContain('application/problem+json');
    expect(odd.body).toMatchObject({ errors: [{ field: 'role' }, { field: 'partnerEmail' }] });
    const own = await ada.ask('POST', '/api/pairs', { role: 'manager', partnerEmail: ada.email });
    expect(own.body).toMatchObject({ status: 422, detail: 'That is your own address. Write your partner’s.' });
  });

  it('are listed for both people, each in their role, by the names that they have now', async () => {
    await using app = await runApp();
    const [ada, grace] = [await app.signUp('Ada'), await app.signUp('Grace')];
    const pair = await app.pairUp(ada, grace);
    await grace.ask('PATCH', '/api/me', { name: 'Grace Hopper' });
    const [mine] = (await ada.ask<Pair[]>('GET', '/api/pairs')).body;
    expect(mine).toMatchObject({ id: pair.id, status: 'active', role: 'manager', report: { name: 'Grace Hopper' } });
    expect((await grace.ask<Pair[]>('GET', '/api/pairs')).body).toMatchObject([{ id: pair.id, role: 'report' }]);
  });

  it('[RIGHTS-6] are not there for anybody else, whatever they ask', async () => {
    await using app = await runApp();
    const [ada, grace, eve] = [await app.signUp('Ada'), await app.signUp('Grace'), await app.signUp('Eve')];
    const { id } = await app.pairUp(ada, grace);
    const item = await ada.ask<{ id: string }>('POST', `/api/pairs/${id}/action-items`, { text: 'Secret' });
    const attempts = [
      ['GET', `/api/pairs/${id}`],
      ['PATCH', `/api/pairs/${id}`, { scheduledFor: null }],
      ['POST', `/api/pairs/${id}/invite`],
      ['POST', `/api/pairs/${id}/end`],
      ['GET', `/api/pairs/${id}/sessions`],
      ['GET', `/api/pairs/${id}/sessions/1`],
      ['POST', `/api/pairs/${id}/wrap-up`, { session: 1 }],
      ['POST', `/api/pairs/${id}/action-items`, { text: 'Mine' }],
      ['PATCH', `/api/action-items/${item.body.id}`, { text: 'Mine' }],
    ] as const;
    for (const [method, path, body] of attempts) {
      const answer = await eve.ask(method, path, body);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(answer.text).not.toContain('Secret');
    }
    expect((await eve.ask('GET', '/api/pairs')).body).toEqual([]);
    expect((await eve.ask('GET', '/api/follow-ups')).body).toEqual([]);
    expect((await app.ask('GET', `/api/pairs/${id}`)).status).toBe(401);
  });

  it('get a date for their session, which open pages see at once', async () => {
    await using app = await runApp();
    const [ada, grace] = [await app.signUp('Ada'), await app.signUp('Grace')];
    const { id } = await app.pairUp(ada, grace);
    using page = stockClient({ url: app.url, pairId: id, headers: { cookie: ada.cookie } });
    await page.synced();
    const dated = await grace.ask<Pair>('PATCH', `/api/pairs/${id}`, { scheduledFor: '2026-12-03T10:00:00+01:00' });
    expect(dated.body.scheduledFor).toBe('2026-12-03T09:00:00.000Z');
    await until(
      'the page shows the date',
      () => page.doc.getMap('meta').get('scheduledFor') === dated.body.scheduledFor,
    );
    expect((await ada.ask<Session[]>('GET', `/api/pairs/${id}/sessions`)).body).toMatchObject([
      { number: 1, status: 'current', scheduledFor: dated.body.scheduledFor },
    ]);
    await ada.ask('PATCH', `/api/pairs/${id}`, { scheduledFor: null });
    await until('the page shows no date', () => !page.doc.getMap('meta').has('scheduledFor'));
  });

  it('change their date and the name of a partner who has not joined, both or neither', async () => {
    await using app = await runApp();
    const [ada, grace] = [await app.signUp('Ada'), await app.signUp('Grace')];
    const asked = { role: 'manager', partnerEmail: grace.email };
    const { id } = (await ada.ask<Pair>('POST', '/api/pairs', asked)).body;
    const change = (partnerName: string, scheduledFor: string) =>
      ada.ask<Pair>('PATCH', `/api/pairs/${id}`, { partnerName, scheduledFor });
    const first = { report: { name: 'Grace H.' }, scheduledFor: '2026-12-03T09:00:00.000Z' };
    expect((await change('Grace H.', '2026-12-03T10:00:00+01:00')).body).toMatchObject(first);

    const { token } = (await ada.ask<{ token: string }>('POST', `/api/pairs/${id}/invite`)).body;
    await grace.ask('POST', `/api/invites/${token}/accept`);
    expect((await change('Somebody', '2026-12-10T10:00:00Z')).status).toBe(409);
    expect((await ada.ask<Pair>('GET', `/api/pairs/${id}`)).body).toMatchObject({
      ...first,
      report: { name: 'Grace' },
    });
  });

  it('count the open promises of both people, those included that were typed a moment ago', async () => {
    await using app = await runApp();
    const [ada, grace] = [await app.signUp('Ada'), await app.signUp('Grace')];
    const { id } = await app.pairUp(ada, grace);
    await ada.ask('POST', `/api/pairs/${id}/action-items`, { text: 'One' });
    const { body } = await ada.ask<{ id: string }>('POST', `/api/pairs/${id}/action-items`, {
      text: 'Two',
      owner: grace.id,
    });
    expect((await grace.ask<Pair>('GET', `/api/pairs/${id}`)).body.openItems).toBe(2);
    await grace.ask('PATCH', `/api/action-items/${body.id}`, { state: 'done' });
    expect((await ada.ask<Pair[]>('GET', '/api/pairs')).body).toMatchObject([{ openItems: 1 }]);
  });
});
