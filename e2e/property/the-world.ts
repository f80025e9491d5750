import { setTimeout as pause } from 'node:timers/promises';
import { currentSession } from '@throughline/shared/agenda/agenda-doc';
import { until } from '../harness/until.ts';
import type { Step } from './steps.ts';
import { type Deed, pageOf, personOf, type World, writerOf } from './world.ts';
import type { Writer } from './writer.ts';

/** Steps that nobody takes: networks and machines. */
export const theWorld = {
  cut: broken((world, step) => writerOf(world, step).line.cut()),
  cutInMidMessage: broken((world, step) => writerOf(world, step).line.cutInMidMessage()),
  leave: broken((world, step) => writerOf(world, step).disconnect()),
  comeBack(world, step) {
    writerOf(world, step).connect();
    return true;
  },
  deafen(world, step) {
    writerOf(world, step).line.deafen();
    return true;
  },
  reload: (world, step) => pageOf(world, step).reload(),
  /** What is under way arrives. */
  async deliver(world, step) {
    const writer = writerOf(world, step);
    writer.line.listen();
    writer.connect();
    await until(`${writer.name} has sent and heard everything`, () => writer.settled());
    return true;
  },
  async kill(world) {
    await killServer(world);
    return true;
  },
  /** The request may have been done or not; asking for it again does it once. */
  async killInMidRequest(world, step) {
    const { pairId } = world;
    const session = currentSession(writerOf(world, step).doc);
    const request = personOf(world, step).call('POST', `/api/pairs/${pairId}/wrap-up`, { session });
    const outcome = request.catch(() => null);
    await pause(step.where / 100);
    await killServer(world);
    await outcome;
    return true;
  },
} satisfies Record<string, Deed>;

async function killServer(world: World): Promise<void> {
  await world.server.kill();
  for (const writer of world.writers) lineBroke(world, writer);
  await world.server.start();
}

function lineBroke({ witness }: World, writer: Writer): void {
  if (!writer.isScript) return;
  // What it had not read yet is lost with the line: from here on it hears nothing that would make it forget more.
  writer.line.cut();
  witness.breakLine(writer.name, writer.doc);
}

function broken(breakOff: (world: World, step: Step) => void): Deed {
  return (world, step) => {
    const writer = writerOf(world, step);
    const wasConnected = writer.connected();
    breakOff(world, step);
    lineBroke(world, writer);
    return wasConnected;
  };
}
