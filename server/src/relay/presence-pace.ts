import type { Clock } from './clock.ts';

/** Lets a burst of two seconds' worth through, and then so many a second. */
export class PresencePace {
  readonly #clock: Clock;
  readonly #perSecond: number;
  #paidUntil = Number.NEGATIVE_INFINITY;

  constructor(clock: Clock, perSecond: number) {
    this.#clock = clock;
    this.#perSecond = perSecond;
  }

  /** Null: now. Otherwise resolves when it is this one's turn. */
  turn(): Promise<void> | null {
    const now = this.#clock.now();
    this.#paidUntil = Math.max(this.#paidUntil, now - 2_000) + 1_000 / this.#perSecond;
    const early = this.#paidUntil - now;
    if (early <= 0) return null;
    return new Promise((resolve) => {
      this.#clock.after(early, resolve);
    });
  }
}
