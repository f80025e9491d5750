import { setTimeout as delay } from 'node:timers/promises';

interface Waiting<Item, Result> {
  readonly key: string;
  readonly item: Item;
  readonly settle: (result: Result | Error) => void;
}

export interface CommitQueueSettings<Item, Result> {
  /** Writes all items at once, or rejects and writes none. */
  readonly commit: (items: readonly Item[]) => Promise<readonly (Result | Error)[]>;
  /** How long the first item waits for others to share its commit. */
  readonly windowMs: number;
}

/** Gathers items for a short time and commits them together, in the order in which they came. */
export class CommitQueue<Item, Result> {
  readonly #settings: CommitQueueSettings<Item, Result>;
  readonly #held = new Map<string, Waiting<Item, Result>[]>();
  /** How many of a key's items are neither committed nor refused, and who waits for there to be none. */
  readonly #open = new Map<string, number>();
  readonly #whenNone = new Map<string, () => void>();
  #waiting: Waiting<Item, Result>[] = [];
  #running: Promise<void> | null = null;

  constructor(settings: CommitQueueSettings<Item, Result>) {
    this.#settings = settings;
  }

  add(key: string, item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      const settle = (result: Result | Error) => (result instanceof Error ? reject(result) : resolve(result));
      this.#enqueue({ key, item, settle });
    });
  }

  /** One holder at a time. Items of this key wait from now on; resolves when those that came before are committed or refused. */
  async hold(key: string): Promise<void> {
    this.#held.set(key, []);
    if (this.#open.has(key)) await new Promise<void>((resolve) => this.#whenNone.set(key, resolve));
  }

  release(key: string): void {
    const held = this.#held.get(key) ?? [];
    this.#held.delete(key);
    for (const waiting of held) this.#enqueue(waiting);
  }

  /** Resolves when nothing waits. What is held waits for its release. */
  async drained(): Promise<void> {
    while (this.#running) await this.#running;
  }

  #enqueue(waiting: Waiting<Item, Result>): void {
    const held = this.#held.get(waiting.key);
    if (held) {
      held.push(waiting);
      return;
    }
    this.#open.set(waiting.key, (this.#open.get(waiting.key) ?? 0) + 1);
    this.#waiting.push(waiting);
    this.#running ??= this.#run();
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      await delay(this.#settings.windowMs);
      const batch = this.#waiting;
      this.#waiting = [];
      await this.#commit(batch);
    }
    this.#running = null;
  }

  async #commit(batch: readonly Waiting<Item, Result>[]): Promise<void> {
    const results = await this.#results(batch.map(({ item }) => item));
    batch.forEach(({ key, settle }, i) => {
      const result = results[i];
      settle(result === undefined ? new Error('a commit gave no result') : result);
      this.#settled(key);
    });
  }

  async #results(items: readonly Item[]): Promise<readonly (Result | Error)[]> {
    try {
      return await this.#settings.commit(items);
    } catch (error) {
      const reason = error instanceof Error ? error : new Error('a commit failed', { cause: error });
      return items.map(() => reason);
    }
  }

  #settled(key: string): void {
    const left = (this.#open.get(key) ?? 0) - 1;
    if (left > 0) {
      this.#open.set(key, left);
      return;
    }
    this.#open.delete(key);
    this.#whenNone.get(key)?.();
    this.#whenNone.delete(key);
  }
}
