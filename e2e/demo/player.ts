import { currentSession } from '@throughline/shared/agenda/agenda-doc';
import type { UserId } from '@throughline/shared/ids';
import * as Y from 'yjs';
import type { Person } from '../harness/person.ts';
import { StockClient } from '../harness/stock-client.ts';
import { until } from '../harness/until.ts';

/** One of the two, with the agenda open over a socket of their own. */
export class Player {
  readonly person: Person;
  readonly #client: StockClient;
  #offline = false;

  constructor(server: { readonly syncUrl: string }, pairId: string, person: Person) {
    this.person = person;
    this.#client = new StockClient(server, pairId, { cookie: person.cookie });
  }

  get doc(): Y.Doc {
    return this.#client.doc;
  }

  get id(): UserId {
    return this.person.id as UserId;
  }

  /** As this one's page says it. */
  get session(): number {
    return currentSession(this.doc);
  }

  get isOffline(): boolean {
    return this.#offline;
  }

  goOffline(): void {
    this.#offline = true;
    this.#client.provider.disconnect();
  }

  goOnline(): void {
    this.#offline = false;
    this.#client.provider.connect();
  }

  /** Resolves when what this one wrote is on the server's disk. */
  async saved(): Promise<void> {
    const { provider, line } = this.#client;
    const isSaved = () => provider.synced && line.unacknowledged() === 0;
    await until(`${this.person.name} has saved`, () => this.#offline || isSaved());
  }

  async leave(): Promise<void> {
    this.#client.destroy();
    await this.person.signOut();
  }
}

/** Resolves when everything is saved, and both see the same unless one of them is away. */
export async function inStep(players: readonly [Player, Player]): Promise<void> {
  const [one, other] = players;
  await Promise.all(players.map((player) => player.saved()));
  const apart = one.isOffline || other.isOffline;
  await until('both see the same', () => apart || Y.equalSnapshots(Y.snapshot(one.doc), Y.snapshot(other.doc)));
}
