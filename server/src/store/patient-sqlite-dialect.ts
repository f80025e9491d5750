import { setTimeout as delay } from 'node:timers/promises';
import {
  CompiledQuery,
  type DatabaseConnection,
  type DialectAdapter,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';
import { isBusy } from './when-free.ts';

const RETRY_MS = 5;

/**
 * Kysely's SQLite dialect, for a file that another connection of this process writes to as well.
 *
 * A transaction takes the write lock when it begins: one that read first and wrote later would fail whenever the other
 * connection had committed in between. A lock that is held is waited for asynchronously, with a busy timeout of 0 at
 * the connection: waiting inside SQLite would hold up the whole process.
 */
export class PatientSqliteDialect extends SqliteDialect {
  readonly #options: PatientOptions;

  constructor(options: PatientOptions) {
    super({ database: options.database });
    this.#options = options;
  }

  override createDriver(): Driver {
    return new PatientDriver(this.#options);
  }

  override createAdapter(): DialectAdapter {
    return new TransactionalAdapter();
  }
}

/** SQLite takes a table's making back like any other write. Migrations then happen whole or not at all. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

type PatientOptions = ConstructorParameters<typeof SqliteDialect>[0] & { readonly patienceMs: number };

class PatientDriver extends SqliteDriver {
  readonly #patienceMs: number;

  constructor({ database, patienceMs }: PatientOptions) {
    super({ database });
    this.#patienceMs = patienceMs;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection();
    return {
      executeQuery: (query) => this.#untilFree(() => connection.executeQuery(query)),
      streamQuery: (query, chunkSize) => connection.streamQuery(query, chunkSize),
    };
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  async #untilFree<Row>(run: () => Promise<QueryResult<Row>>): Promise<QueryResult<Row>> {
    const giveUpAt = Date.now() + this.#patienceMs;
    for (;;) {
      try {
        return await run();
      } catch (error) {
        if (!isBusy(error) || Date.now() > giveUpAt) throw error;
        await delay(RETRY_MS);
      }
    }
  }
}
