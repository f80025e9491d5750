// `npm run bench`: several minutes. `-- --quick`: one, to see that it runs; its figures say nothing.
import { availableParallelism } from 'node:os';
import { tableOf } from './report.ts';
import { type BenchSettings, runBench } from './rounds.ts';

const full: BenchSettings = {
  rounds: 5,
  openRounds: 3,
  documents: 500,
  processes: 2,
  everyMs: 500,
  // Until every document was looked after once: what a start costs is not what serving costs.
  warmUpMs: 12_000,
  // Twice as long as the server lets a busy document be: each is looked after twice.
  measureMs: 20_000,
  opens: 5,
  keystrokes: { small: 1_000, large: 500_000 },
};

const quick: BenchSettings = {
  ...full,
  rounds: 1,
  openRounds: 1,
  documents: 20,
  warmUpMs: 1_000,
  measureMs: 3_000,
  keystrokes: { small: 1_000, large: 20_000 },
};

const settings = process.argv.includes('--quick') ? quick : full;
const results = await runBench(settings, (sentence) => console.error(sentence));
const { documents, rounds, openRounds, keystrokes } = settings;
console.log(`
Node ${process.versions.node}, ${process.platform}, ${availableParallelism()} cores. ${documents} documents, ${2 * documents} sockets, two updates a second
each: ${rounds} rounds in turn. A small document is ${keystrokes.small.toLocaleString('en')} keystrokes, a long history ${keystrokes.large.toLocaleString('en')}: ${openRounds} rounds in turn.
Median of the rounds (least–most).

${tableOf(results)}`);
