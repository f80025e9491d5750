// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, it } from 'vitest';
import { Person } from '../harness/person.ts';
import type { Server } from '../harness/server.ts';
import type { Story } from './steps.ts';
import { tell } from './story.ts';
import { storyServer } from './tell-stories.ts';

// Stories that once ended badly. A new one is named for what went wrong, and stays.
const folder = path.join(import.meta.dirname, 'pinned');
const stories = readdirSync(folder).map((file) => path.basename(file, '.json'));
let server: Server;
let people: readonly [Person, Person];

beforeAll(async () => {
  server = await storyServer();
  people = [await Person.signUp(server, 'Ada'), await Person.signUp(server, 'Grace')];
});

afterAll(() => server[Symbol.asyncDispose]());

it.each(stories)(
  '%s',
  async (name) => {
    const story: Story = JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8'));
    await tell(story, { server, people }, new Map());
  },
  60_000,
);
