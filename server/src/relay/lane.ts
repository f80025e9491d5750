/**
 * Does things in the order in which they came. Most are done at once; behind one that takes its time the others wait.
 */
export class Lane {
  readonly #waiting: (() => void | Promise<void>)[] = [];
  #busy = false;
  #closed = false;

  run(work: () => void | Promise<void>): void {
    if (this.#closed) return;
    this.#waiting.push(work);
    if (!this.#busy) this.#drain();
  }

  close(): void {
    this.#closed = true;
    this.#waiting.length = 0;
  }

  #drain(): void {
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      const done = next();
      if (!done) continue;
      this.#busy = true;
      const goOn = () => {
        this.#busy = false;
        this.#drain();
      };
      // Work reports its own failures; what waits behind it goes on in any case.
      done.then(goOn, goOn);
      return;
    }
  }
}
