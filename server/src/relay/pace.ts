import type { Clock } from './clock.ts';

/** How much of its allowance somebody may use at once after a rest. */
const BURST_MS = 2_000;

/** Lets so many things happen a second. Who is faster waits, and is not refused. */
export class Pace {
  readonly #clock: Clock;
  readonly #eachMs: number;
  #paidUntil = Number.NEGATIVE_INFINITY;

  constructor(clock: Clock, perSecond: number) {
    this.#clock = clock;
    this.#eachMs = 1_000 / perSecond;
  }

  /** Null: now. Otherwise resolves when it is this one's turn. */
  turn(): Promise<void> | null {
    const now = this.#clock.now();
    this.#paidUntil = Math.max(this.#paidUntil, now - BURST_MS) + this.#eachMs;
    const early = this.#paidUntil - now;
    if (early <= 0) return null;
    return new Promise((resolve) => {
      this.#clock.after(early, resolve);
    });
  }
}
