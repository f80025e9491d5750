import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Contender, contenders, type Names } from './contenders.ts';
import { fillDocument, openDocument } from './documents.ts';
import { quantile } from './figures.ts';
import { writeHistory } from './history.ts';
import { type LoadSettings, load } from './load.ts';

export interface BenchSettings extends LoadSettings {
  readonly rounds: number;
  /** Opening a long history takes longer to prepare. */
  readonly openRounds: number;
  readonly documents: number;
  readonly opens: number;
  readonly keystrokes: { readonly small: number; readonly large: number };
}

/** One number of each round. */
export type Measured = Record<Measure, number[]>;
const measures = [
  'cpuSecondsAThousand',
  'p50Ms',
  'p99Ms',
  'lost',
  'loadDelayMs',
  'kilobytesADocument',
  'openSmallMs',
  'openLargeMs',
  'openLargeColdMs',
  'megabytesOfLarge',
] as const;
export type Measure = (typeof measures)[number];

interface Prepared {
  readonly contender: Contender;
  readonly folder: string;
  readonly names: readonly Names[];
  readonly measured: Measured;
}

/** All contenders, taking turns: what the machine does beside it hits them alike. */
export async function runBench(settings: BenchSettings, say: (sentence: string) => void) {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-bench-'));
  try {
    const all: Prepared[] = [];
    for (const contender of contenders) {
      say(`preparing ${contender.name} …`);
      const own = path.join(folder, String(all.length));
      mkdirSync(own);
      // One more for each of the documents that are opened.
      const names = await contender.prepare(own, settings.documents + 2);
      all.push({ contender, folder: own, names, measured: nothingYet() });
    }
    for (let round = 1; round <= settings.rounds; round++) {
      for (const one of turned(all, round)) {
        say(`round ${round} of ${settings.rounds}: ${one.contender.name}, everybody writes`);
        await loadOnce(one, settings);
      }
    }
    say('writing a long history …');
    const histories = {
      small: writeHistory(settings.keystrokes.small),
      large: writeHistory(settings.keystrokes.large),
    };
    for (let round = 1; round <= settings.openRounds; round++) {
      for (const one of turned(all, round)) {
        say(`round ${round} of ${settings.openRounds}: ${one.contender.name}, documents are opened`);
        await openOnce(one, settings, histories);
      }
    }
    return all.map(({ contender, measured }) => ({ contender, measured }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function loadOnce({ contender, folder, names, measured }: Prepared, settings: BenchSettings): Promise<void> {
  const copy = `${folder}-round`;
  cpSync(folder, copy, { recursive: true });
  const server = await contender.start(copy);
  const addresses = names.slice(0, settings.documents).map((name) => contender.address(server.port, name));
  const { sent, delivered, latencies, cpuSeconds, ...rest } = await load(server, addresses, settings);
  await server.stop();
  rmSync(copy, { recursive: true });
  measured.cpuSecondsAThousand.push((cpuSeconds / sent) * 1000);
  measured.p50Ms.push(quantile(latencies, 0.5));
  measured.p99Ms.push(quantile(latencies, 0.99));
  measured.lost.push(sent - delivered);
  measured.loadDelayMs.push(rest.worstDelayMs);
  measured.kilobytesADocument.push(rest.memoryBytesADocument / 1024);
}

interface Histories {
  readonly small: readonly Uint8Array[];
  readonly large: readonly Uint8Array[];
}

async function openOnce(
  { contender, folder, names, measured }: Prepared,
  { documents, opens }: BenchSettings,
  histories: Histories,
): Promise<void> {
  const copy = `${folder}-round`;
  cpSync(folder, copy, { recursive: true });
  let server = await contender.start(copy);
  const addressOf = (at: number) => contender.address(server.port, names[documents + at] ?? ['', ''])[0];
  await fillDocument(addressOf(0), histories.small, contender.durable);
  const before = await server.memoryBytes();
  await fillDocument(addressOf(1), histories.large, contender.durable);
  await server.untilIdle();
  measured.megabytesOfLarge.push(((await server.memoryBytes()) - before) / 1024 ** 2);
  if (contender.durable) {
    await server.stop();
    server = await contender.start(copy);
    await server.untilIdle();
    measured.openLargeColdMs.push((await openDocument(addressOf(1))).ms);
    await server.untilIdle();
  } else measured.openLargeColdMs.push(Number.NaN);
  const [small, large] = [await openOften(addressOf(0), opens), await openOften(addressOf(1), opens)];
  measured.openSmallMs.push(small);
  measured.openLargeMs.push(large);
  await server.stop();
  rmSync(copy, { recursive: true });
}

async function openOften(address: string, times: number): Promise<number> {
  const took: number[] = [];
  for (let i = 0; i < times; i++) took.push((await openDocument(address)).ms);
  return quantile(took, 0.5);
}

/** Nobody is always the first. */
function turned<Item>(items: readonly Item[], by: number): Item[] {
  const first = by % items.length;
  return [...items.slice(first), ...items.slice(0, first)];
}

function nothingYet(): Measured {
  return Object.fromEntries(measures.map((measure): [string, number[]] => [measure, []])) as Measured;
}
