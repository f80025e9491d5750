import type { Addresses } from './contenders.ts';
import { type Typing, typeInto, whichLetter } from './typing.ts';
import { WireClient } from './wire-client.ts';

const TICK_MS = 4;

export interface CrowdSettings {
  readonly documents: readonly Addresses[];
  /** The number of the first document: several crowds share a server. */
  readonly from: number;
  readonly lettersEach: number;
  readonly everyMs: number;
}

/** What happened between two marks. */
export interface Heard {
  readonly sent: number;
  readonly delivered: number;
  /** From sending to the other person's socket, in milliseconds. */
  readonly latencies: readonly number[];
  /** How late the load itself was, at worst. */
  readonly worstDelayMs: number;
}

interface Writer {
  readonly client: WireClient;
  readonly id: number;
  readonly frames: readonly Uint8Array[];
  readonly sentAt: Float64Array;
  next: number;
  dueAt: number;
}

/** Many pairs of people, each of whom sends a letter every so often and hears the other's. */
export class Crowd {
  readonly #settings: CrowdSettings;
  readonly #writers: Writer[] = [];
  #timer: NodeJS.Timeout | undefined;
  #counting = false;
  #sent = 0;
  #delivered = 0;
  #latencies: number[] = [];
  #worstDelayMs = 0;
  #firstCounted = new Map<number, number>();
  #endCounted = new Map<number, number>();

  constructor(settings: CrowdSettings) {
    this.#settings = settings;
  }

  async connect(): Promise<void> {
    const { documents, from, lettersEach } = this.#settings;
    for (const [i, addresses] of documents.entries()) {
      await this.#connectPair(addresses, typeInto(from + i, lettersEach));
    }
  }

  begin(): void {
    const { everyMs } = this.#settings;
    const now = performance.now();
    for (const [i, writer] of this.#writers.entries()) writer.dueAt = now + (everyMs * i) / this.#writers.length;
    this.#timer = setInterval(() => this.#sendDue(), TICK_MS);
  }

  /** From now on it counts. */
  mark(): void {
    this.#counting = true;
    for (const { id, next } of this.#writers) this.#firstCounted.set(id, next);
  }

  /** Counts nothing more that is sent, and goes on sending. */
  unmark(): void {
    this.#counting = false;
    for (const { id, next } of this.#writers) this.#endCounted.set(id, next);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  heard(): Heard {
    const [sent, delivered] = [this.#sent, this.#delivered];
    return { sent, delivered, latencies: this.#latencies, worstDelayMs: this.#worstDelayMs };
  }

  async leave(): Promise<void> {
    await Promise.all(this.#writers.map(({ client }) => client.close()));
  }

  async #connectPair([one, other]: Addresses, { first, clients, frames }: Typing): Promise<void> {
    const pair = [new WireClient(one, first), new WireClient(other)] as const;
    const writers = pair.map((client, i) => ({
      client,
      id: clients[i] ?? 0,
      frames: frames[i] ?? [],
      sentAt: new Float64Array(frames[i]?.length ?? 0),
      next: 0,
      dueAt: 0,
    }));
    for (const [i, { client }] of writers.entries()) {
      const partner = writers[1 - i];
      if (partner) client.onFrame = (frame) => this.#hear(frame, partner);
    }
    this.#writers.push(...writers);
    for (const client of pair) await client.opened();
  }

  #sendDue(): void {
    const now = performance.now();
    for (const writer of this.#writers) {
      const frame = writer.frames[writer.next];
      if (now < writer.dueAt || !frame) continue;
      if (this.#counting) {
        this.#sent++;
        this.#worstDelayMs = Math.max(this.#worstDelayMs, now - writer.dueAt);
      }
      writer.sentAt[writer.next] = performance.now();
      writer.next++;
      writer.dueAt += this.#settings.everyMs;
      writer.client.send(frame);
    }
  }

  #hear(frame: Uint8Array, from: Writer): void {
    const letter = whichLetter(frame);
    // Some servers send everybody's own letters back, too.
    if (letter?.client !== from.id || !this.#counts(from.id, letter.clock)) return;
    this.#delivered++;
    this.#latencies.push(performance.now() - (from.sentAt[letter.clock] ?? 0));
  }

  #counts(id: number, clock: number): boolean {
    const first = this.#firstCounted.get(id) ?? Number.POSITIVE_INFINITY;
    return clock >= first && clock < (this.#endCounted.get(id) ?? Number.POSITIVE_INFINITY);
  }
}
