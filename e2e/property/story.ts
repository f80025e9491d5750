import type { Person } from '../harness/person.ts';
import { pairUp } from '../harness/person.ts';
import { wasCompacted } from '../harness/rebuild-from-log.ts';
import type { Server } from '../harness/server.ts';
import { until } from '../harness/until.ts';
import { bareWriter } from './bare-writer.ts';
import { editorWriter } from './editor-writer.ts';
import { ending } from './ending.ts';
import { overHttp } from './over-http.ts';
import type { Step, StepKind, Story } from './steps.ts';
import { structure } from './structure.ts';
import { theWorld } from './the-world.ts';
import { Witness } from './witness.ts';
import { words } from './words.ts';
import type { Deed, World } from './world.ts';
import type { Writer } from './writer.ts';

const deeds: Record<StepKind, Deed> = { ...words, ...structure, ...overHttp, ...theWorld };

/** How often each kind of step really happened, over all stories; and in how many the server compacted the log. */
export type Happened = Map<StepKind | 'compaction', number>;

/** Tells one story on a fresh pair, from its first step to the judgement. */
export async function tell(
  story: Story,
  stage: { readonly server: Server; readonly people: readonly [Person, Person] },
  happened: Happened,
): Promise<void> {
  const { server, people } = stage;
  const pairId = await pairUp(...people);
  const writers = castOf(story, server, pairId, people);
  const world: World = { server, pairId, people, writers, witness: new Witness(), records: new Map() };
  const errors = listenForErrors();
  try {
    await until('the first content has arrived', () => writers.every((writer) => writer.settled()));
    for (const first of opening) await perform(world, first, happened);
    for (const step of story.steps) await perform(world, step, happened);
    await ending(world);
    if (wasCompacted(server, pairId)) count(happened, 'compaction');
    if (errors.heard.length > 0) throw new Error('Something went wrong on the way.');
  } catch (error) {
    throw new Error([String(error), ...errors.heard].join('\n'), { cause: error });
  } finally {
    errors.stop();
    for (const writer of writers) writer.destroy();
  }
}

/** An error in an editor that a provider catches is only said on the console; that editor then shows something old. */
function listenForErrors(): { heard: string[]; stop: () => void } {
  const heard: string[] = [];
  const said = console.error;
  console.error = (...words: unknown[]) => {
    heard.push(words.map((word) => (word instanceof Error ? (word.stack ?? word.message) : String(word))).join(' '));
  };
  return {
    heard,
    stop: () => {
      console.error = said;
    },
  };
}

/** Something to write in, delivered, so that not every story begins in an empty room. */
const opening: readonly Step[] = [
  { kind: 'addTopic', who: 0, what: 0, where: 0, much: 2 },
  { kind: 'type', who: 0, what: 999, where: 0, much: 4 },
  { kind: 'addItem', who: 1, what: 0, where: 0, much: 2 },
  { kind: 'deliver', who: 0, what: 0, where: 0, much: 1 },
  { kind: 'deliver', who: 1, what: 0, where: 0, much: 1 },
];

async function perform(world: World, step: Step, happened: Happened): Promise<void> {
  if (await deeds[step.kind](world, step)) count(happened, step.kind);
}

function count(happened: Happened, kind: StepKind | 'compaction'): void {
  happened.set(kind, (happened.get(kind) ?? 0) + 1);
}

function castOf({ clients }: Story, server: Server, pairId: string, [ada, grace]: readonly [Person, Person]): Writer[] {
  const cast = [
    () => editorWriter(server, pairId, ada, 'Ada’s page'),
    () => editorWriter(server, pairId, grace, 'Grace’s page'),
    () => bareWriter(server, pairId, ada, 'Ada’s script'),
    () => bareWriter(server, pairId, grace, 'Grace’s script'),
  ];
  return cast.slice(0, clients).map((appear) => appear());
}
