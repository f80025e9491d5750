import type { PresenceEntry } from './presence-frame.ts';
import { isShallowJson } from './value-check.ts';

/** Whose presence it is: a connection. */
export interface Speaker {
  readonly userId: string;
  /** Connections are numbered in the order in which they began. */
  readonly number: number;
}

export interface PresenceLimits {
  readonly presenceBytes: number;
  readonly presenceClients: number;
  readonly presenceMs: number;
}

interface Present extends PresenceEntry {
  readonly owner: Speaker;
  readonly renewedAt: number;
}

/** A client that has gone: late echoes of it must not bring it back. */
interface Gone {
  readonly clock: number;
  readonly at: number;
  /** The newest connection by then. One that began later cannot echo, it can only come back. */
  readonly newest: number;
}

export type Heard =
  | { readonly verdict: 'fine'; readonly changed: readonly PresenceEntry[] }
  | { readonly verdict: 'malformed' | 'too-much' };

const GONE = 'null';
const GONE_FOR_MS = 120_000;
const MOST_GONE = 5_000;

/**
 * Who is present in one document. A client id belongs to the connection that first spoke for it, for as long as that
 * one lives: others' words about it are passed over in silence, since stock clients send back all that they hear.
 */
export class Presence {
  readonly #limits: PresenceLimits;
  readonly #present = new Map<number, Present>();
  readonly #gone = new Map<number, Gone>();
  #newest = 0;

  constructor(limits: PresenceLimits) {
    this.#limits = limits;
  }

  all(): Iterable<PresenceEntry> {
    return this.#present.values();
  }

  join(speaker: Speaker): void {
    this.#newest = Math.max(this.#newest, speaker.number);
  }

  hear(from: Speaker, entries: readonly PresenceEntry[], now: number): Heard {
    const changed: PresenceEntry[] = [];
    for (const entry of entries) {
      if (!this.#counts(from, entry)) continue;
      if (!isShallowJson(entry.state)) return { verdict: 'malformed' };
      if (entry.state === GONE) this.#remove(entry, now);
      else this.#present.set(entry.client, { ...entry, owner: from, renewedAt: now });
      changed.push(entry);
    }
    return this.#isTooMuch(from) ? { verdict: 'too-much' } : { verdict: 'fine', changed };
  }

  /** What to tell the others when this connection has gone. */
  leave(speaker: Speaker, now: number): PresenceEntry[] {
    return this.#removeWhere(({ owner }) => owner === speaker, now);
  }

  expire(now: number): PresenceEntry[] {
    for (const [client, { at }] of this.#gone) if (now - at > GONE_FOR_MS) this.#gone.delete(client);
    return this.#removeWhere(({ renewedAt }) => now - renewedAt > this.#limits.presenceMs, now);
  }

  #counts(from: Speaker, { client, clock, state }: PresenceEntry): boolean {
    const known = this.#present.get(client);
    if (!known) return state !== GONE && !this.#isEchoOfGone(from, client, clock);
    if (known.owner === from) return clock > known.clock || (clock === known.clock && state === GONE);
    // The same person on a new connection, while the old one is not known to be dead yet. An echo is never newer.
    return known.owner.userId === from.userId && clock > known.clock && state !== GONE;
  }

  #isEchoOfGone(from: Speaker, client: number, clock: number): boolean {
    const gone = this.#gone.get(client);
    if (!gone) return false;
    return clock < gone.clock || (clock === gone.clock && from.number <= gone.newest);
  }

  #isTooMuch(speaker: Speaker): boolean {
    let clients = 0;
    let bytes = 0;
    for (const { owner, state } of this.#present.values()) {
      if (owner !== speaker) continue;
      clients++;
      bytes += state.length;
    }
    return clients > this.#limits.presenceClients || bytes > this.#limits.presenceBytes;
  }

  #removeWhere(matches: (present: Present) => boolean, now: number): PresenceEntry[] {
    const removed = [...this.#present.values()].filter(matches);
    for (const entry of removed) this.#remove(entry, now);
    return removed.map(({ client, clock }) => ({ client, clock, state: GONE }));
  }

  #remove({ client, clock }: PresenceEntry, at: number): void {
    this.#present.delete(client);
    this.#gone.delete(client);
    this.#gone.set(client, { clock, at, newest: this.#newest });
    for (const oldest of this.#gone.keys()) {
      if (this.#gone.size <= MOST_GONE) return;
      this.#gone.delete(oldest);
    }
  }
}
