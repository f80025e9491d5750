import type { Cancel, Clock } from './clock.ts';

interface QuietAlarmParts {
  readonly clock: Clock;
  readonly quietMs: number;
  /** However much goes on, it rings this long after it began. */
  readonly busyMs: number;
  readonly ring: () => void;
}

/**
 * Rings when nothing has happened for a while. What happens only notes the time: it comes with every update, and no timer
 * is cancelled and set again for it.
 */
export class QuietAlarm {
  readonly #parts: QuietAlarmParts;
  #lastAt = 0;
  #latestAt = Number.POSITIVE_INFINITY;
  #cancel: Cancel | null = null;

  constructor(parts: QuietAlarmParts) {
    this.#parts = parts;
  }

  happened(): void {
    const now = this.#parts.clock.now();
    this.#lastAt = now;
    this.#latestAt = Math.min(this.#latestAt, now + this.#parts.busyMs);
    this.#cancel ??= this.#wait(now);
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  #wait(now: number): Cancel {
    return this.#parts.clock.after(Math.max(0, this.#dueAt() - now), () => this.#look());
  }

  #look(): void {
    const now = this.#parts.clock.now();
    if (now < this.#dueAt()) {
      this.#cancel = this.#wait(now);
      return;
    }
    this.#cancel = null;
    this.#latestAt = Number.POSITIVE_INFINITY;
    this.#parts.ring();
  }

  #dueAt(): number {
    return Math.min(this.#lastAt + this.#parts.quietMs, this.#latestAt);
  }
}
