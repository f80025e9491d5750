import type { Connection } from './connection.ts';
import type { Keeper } from './keeper.ts';
import type { RelayLimits } from './limits.ts';
import type { RelayLog, RelayWork, ReportError } from './ports.ts';
import { checkUpdate } from './update-check.ts';

export interface UpdateIntakeParts {
  readonly log: RelayLog;
  readonly work: RelayWork;
  readonly keeper: Keeper;
  readonly limits: RelayLimits;
  readonly report: ReportError;
}

/** From a client's update to the log, and back to the client as an acknowledgement. The log's news goes to the others. */
export class UpdateIntake {
  readonly #parts: UpdateIntakeParts;

  constructor(parts: UpdateIntakeParts) {
    this.#parts = parts;
  }

  take(connection: Connection, kind: 'step2' | 'update', update: Uint8Array): void {
    const checked = checkUpdate(update);
    if (!checked) {
      connection.close('malformed');
      return;
    }
    const acknowledge = connection.beginUpdate();
    const settled = () => {
      acknowledge();
      if (kind === 'step2') connection.hearOut();
    };
    if (checked.structs === 0 && checked.deletions === 0) {
      settled();
      return;
    }
    const done = connection.holdBytes(update.length);
    connection.room.updates.run(() => {
      const taken =
        kind === 'step2' ? this.#takeState(connection, update, settled) : this.#takeUpdate(connection, update, settled);
      if (taken) return taken.finally(done);
      done();
    });
  }

  #takeUpdate(connection: Connection, update: Uint8Array, settled: () => void): void | Promise<void> {
    if (!this.#fits(connection, update)) return this.#appendInto(connection, update, settled);
    this.#append(connection, update, settled);
  }

  /**
   * Only what is new of a sync step 2 is stored; see `news`. It claims the deletion of all that its sender has seen
   * fall with a paragraph: for such words to be given back they, and the paragraph's deletion, must be in the log
   * first. So it comes after everything that was sent before it, over this connection or an earlier one.
   */
  async #takeState(connection: Connection, update: Uint8Array, settled: () => void): Promise<void> {
    const { log, work, keeper } = this.#parts;
    const { name, room } = connection;
    try {
      await room.lastAppend;
      const { bytes } = await log.load(name);
      const { fresh, claims } = await work.run('news', { document: bytes, update: new Uint8Array(update) });
      if (!fresh) return settled();
      if (claims) await keeper.settle(name);
      await this.#appendInto(connection, fresh, settled);
    } catch (error) {
      this.#failed(connection, error);
    }
  }

  async #appendInto(connection: Connection, update: Uint8Array, settled: () => void): Promise<void> {
    if (this.#fits(connection, update) || (await this.#fitsCompacted(connection, update))) {
      this.#append(connection, update, settled);
    } else {
      connection.close('documentFull');
    }
  }

  /** Nothing waits for this commit but its acknowledgement: the next messages may share it. */
  #append(connection: Connection, update: Uint8Array, settled: () => void): void {
    const done = connection.holdBytes(update.length);
    connection.room.lastAppend = this.#parts.log
      .append(connection.name, update, connection)
      .then(
        (seq) => (seq === null ? connection.close('ended') : settled()),
        (error) => this.#failed(connection, error),
      )
      .finally(done);
  }

  #fits({ room }: Connection, update: Uint8Array): boolean {
    return room.bytes + update.length <= this.#parts.limits.documentBytes;
  }

  async #fitsCompacted(connection: Connection, update: Uint8Array): Promise<boolean> {
    const { log, keeper } = this.#parts;
    try {
      await keeper.compact(connection.name);
      connection.room.bytes = (await log.about(connection.name))?.bytes ?? 0;
    } catch (error) {
      this.#failed(connection, error);
    }
    return this.#fits(connection, update);
  }

  #failed(connection: Connection, error: unknown): void {
    this.#parts.report(error, `an update of ${connection.name} could not be stored`);
    connection.close('serverFailure');
  }
}
