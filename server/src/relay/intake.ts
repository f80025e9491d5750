/** A small frame takes room as well. */
const FRAME_OVERHEAD = 256;

export interface Tap {
  pause(): void;
  resume(): void;
}

/** What one connection has sent and is not done with. Over the limit nothing more is read from it: TCP slows it down. */
export class Intake {
  readonly #tap: Tap;
  readonly #limit: number;
  #bytes = 0;
  #paused = false;

  constructor(tap: Tap, limit: number) {
    this.#tap = tap;
    this.#limit = limit;
  }

  get paused(): boolean {
    return this.#paused;
  }

  /** Call what it returns when the frame is done with. */
  take(frameBytes: number): () => void {
    const bytes = frameBytes + FRAME_OVERHEAD;
    this.#bytes += bytes;
    if (!this.#paused && this.#bytes > this.#limit) {
      this.#paused = true;
      this.#tap.pause();
    }
    return () => this.#give(bytes);
  }

  #give(bytes: number): void {
    this.#bytes -= bytes;
    if (!this.#paused || this.#bytes > this.#limit / 2) return;
    this.#paused = false;
    this.#tap.resume();
  }
}
