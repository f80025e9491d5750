// @ts-check
// The property tests for long: another seed each time, printed, so that a failure can be had again with SEED.
import { randomInt } from 'node:crypto';
import { run } from './run-command.mjs';

const seed = process.env.SEED ?? String(randomInt(2 ** 31));
const runs = process.env.RUNS ?? '10000';
console.log(`SEED=${seed} RUNS=${runs}`);
process.exit(await run('vitest', ['run', '--project', 'property', '--bail=1'], { SEED: seed, RUNS: runs }));
