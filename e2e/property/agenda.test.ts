// @vitest-environment jsdom
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Person } from '../harness/person.ts';
import { Server } from '../harness/server.ts';
import { type StepKind, stepKinds, story } from './steps.ts';
import { type Happened, tell } from './story.ts';

const RUNS = Number(process.env.RUNS ?? 300);
const PER_RUN_MS = 3000;

const server = new Server({
  env: { LIMIT_SIGN_UPS: '1000', COMPACT_UPDATES: '12', QUIET_MS: '60', LOG_LEVEL: 'warn' },
});
let people: readonly [Person, Person];

beforeAll(async () => {
  await server.start();
  people = [await Person.signUp(server, 'Ada'), await Person.signUp(server, 'Grace')];
});

afterAll(() => server[Symbol.asyncDispose]());

it(
  `[KEEP-1] [ROLL-3] [MODEL-4] ${RUNS} stories of two to four clients all end well`,
  async () => {
    const happened: Happened = new Map();
    const { seed } = fc.readConfigureGlobal();
    let runs = 0;
    const property = fc.asyncProperty(story, async (one) => {
      runs++;
      await tell(one, { server, people }, happened);
    });
    try {
      await fc.assert(property, { numRuns: RUNS, endOnFailure: !process.env.SHRINK });
    } finally {
      const counts = Object.keys(stepKinds).map((kind) => `${kind} ${happened.get(kind as StepKind) ?? 0}`);
      const steps = [...happened.values()].reduce((all, one) => all + one, 0);
      console.log(`seed ${seed}: ${runs} stories, ${steps} steps that really happened: ${counts.join(', ')}`);
    }
    expect(runs).toBeGreaterThanOrEqual(RUNS);
    for (const kind of Object.keys(stepKinds) as StepKind[]) {
      // A story in which nothing ever happened shows nothing.
      expect(happened.get(kind) ?? 0, kind).toBeGreaterThan(RUNS / 20);
    }
  },
  RUNS * PER_RUN_MS,
);
