import type { Clock } from './clock.ts';
import type { RelayLimits } from './limits.ts';
import type { Found, Patience, RelayLog, RelayWork, ReportError } from './ports.ts';
import { QuietAlarm } from './quiet-alarm.ts';

interface KeeperParts {
  readonly log: RelayLog;
  readonly work: RelayWork;
  readonly limits: RelayLimits;
  readonly clock: Clock;
  readonly report: ReportError;
  /** Called when a document has gone quiet and its words are safe. */
  readonly onQuiet: (name: string, found: Found) => void;
}

interface Kept {
  /** Words were looked for in all updates up to this one. */
  rescuedTo: number;
  readonly quiet: QuietAlarm;
  readonly idle: QuietAlarm;
  /** About what the log's tail holds, or null where that is to be looked up: reading it takes as long as it is long. */
  tail: { updates: number; bytes: number } | null;
  /** The last thing that was begun for this document; the next one waits for it. */
  last: Promise<void>;
}

const urgent: Patience = { patient: false };
const patient: Patience = { patient: true };

/**
 * Looks after documents when nobody writes: gives back words that fell with their paragraph, then compacts the log.
 * Both read the whole document, so they run in the worker pool and share one load.
 */
export class Keeper {
  readonly #parts: KeeperParts;
  readonly #kept = new Map<string, Kept>();
  /** What nobody waits for is done one after the other: whoever waits for a document never stands behind all others. */
  #background: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(parts: KeeperParts) {
    this.#parts = parts;
  }

  /** Somebody wrote, or came: what happened before this process began may want looking after, too. */
  touch(name: string, update?: Uint8Array): void {
    if (this.#closed) return;
    const { quiet, idle, tail } = this.#of(name);
    if (update && tail) {
      tail.updates++;
      tail.bytes += update.length;
    }
    quiet.happened();
    idle.happened();
  }

  /** Resolves when the words of all that was appended until now are safe. */
  settle(name: string): Promise<void> {
    return this.#afterOthers(name, () => this.#lookAfter(name, urgent));
  }

  compact(name: string): Promise<void> {
    return this.#afterOthers(name, () => this.#compact(name, urgent));
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const { quiet, idle } of this.#kept.values()) {
      quiet.stop();
      idle.stop();
    }
    await Promise.all([this.#background, ...[...this.#kept.values()].map(({ last }) => last)]);
  }

  #wentQuiet(name: string): void {
    this.#inBackground(name, async () => {
      await this.#lookAfter(name, patient);
      if (await this.#isLong(name)) await this.#compact(name, patient);
    });
  }

  async #isLong(name: string): Promise<boolean> {
    const { log, limits } = this.#parts;
    const kept = this.#of(name);
    const isOver = ({ updates, bytes }: { updates: number; bytes: number }) =>
      updates >= limits.compactUpdates || bytes >= limits.compactBytes;
    if (kept.tail && !isOver(kept.tail)) return false;
    const facts = await log.about(name);
    kept.tail = facts && { updates: facts.head - facts.base, bytes: facts.tailBytes };
    return kept.tail !== null && isOver(kept.tail);
  }

  #wentIdle(name: string): void {
    this.#inBackground(name, async () => {
      const facts = await this.#parts.log.about(name);
      if (facts && facts.head > facts.base) await this.#compact(name, patient);
    });
  }

  #inBackground(name: string, work: () => Promise<void>): void {
    this.#background = this.#background
      .then(() => this.#afterOthers(name, work))
      .catch((error) => this.#parts.report(error, `${name} could not be looked after`));
  }

  #afterOthers(name: string, work: () => Promise<void>): Promise<void> {
    const kept = this.#of(name);
    const mine = kept.last.then(() => (this.#closed ? undefined : work()));
    kept.last = mine.catch(() => {});
    return mine;
  }

  /** The whole document is read once, for its words and for what it promises. */
  async #lookAfter(name: string, how: Patience): Promise<void> {
    const { log, work, onQuiet } = this.#parts;
    const kept = this.#of(name);
    const { bytes, head } = await log.load(name);
    if (head <= kept.rescuedTo) return;
    const { lost, items } = await work.run('lookAfter', { document: bytes }, how);
    if (lost) await this.#giveBack(name);
    kept.rescuedTo = head;
    onQuiet(name, { head, items });
  }

  /** Seldom. Asked again where nobody can append meanwhile, so that nothing is given back twice. */
  async #giveBack(name: string): Promise<void> {
    await this.#parts.log.edit(name, async ({ bytes }) => ({
      update: await this.#parts.work.run('rescue', { document: bytes }),
      result: undefined,
    }));
  }

  async #compact(name: string, how: Patience): Promise<void> {
    const { log, work } = this.#parts;
    // Again where words had to be given back first. A third time would be somebody who deletes what others write in: the
    // next quiet is soon.
    for (let attempt = 0; attempt < 2; attempt++) {
      const { bytes, head } = await log.load(name);
      const { rescued, state, stateVector } = await work.run('compact', { document: bytes }, how);
      if (rescued) await this.#giveBack(name);
      else {
        await log.compact(name, { state, stateVector, head });
        this.#of(name).tail = null;
        return;
      }
    }
  }

  #of(name: string): Kept {
    const known = this.#kept.get(name);
    if (known) return known;
    const { clock, limits } = this.#parts;
    const alarm = (quietMs: number, busyMs: number, ring: () => void) =>
      new QuietAlarm({ clock, quietMs, busyMs, ring });
    const kept: Kept = {
      rescuedTo: 0,
      quiet: alarm(limits.quietMs, limits.busyMs, () => this.#wentQuiet(name)),
      idle: alarm(limits.idleMs, Number.POSITIVE_INFINITY, () => this.#wentIdle(name)),
      tail: null,
      last: Promise.resolve(),
    };
    this.#kept.set(name, kept);
    return kept;
  }
}
