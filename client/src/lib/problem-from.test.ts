import { describe, expect, it } from 'vitest';
import { problemFrom } from './problem-from.ts';

describe('what a refusal says', () => {
  it('is the sentence of the server, with its fields', async () => {
    const body = {
      type: 'about:blank',
      title: 'Bad Request',
      status: 400,
      detail: 'Write a name.',
      errors: [{ field: 'name', detail: 'Write a name.' }],
    };
    const response = new Response(JSON.stringify(body), { status: 400 });
    expect(await problemFrom(response)).toEqual(body);
  });

  it('is a sentence of ours where somebody in between answers', async () => {
    const page = new Response('<h1>Bad gateway</h1>', { status: 502 });
    expect(await problemFrom(page)).toMatchObject({
      status: 502,
      detail: 'The server could not do this. Try again in a moment.',
    });
  });
});
