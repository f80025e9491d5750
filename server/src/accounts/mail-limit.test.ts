import { describe, expect, it } from 'vitest';
import { createMailLimit } from './mail-limit.ts';

const RESET = '/request-password-reset';
const ada = { path: RESET, email: 'ada@example.com', address: '192.0.2.1' };

/** Of so many, how many are taken. */
const taken = (count: number, ask: (n: number) => boolean) =>
  Array.from({ length: count }, (_, n) => ask(n)).filter(Boolean);

describe('The limit of mails', () => {
  it('stops who asks for one person again and again, and nobody who asks from elsewhere', () => {
    const limit = createMailLimit(3);
    expect(taken(1000, () => limit.take(ada))).toHaveLength(3);
    expect(limit.take({ ...ada, email: 'Ada@Example.com' })).toBe(false);
    expect(limit.take({ ...ada, address: '192.0.2.2' })).toBe(true);
  });

  it('counts each kind of mail by itself', () => {
    const limit = createMailLimit(3);
    taken(1000, () => limit.take({ ...ada, path: '/sign-in/magic-link' }));
    expect(limit.take(ada)).toBe(true);
  });

  it('lets an office ask behind one address, but not for everybody', () => {
    const limit = createMailLimit(3);
    expect(taken(1000, (n) => limit.take({ ...ada, email: `p${n}@example.com` }))).toHaveLength(30);
  });

  it('fills nobody’s mailbox from many places', () => {
    const limit = createMailLimit(3);
    expect(taken(1000, (n) => limit.take({ ...ada, address: `192.0.2.${n}` }))).toHaveLength(30);
  });
});
