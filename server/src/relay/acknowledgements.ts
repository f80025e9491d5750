/**
 * Counts the update-carrying messages of one connection. They may be settled in any order; what is told is the length
 * of the beginning that is settled without a gap.
 */
export class Acknowledgements {
  readonly #tell: (count: number) => void;
  readonly #early = new Set<number>();
  #begun = 0;
  #settled = 0;
  #told = 0;
  #telling = false;

  constructor(tell: (count: number) => void) {
    this.#tell = tell;
  }

  /** Counts one message; call what it returns when the message is on disk, or brings nothing that is not. */
  begin(): () => void {
    const number = ++this.#begun;
    return () => this.#settle(number);
  }

  #settle(number: number): void {
    this.#early.add(number);
    while (this.#early.delete(this.#settled + 1)) this.#settled++;
    if (this.#settled === this.#told || this.#telling) return;
    this.#telling = true;
    // One commit settles many at once: they are told in one message.
    queueMicrotask(() => {
      this.#telling = false;
      this.#told = this.#settled;
      this.#tell(this.#settled);
    });
  }
}
