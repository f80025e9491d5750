import { describe, expect, it } from 'vitest';
import { runApp } from '../testing/run-app.ts';

interface Description {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, { summary?: string; responses: Record<string, unknown> }>>;
}

describe('The description of the API', () => {
  it('names every call, each with what it does and how it refuses', async () => {
    await using app = await runApp();
    const { body } = await app.ask<Description>('GET', '/api/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    const calls = Object.entries(body.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(calls.filter((call) => !call.includes('/api/auth/')).sort()).toEqual([
      'DELETE /api/tokens/{id}',
      'GET /api/follow-ups',
      'GET /api/invites/{token}',
      'GET /api/me',
      'GET /api/pairs',
      'GET /api/pairs/{pairId}',
      'GET /api/pairs/{pairId}/sessions',
      'GET /api/pairs/{pairId}/sessions/{number}',
      'GET /api/server',
      'GET /api/tokens',
      'PATCH /api/action-items/{id}',
      'PATCH /api/me',
      'PATCH /api/pairs/{pairId}',
      'POST /api/invites/{token}/accept',
      'POST /api/pairs',
      'POST /api/pairs/{pairId}/action-items',
      'POST /api/pairs/{pairId}/end',
      'POST /api/pairs/{pairId}/invite',
      'POST /api/pairs/{pairId}/wrap-up',
      'POST /api/tokens',
    ]);
    expect(calls).toContain('POST /api/auth/sign-up/email');
    expect(calls).toContain('POST /api/auth/reset-password');
    for (const [path, methods] of Object.entries(body.paths)) {
      for (const operation of Object.values(methods)) {
        expect([path, operation.summary]).toEqual([path, expect.stringMatching(/\S/)]);
        if (path !== '/api/server') expect(Object.keys(operation.responses)).toContain('4XX');
      }
    }
  });

  it('can be browsed on a page that runs nothing and loads nothing', async () => {
    await using app = await runApp();
    const { text, headers } = await app.ask('GET', '/api/docs');
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(text).toContain('/api/pairs/{pairId}/wrap-up');
    expect(text).not.toMatch(/<script|<link|<img|https?:\/\//);
  });
});
