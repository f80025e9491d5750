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
  readonly #lastAppend = new WeakMap<Connection, Promise<void>>();

  constructor(parts: UpdateIntakeParts) {
    this.#parts = parts;
  }

  take(connection: Connection, kind: 'step2' | 'update', update: Uint8Array): void | Promise<void> {
    const checked = checkUpdate(update);
    if (!checked) return connection.close('malformed');
    const settled = connection.beginUpdate();
    if (checked.structs === 0 && checked.deletions === 0) return settled();
    if (kind === 'step2') return this.#takeState(connection, update, settled);
    if (this.#fits(connection, update)) return this.#append(connection, update, settled);
    return this.#appendInto(connection, update, settled);
  }

  /** Only what is new of a sync step 2 is stored; see `news`. */
  async #takeState(connection: Connection, update: Uint8Array, settled: () => void): Promise<void> {
    const { log, work, keeper } = this.#parts;
    const { name } = connection;
    try {
      // Its sender knows its own updates, and what it says about them must find them in the log.
      await this.#lastAppend.get(connection);
      await connection.paces.reading.turn();
      const { bytes } = await log.load(name);
      const { fresh, claims } = await work.run('news', { document: bytes, update: new Uint8Array(update) });
      if (!fresh) return settled();
      // It claims the deletion of all that is not in its document, also of words that merely fell with their paragraph.
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
    const appended = this.#parts.log
      .append(connection.name, update, connection)
      .then(settled, (error) => this.#failed(connection, error))
      .finally(done);
    this.#lastAppend.set(connection, appended);
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
