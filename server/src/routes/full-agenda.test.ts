import type { ActionItemResource } from '@throughline/shared/http/action-items';
import type { Pair } from '@throughline/shared/http/pairs';
import { expect, it } from 'vitest';
import { runApp } from '../testing/run-app.ts';

const FULL = 'This agenda is full: the server takes no more. Ask whoever runs it to let agendas grow.';

it('an agenda that is full takes no more over HTTP, either; its session is wrapped up all the same, and it can end', async () => {
  await using app = await runApp({ LIMIT_DOCUMENT_BYTES: '2000' });
  const [ada, grace] = [await app.signUp('Ada'), await app.signUp('Grace')];
  const { id: pairId } = await app.pairUp(ada, grace);
  const pair = `/api/pairs/${pairId}`;
  const add = (text: string) => ada.ask<ActionItemResource>('POST', `${pair}/action-items`, { text });

  const { id } = (await add('Write the role')).body;
  expect(await add('x'.repeat(2000))).toMatchObject({ status: 409, body: { detail: FULL } });
  const untilRefused = async (ask: () => ReturnType<typeof ada.ask>) => {
    let answer = await ask();
    while (answer.status < 400) answer = await ask();
    expect(answer).toMatchObject({ status: 409, body: { detail: FULL } });
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  };
  await untilRefused(() => add('Ask Lin'));
  await untilRefused(() => grace.ask('PATCH', pair, { scheduledFor: '2026-12-03T10:00:00Z' }));

  const changes = [
    [`/api/action-items/${id}`, { text: 'Write the role, and send it to everybody '.repeat(6) }],
    [`/api/action-items/${id}`, { state: 'dropped', reason: 'No time for it, and nobody asked. '.repeat(6) }],
    [pair, { scheduledFor: '2026-12-10T10:00:00Z' }],
  ] as const;
  for (const [path, change] of changes) {
    expect(await grace.ask('PATCH', path, change)).toMatchObject({ status: 409, body: { detail: FULL } });
  }
  const [mine] = (await ada.ask<ActionItemResource[]>('GET', '/api/follow-ups')).body;
  expect(mine).toMatchObject({ id, text: 'Write the role', state: 'open' });
  expect((await ada.ask<Pair>('GET', pair)).body.scheduledFor).not.toContain('2026-12-10');

  expect((await grace.ask('POST', `${pair}/wrap-up`, { session: 1 })).status).toBe(200);
  expect((await grace.ask<Pair>('POST', `${pair}/end`)).body).toMatchObject({ status: 'ended', session: 2 });
});
