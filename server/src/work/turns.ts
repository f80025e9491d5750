/**
 * Who may run next on a few threads. Patient jobs, which nobody waits for in front of a page, never take the last
 * thread; and one of them runs whenever one waits, so that the urgent ones can't starve them.
 */
export class Turns {
  readonly #threads: number;
  readonly #urgent: (() => void)[] = [];
  readonly #patient: (() => void)[] = [];
  #running = 0;
  #patientRunning = 0;

  /** @param threads at least two */
  constructor(threads: number) {
    this.#threads = threads;
  }

  /** Runs the job when its turn has come. */
  async take<T>(patient: boolean, job: () => Promise<T>): Promise<T> {
    await new Promise<void>((resolve) => {
      (patient ? this.#patient : this.#urgent).push(resolve);
      this.#next();
    });
    try {
      return await job();
    } finally {
      this.#running--;
      if (patient) this.#patientRunning--;
      this.#next();
    }
  }

  #next(): void {
    if (this.#running === this.#threads) return;
    const begin = this.#patientTurn() ?? this.#urgent.shift();
    if (!begin) return;
    this.#running++;
    begin();
  }

  #patientTurn(): (() => void) | undefined {
    if (this.#patientRunning > 0) return;
    const begin = this.#patient.shift();
    if (begin) this.#patientRunning++;
    return begin;
  }
}
