import { describe, expect, it } from 'vitest';
import { Presence, type Speaker } from './presence.ts';

const limits = { presenceBytes: 100, presenceClients: 2, presenceMs: 90_000 };
const HERE = '{"here":true}';

function people() {
  const presence = new Presence(limits);
  let number = 0;
  const join = (userId: string): Speaker => {
    const speaker = { userId, number: ++number };
    presence.join(speaker);
    return speaker;
  };
  const hear = (from: Speaker, client: number, clock: number, state: string, now = 0) =>
    presence.hear(from, [{ client, clock, state }], now);
  const clients = () => [...presence.all()].map(({ client, clock }) => [client, clock]);
  return { presence, join, hear, clients };
}

describe('presence', () => {
  it('[RELAY-7] that is not renewed goes, and is told to be gone', () => {
    const { presence, join, hear, clients } = people();
    const ada = join('ada');
    hear(ada, 1, 1, HERE, 0);
    hear(ada, 2, 1, HERE, 60_000);
    expect(presence.expire(80_000)).toEqual([]);
    expect(presence.expire(100_000)).toEqual([{ client: 1, clock: 1, state: 'null' }]);
    expect(clients()).toEqual([[2, 1]]);
  });

  it('[RELAY-7] is renewed by a later clock, not by the same one again', () => {
    const { join, hear } = people();
    const ada = join('ada');
    hear(ada, 1, 1, HERE);
    expect(hear(ada, 1, 1, HERE)).toEqual({ verdict: 'fine', changed: [] });
    expect(hear(ada, 1, 2, HERE)).toMatchObject({ changed: [{ clock: 2 }] });
    expect(hear(ada, 1, 1, '{"older":true}')).toEqual({ verdict: 'fine', changed: [] });
  });

  it('[RELAY-7] sent back by somebody who only heard it changes nothing, while its connection lives and after', () => {
    const { presence, join, hear, clients } = people();
    const [ada, bob] = [join('ada'), join('bob')];
    hear(ada, 1, 3, HERE);
    hear(bob, 1, 3, HERE);
    presence.leave(bob, 0);
    expect(clients()).toEqual([[1, 3]]);
    const cleo = join('cleo');
    expect(presence.leave(ada, 0)).toEqual([{ client: 1, clock: 3, state: 'null' }]);
    hear(cleo, 1, 3, HERE);
    expect(clients()).toEqual([]);
  });

  it('[RELAY-7] of a person who comes back with the same client id counts', () => {
    const { presence, join, hear, clients } = people();
    const before = join('ada');
    hear(before, 1, 3, HERE);
    presence.leave(before, 0);
    hear(join('ada'), 1, 3, HERE);
    expect(clients()).toEqual([[1, 3]]);
  });

  it('[RELAY-7] moves to the same person’s new connection while the old one is not known to be dead', () => {
    const { presence, join, hear, clients } = people();
    const [before, now, mallory] = [join('ada'), join('ada'), join('mallory')];
    hear(before, 1, 3, HERE);
    hear(mallory, 1, 9, HERE);
    hear(now, 1, 4, HERE);
    expect(presence.leave(before, 0)).toEqual([]);
    expect(clients()).toEqual([[1, 4]]);
  });

  it('[RELAY-7] ends with the word that one has gone', () => {
    const { join, hear, clients } = people();
    const ada = join('ada');
    hear(ada, 1, 3, HERE);
    hear(ada, 1, 3, 'null');
    expect(clients()).toEqual([]);
    hear(ada, 1, 4, HERE);
    expect(clients()).toEqual([[1, 4]]);
  });

  it('[RELAY-7] of too many clients, or of too many words, is too much', () => {
    const { join, hear } = people();
    const [ada, bob] = [join('ada'), join('bob')];
    expect([1, 2, 3].map((client) => hear(ada, client, 1, '{}').verdict)).toEqual(['fine', 'fine', 'too-much']);
    expect(hear(bob, 7, 1, JSON.stringify('x'.repeat(100))).verdict).toBe('too-much');
    expect(hear(bob, 8, 1, '{').verdict).toBe('malformed');
  });
});
