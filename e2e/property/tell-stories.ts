import fc from 'fast-check';
import { expect } from 'vitest';
import { Person } from '../harness/person.ts';
import { Server } from '../harness/server.ts';
import { stepKinds, story } from './steps.ts';
import { type Happened, tell } from './story.ts';

// Told by two test files, each with a server of its own, since two cores tell them in half the time.
const PARTS = 2;
// Lists that hold the 1:1s of thousands of stories would take longer to ask for than a story to tell.
const STORIES_A_COUPLE = 100;
const ALL = Number(process.env.RUNS ?? 300);
export const STORIES = Math.ceil(ALL / PARTS);
export const TIMEOUT_MS = 60_000 + STORIES * 4000;

/** Tells a part of all stories, and says how often each kind of step really happened. */
export async function tellStories(part: number): Promise<void> {
  await using server = await storyServer();
  let people: readonly [Person, Person];
  const happened: Happened = new Map();
  const seed = (fc.readConfigureGlobal().seed ?? 0) + part;
  let told = 0;
  const property = fc.asyncProperty(story, async (one) => {
    if (told % STORIES_A_COUPLE === 0) people = await signUpTwo(server);
    told++;
    if (told % 500 === 0) console.log(`seed ${seed}: ${told} of ${STORIES} stories …`);
    await tell(one, { server, people }, happened);
  });
  try {
    await fc.assert(property, { seed, numRuns: STORIES, endOnFailure: !process.env.SHRINK });
  } finally {
    const all = [...happened.values()].reduce((sum, one) => sum + one, 0);
    const counts = [...happened].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, count]) => `${kind} ${count}`);
    console.log(`seed ${seed}: ${told} stories, ${all} steps that really happened: ${counts.join(', ')}`);
  }
  expect(told).toBeGreaterThanOrEqual(STORIES);
  // Stories in which something never happens show nothing about it.
  for (const kind of [...Object.keys(stepKinds), 'compaction'])
    expect([...happened.keys()], 'never happened').toContain(kind);
  expect(happened.get('type')).toBeGreaterThan(STORIES * 3);
}

async function signUpTwo(server: Server): Promise<[Person, Person]> {
  return [await Person.signUp(server, 'Ada'), await Person.signUp(server, 'Grace')];
}

export function storyServer(): Promise<Server> {
  // Compactions and the server's own work after a pause come often, so that they meet everything else.
  const env = { LIMIT_SIGN_UPS: '1000', COMPACT_UPDATES: '12', QUIET_MS: '60', LOG_LEVEL: 'warn' };
  return new Server({ env }).start();
}
