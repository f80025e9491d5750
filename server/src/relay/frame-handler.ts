import type { CloseReason } from '@throughline/shared/wire/close-codes';
import { messageType } from '@throughline/shared/wire/messages';
import type { Connection } from './connection.ts';
import { type Frame, readFrame, step1Frame, step2Frame } from './frames.ts';
import type { Pace } from './pace.ts';
import { longestPresenceFrame, type PresenceEntry } from './presence-frame.ts';
import { isStateVector } from './update-check.ts';
import { UpdateIntake, type UpdateIntakeParts } from './update-intake.ts';

const closeFor = { malformed: 'malformed', 'too-much': 'tooMuchPresence' } as const satisfies Record<
  string,
  CloseReason
>;

/** What happens upon each message of a client. A promise that is returned holds its next messages back. */
export class FrameHandler {
  readonly #parts: UpdateIntakeParts;
  readonly #updates: UpdateIntake;

  constructor(parts: UpdateIntakeParts) {
    this.#parts = parts;
    this.#updates = new UpdateIntake(parts);
  }

  /** The server's sync step 1, and who is there. What the client says is looked at after it. */
  async welcome(connection: Connection): Promise<void> {
    try {
      const facts = await this.#parts.log.about(connection.name);
      if (!facts) return connection.close('notYours');
      connection.room.bytes = Math.max(connection.room.bytes, facts.bytes);
      connection.send(step1Frame(facts.stateVector));
      connection.room.sendPresence(connection);
      this.#parts.keeper.touch(connection.name);
    } catch (error) {
      this.#failed(connection, error);
    }
  }

  handle(connection: Connection, bytes: Uint8Array): void | Promise<void> {
    const longest = longestPresenceFrame(this.#parts.limits.presenceBytes);
    if (bytes[0] === messageType.awareness && bytes.length > longest) return connection.close('tooMuchPresence');
    const frame = readFrame(bytes);
    if (!frame) return connection.close('malformed');
    return this.#take(connection, frame);
  }

  #take(connection: Connection, frame: Frame): void | Promise<void> {
    switch (frame.kind) {
      case 'step1':
        return this.#ask(connection, frame.stateVector);
      case 'step2':
        connection.answered();
        return inTurn(connection.paces.reading, () => this.#updates.take(connection, 'step2', frame.update));
      case 'update':
        return this.#updates.take(connection, 'update', frame.update);
      case 'presence':
        return this.#takePresence(connection, frame.entries);
      case 'query-presence':
        return connection.room.sendPresence(connection);
      case 'ignored':
        return;
    }
  }

  #ask(connection: Connection, stateVector: Uint8Array): void {
    if (!isStateVector(stateVector)) {
      connection.close('malformed');
      return;
    }
    const done = connection.holdBytes(stateVector.length);
    connection.answers.run(() => this.#answer(connection, stateVector).finally(done));
  }

  async #answer(connection: Connection, stateVector: Uint8Array): Promise<void> {
    const { log, work } = this.#parts;
    try {
      await connection.heardOut;
      await connection.paces.reading.turn();
      if (!connection.isOpen) return;
      const { bytes } = await log.load(connection.name);
      const job = { document: bytes, stateVector: new Uint8Array(stateVector) };
      connection.answer(step2Frame(await work.run('difference', job)));
    } catch (error) {
      this.#failed(connection, error);
    }
  }

  #takePresence(connection: Connection, entries: readonly PresenceEntry[]): void | Promise<void> {
    return inTurn(connection.paces.presence, () => {
      if (!connection.isOpen) return;
      const verdict = connection.room.hearPresence(connection, entries);
      if (verdict !== 'fine') connection.close(closeFor[verdict]);
    });
  }

  #failed(connection: Connection, error: unknown): void {
    this.#parts.report(error, `${connection.name} could not be read`);
    connection.close('serverFailure');
  }
}

function inTurn(pace: Pace, work: () => void): void | Promise<void> {
  const turn = pace.turn();
  return turn ? turn.then(work) : work();
}
