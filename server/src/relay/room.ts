import type { Clock } from './clock.ts';
import type { Connection } from './connection.ts';
import { updateFrame } from './frames.ts';
import { Lane } from './lane.ts';
import { Presence, type PresenceLimits } from './presence.ts';
import { type PresenceEntry, presenceFrames } from './presence-frame.ts';

/** Presence goes out at most this often: carets of many people would otherwise be a flood. */
const PRESENCE_MS = 30;

/** The connections of one document. It knows nothing of what the document says. */
export class Room {
  readonly name: string;
  /** The document's updates, in the order in which they came, whoever sent them. */
  readonly updates = new Lane();
  readonly #connections = new Set<Connection>();
  readonly #presence: Presence;
  readonly #clock: Clock;
  #changed = new Map<number, PresenceEntry>();
  #flushing = false;
  /** What the document takes on disk, as far as is known here: never less than it is. */
  bytes = 0;
  /** Settles when all that was taken so far is on disk or refused. */
  lastAppend: Promise<void> = Promise.resolve();

  constructor(name: string, limits: PresenceLimits, clock: Clock) {
    this.name = name;
    this.#presence = new Presence(limits);
    this.#clock = clock;
  }

  get isEmpty(): boolean {
    return this.#connections.size === 0;
  }

  join(connection: Connection): void {
    this.#connections.add(connection);
    this.#presence.join(connection);
  }

  leave(connection: Connection): void {
    this.#connections.delete(connection);
    this.#tellPresence(this.#presence.leave(connection, this.#clock.now()));
  }

  /** An update that is on disk goes to everyone but its sender, who has it. */
  appended(update: Uint8Array, sender: unknown): void {
    this.bytes += update.length;
    const frame = updateFrame(update);
    for (const connection of this.#connections) if (connection !== sender) connection.relay(frame);
  }

  hearPresence(from: Connection, entries: readonly PresenceEntry[]): 'fine' | 'malformed' | 'too-much' {
    const heard = this.#presence.hear(from, entries, this.#clock.now());
    if (heard.verdict === 'fine') this.#tellPresence(heard.changed);
    return heard.verdict;
  }

  expirePresence(): void {
    this.#tellPresence(this.#presence.expire(this.#clock.now()));
  }

  sendPresence(to: Connection): void {
    for (const frame of presenceFrames(this.#presence.all())) to.send(frame);
  }

  // The sender hears its own, too: it takes that as a sign that the connection lives.
  #tellPresence(entries: readonly PresenceEntry[]): void {
    for (const entry of entries) this.#changed.set(entry.client, entry);
    if (this.#flushing || this.#changed.size === 0) return;
    this.#flushing = true;
    this.#flush();
  }

  #flush(): void {
    if (this.#changed.size === 0) {
      this.#flushing = false;
      return;
    }
    const changed = this.#changed;
    this.#changed = new Map();
    for (const frame of presenceFrames(changed.values())) {
      for (const connection of this.#connections) connection.send(frame);
    }
    this.#clock.after(PRESENCE_MS, () => this.#flush());
  }
}
