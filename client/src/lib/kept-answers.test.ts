// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, it, vi } from 'vitest';
import { forgetAnswers } from './answers-database.ts';
import { answersFromDevice, apiOrKept } from './kept-answers.ts';

const path = '/api/pairs/1/sessions';
const answers = (body: unknown, status = 200) =>
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(body), { status }));
const away = () =>
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch');
  });

function as(id: string) {
  const client = new QueryClient();
  client.setQueryData(['me'], { id });
  return { client, ask: () => apiOrKept(path, { client, signal: new AbortController().signal }) };
}

afterEach(async () => {
  vi.unstubAllGlobals();
  for (const id of ['ada', 'grace']) await forgetAnswers(id);
});

it('[KEEP-5] what one has read once is read again where the server cannot be reached, and said to be from here', async () => {
  const { ask } = as('ada');
  answers([{ number: 1 }]);
  await ask();
  expect(answersFromDevice.get().has(path)).toBe(false);
  away();
  expect(await ask()).toEqual([{ number: 1 }]);
  expect(answersFromDevice.get().has(path)).toBe(true);
  answers([{ number: 2 }]);
  expect(await ask()).toEqual([{ number: 2 }]);
  expect(answersFromDevice.get().has(path)).toBe(false);
});

it('what was never read says that the server cannot be reached', async () => {
  away();
  await expect(as('ada').ask()).rejects.toThrow('The server cannot be reached');
});

it('what the server refuses is refused, whatever is kept', async () => {
  const { ask } = as('ada');
  answers([{ number: 1 }]);
  await ask();
  answers({ detail: 'There is nothing here.' }, 404);
  await expect(ask()).rejects.toThrow('There is nothing here.');
});

it('is nobody else’s, and goes with signing out', async () => {
  const { ask } = as('ada');
  answers([{ number: 1 }]);
  await ask();
  away();
  await expect(as('grace').ask()).rejects.toThrow();
  await forgetAnswers('ada');
  await expect(ask()).rejects.toThrow();
});

it('an answer that comes after signing out is not kept', async () => {
  const { client, ask } = as('ada');
  vi.stubGlobal('fetch', async () => {
    client.removeQueries();
    return new Response('[]');
  });
  await ask();
  away();
  await expect(as('ada').ask()).rejects.toThrow();
});
