import type { CloseReason } from '@throughline/shared/wire/close-codes';
import { type Clock, systemClock } from './clock.ts';
import { Connection } from './connection.ts';
import { FrameHandler } from './frame-handler.ts';
import { Keeper } from './keeper.ts';
import { defaultLimits, type RelayLimits } from './limits.ts';
import type { CheckAccess, Found, Identity, RelayLog, RelaySocket, RelayWork, ReportError } from './ports.ts';
import { emptyPresenceFrame } from './presence-frame.ts';
import { Room } from './room.ts';

export interface RelayParts {
  readonly log: RelayLog;
  readonly work: RelayWork;
  readonly limits?: Partial<RelayLimits>;
  readonly clock?: Clock;
  readonly checkAccess: CheckAccess;
  /** A document has gone quiet (or is busy for long), and its words are safe: the time to project it. */
  readonly onQuiet?: (name: string, found: Found) => void;
  readonly report?: ReportError;
}

interface NewConnection {
  readonly socket: RelaySocket;
  readonly name: string;
  /** Who was let in. Asked again at once: rights may have ended meanwhile. */
  readonly identity: Identity;
}

export interface Relay {
  /** Call it before the socket's first message can come. */
  connect(connection: NewConnection): void;
  closeWhere(matches: (connection: { identity: Identity; name: string }) => boolean, reason: CloseReason): void;
  /** Resolves when the words of all that was appended until now are safe (rescued where they fell). */
  settle(name: string): Promise<void>;
  compact(name: string): Promise<void>;
  close(): Promise<void>;
}

/** Passes frames between the people of a document and its log. It holds no documents. */
export function createRelay(parts: RelayParts): Relay {
  return new LogRelay(parts);
}

class LogRelay implements Relay {
  readonly #limits: RelayLimits;
  readonly #clock: Clock;
  readonly #checkAccess: CheckAccess;
  readonly #report: ReportError;
  readonly #keeper: Keeper;
  readonly #frames: FrameHandler;
  readonly #rooms = new Map<string, Room>();
  readonly #connections = new Set<Connection>();
  readonly #stop: (() => void)[];
  #numbered = 0;
  #closed = false;

  constructor({ log, work, limits, clock = systemClock, checkAccess, onQuiet, report }: RelayParts) {
    this.#limits = { ...defaultLimits, ...limits };
    this.#clock = clock;
    this.#checkAccess = checkAccess;
    this.#report = report ?? (() => {});
    const shared = { log, work, limits: this.#limits, clock, report: this.#report };
    this.#keeper = new Keeper({ ...shared, onQuiet: onQuiet ?? (() => {}) });
    this.#frames = new FrameHandler({ ...shared, keeper: this.#keeper });
    this.#stop = [
      log.onAppended(({ name, update, by, origin }) => {
        if (by === 'client') this.#keeper.touch(name, update);
        this.#rooms.get(name)?.appended(update, origin);
      }),
      clock.every(this.#limits.keepAliveMs, () => this.#keepAlive()),
      clock.every(this.#limits.recheckMs, () => this.#recheckAll()),
    ];
  }

  connect({ socket, name, identity }: NewConnection): void {
    const room = this.#roomOf(name);
    const connection = new Connection({
      socket,
      room,
      identity,
      number: ++this.#numbered,
      limits: this.#limits,
      clock: this.#clock,
      onFrame: (from, frame) => this.#frames.handle(from, frame),
      report: this.#report,
      onEnded: (ended) => this.#leave(ended),
    });
    this.#connections.add(connection);
    // In the room before the document is looked up: what is appended meanwhile must not pass it by.
    room.join(connection);
    const refusal = this.#refusal(identity);
    if (refusal) {
      connection.close(refusal);
      return;
    }
    connection.first(this.#frames.welcome(connection));
    this.#recheck(connection);
  }

  #refusal({ userId }: Identity): CloseReason | null {
    if (this.#closed) return 'goingAway';
    return this.#socketsOf(userId) > this.#limits.socketsPerPerson ? 'tooManySockets' : null;
  }

  closeWhere(matches: (connection: { identity: Identity; name: string }) => boolean, reason: CloseReason): void {
    for (const connection of [...this.#connections]) if (matches(connection)) connection.close(reason);
  }

  settle(name: string): Promise<void> {
    return this.#keeper.settle(name);
  }

  compact(name: string): Promise<void> {
    return this.#keeper.compact(name);
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const connection of [...this.#connections]) connection.close('goingAway');
    for (const stop of this.#stop) stop();
    await this.#keeper.close();
  }

  #roomOf(name: string): Room {
    const room = this.#rooms.get(name) ?? new Room(name, this.#limits, this.#clock);
    this.#rooms.set(name, room);
    return room;
  }

  #leave(connection: Connection): void {
    this.#connections.delete(connection);
    const { room } = connection;
    room.leave(connection);
    // Somebody who comes back at once finds the room in which their last words still wait.
    room.updates.run(async () => {
      await room.lastAppend;
      if (room.isEmpty && this.#rooms.get(room.name) === room) this.#rooms.delete(room.name);
    });
  }

  #socketsOf(userId: string): number {
    let sockets = 0;
    for (const connection of this.#connections) if (connection.userId === userId) sockets++;
    return sockets;
  }

  #keepAlive(): void {
    for (const room of this.#rooms.values()) room.expirePresence();
    for (const connection of this.#connections) connection.keepAlive(emptyPresenceFrame);
  }

  async #recheckAll(): Promise<void> {
    for (const connection of [...this.#connections]) await this.#recheck(connection);
  }

  /** A session may have expired, and an event about its end may have been lost. */
  async #recheck(connection: Connection): Promise<void> {
    if (!connection.isOpen) return;
    try {
      const access = await this.#checkAccess(connection.identity, connection.name);
      if (access !== 'ok') connection.close(access);
    } catch (error) {
      this.#report(error, 'rights could not be checked');
    }
  }
}
