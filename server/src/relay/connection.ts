import { type CloseReason, closeCodes } from '@throughline/shared/wire/close-codes';
import { encodeAcknowledged } from '@throughline/shared/wire/messages';
import { Acknowledgements } from './acknowledgements.ts';
import type { Cancel, Clock } from './clock.ts';
import { Intake } from './intake.ts';
import { Lane } from './lane.ts';
import type { RelayLimits } from './limits.ts';
import { Pace } from './pace.ts';
import type { Identity, RelaySocket, ReportError } from './ports.ts';
import type { Speaker } from './presence.ts';
import type { Room } from './room.ts';

interface Open {
  readonly kind: 'open';
  readonly lane: Lane;
  readonly intake: Intake;
  readonly acknowledgements: Acknowledgements;
  /** Nothing came since the last ping; a second time, and nobody is there. */
  silent: boolean;
  /** The size of the last answer. */
  askedFor: number;
  /** Until it is heard out: what waits for that. */
  hearing: Hearing | null;
}

interface Hearing {
  readonly frames: Uint8Array[];
  bytes: number;
  readonly cancel: Cancel;
  readonly over: () => void;
}

/** How often one connection may say where it is, and make the server read a whole document. */
interface Paces {
  readonly presence: Pace;
  readonly reading: Pace;
}

/** Told to go; the socket may take a while. */
interface Closing {
  readonly kind: 'closing';
  readonly cancelGrace: Cancel;
}

type State = Open | Closing | { readonly kind: 'closed' };

export interface ConnectionParts {
  readonly socket: RelaySocket;
  readonly room: Room;
  readonly identity: Identity;
  readonly number: number;
  readonly limits: RelayLimits;
  readonly clock: Clock;
  /** Called for each frame in order; the next waits for what this returns. */
  readonly onFrame: (connection: Connection, frame: Uint8Array) => void | Promise<void>;
  readonly report: ReportError;
  /** Called once, as soon as nothing of this connection counts any more. */
  readonly onEnded: (connection: Connection) => void;
}

/** One socket, from its first message to its last. */
export class Connection implements Speaker {
  readonly room: Room;
  readonly identity: Identity;
  readonly number: number;
  readonly paces: Paces;
  /** What it asked for, one after the other; its updates do not wait for that. */
  readonly answers = new Lane();
  /** Resolves when the client is heard out. */
  readonly heardOut: Promise<void>;
  readonly #parts: ConnectionParts;
  #state: State;

  constructor(parts: ConnectionParts) {
    const { socket, room, identity, number, limits, clock } = parts;
    this.room = room;
    this.identity = identity;
    this.number = number;
    this.paces = {
      presence: new Pace(clock, limits.presencePerSecond),
      reading: new Pace(clock, limits.readingsPerSecond),
    };
    this.#parts = parts;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.heardOut = promise;
    this.#state = {
      kind: 'open',
      lane: new Lane(),
      intake: new Intake(socket, limits.intakeBytes),
      acknowledgements: new Acknowledgements((count) => this.send(encodeAcknowledged(count))),
      silent: false,
      askedFor: 0,
      hearing: {
        frames: [],
        bytes: 0,
        cancel: clock.after(limits.hearOutMs, () => this.hearOut()),
        over: resolve,
      },
    };
    socket.on('message', (data, isBinary) => this.#receive(data, isBinary));
    socket.on('pong', () => this.#heard());
    socket.on('close', () => this.#closed());
    // A broken connection closes by itself; without a listener its error would end the process.
    socket.on('error', () => {});
  }

  get name(): string {
    return this.room.name;
  }

  get userId(): string {
    return this.identity.userId;
  }

  get isOpen(): boolean {
    return this.#state.kind === 'open';
  }

  /** Every message that comes waits for this. */
  first(work: Promise<void>): void {
    if (this.#state.kind === 'open') this.#state.lane.run(() => work);
  }

  send(frame: Uint8Array): void {
    if (this.#state.kind !== 'open') return;
    const { socket, limits } = this.#parts;
    socket.send(frame);
    if (socket.bufferedAmount > limits.backlogBytes + this.#state.askedFor) this.close('fellBehind');
  }

  /** What the client asked for may be larger than it may fall behind, and takes its time on a slow line. */
  answer(frame: Uint8Array): void {
    if (this.#state.kind === 'open') this.#state.askedFor = frame.length;
    this.send(frame);
  }

  /** Somebody's update: it waits until the client is heard out. */
  relay(frame: Uint8Array): void {
    if (this.#state.kind !== 'open') return;
    const { hearing } = this.#state;
    if (!hearing) {
      this.send(frame);
      return;
    }
    hearing.frames.push(frame);
    hearing.bytes += frame.length;
    if (hearing.bytes > this.#parts.limits.backlogBytes / 2) this.hearOut();
  }

  /** The client says what it wrote offline. However long that takes to be stored, it is waited for. */
  answered(): void {
    if (this.#state.kind === 'open') this.#state.hearing?.cancel();
  }

  /**
   * What the client wrote offline is on disk, or it does not say. Before that it hears of nobody's changes: its page
   * forgets words whose paragraph was deleted meanwhile, and if the line broke then, they would be nowhere.
   */
  hearOut(): void {
    if (this.#state.kind !== 'open' || !this.#state.hearing) return;
    const { frames, cancel, over } = this.#state.hearing;
    this.#state.hearing = null;
    cancel();
    for (const frame of frames) this.send(frame);
    over();
  }

  close(reason: CloseReason): void {
    if (this.#state.kind !== 'open') return;
    const { socket, clock, limits, onEnded } = this.#parts;
    const { lane, intake } = this.#state;
    this.#stopHearing(this.#state);
    lane.close();
    this.answers.close();
    this.#state = { kind: 'closing', cancelGrace: clock.after(limits.graceMs, () => socket.terminate()) };
    // The goodbye of the other side is only heard by one who reads.
    if (intake.paused) socket.resume();
    const { code, meaning } = closeCodes[reason];
    socket.close(code, meaning);
    onEnded(this);
  }

  /** Counts one update-carrying message. Call what it returns when that is on disk. */
  beginUpdate(): () => void {
    return this.#state.kind === 'open' ? this.#state.acknowledgements.begin() : () => {};
  }

  /** What this frame takes is under way until the returned function is called. */
  holdBytes(bytes: number): () => void {
    return this.#state.kind === 'open' ? this.#state.intake.take(bytes) : () => {};
  }

  /** Makes sure that somebody is there, and lets them know that we are. */
  keepAlive(frame: Uint8Array): void {
    if (this.#state.kind !== 'open') return;
    if (this.#state.silent && !this.#state.intake.paused) {
      this.#parts.socket.terminate();
      return;
    }
    this.#state.silent = true;
    this.#parts.socket.ping();
    this.send(frame);
  }

  #heard(): void {
    if (this.#state.kind === 'open') this.#state.silent = false;
  }

  #receive(data: Buffer | ArrayBuffer | Buffer[], isBinary: boolean): void {
    if (this.#state.kind !== 'open') return;
    this.#heard();
    // A text frame. Parts and array buffers come only from a socket that was set up otherwise.
    if (!isBinary || !(data instanceof Uint8Array)) this.close('malformed');
    else if (data.length > this.#parts.limits.frameBytes) this.close('frameTooLarge');
    else this.#queue(this.#state, data);
  }

  #queue({ intake, lane }: Open, frame: Uint8Array): void {
    const done = intake.take(frame.length);
    lane.run(() => this.#handle(frame, done));
  }

  #handle(frame: Uint8Array, done: () => void): void | Promise<void> {
    try {
      const handled = this.#parts.onFrame(this, frame);
      if (handled) return handled.finally(done);
      done();
    } catch (error) {
      // Nothing that one client sends may end the process, and with it everybody's connection.
      this.#parts.report(error, `a message for ${this.name} could not be handled`);
      this.close('serverFailure');
    }
  }

  #closed(): void {
    const before = this.#state;
    this.#state = { kind: 'closed' };
    if (before.kind === 'closing') before.cancelGrace();
    if (before.kind !== 'open') return;
    // What came before the goodbye is still stored; what was asked for, nobody hears.
    this.answers.close();
    this.#stopHearing(before);
    this.#parts.onEnded(this);
  }

  #stopHearing({ hearing }: Open): void {
    hearing?.cancel();
    hearing?.over();
  }
}
