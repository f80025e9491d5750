import { allFields, type FieldId } from '@throughline/shared/agenda/fields';
import { readBlocks } from '@throughline/shared/agenda/read-blocks';
import type * as Y from 'yjs';
import type { Person } from '../harness/person.ts';
import type { Server } from '../harness/server.ts';
import { pick, type Step } from './steps.ts';
import type { Witness } from './witness.ts';
import type { Writer } from './writer.ts';

/** One story's stage: a pair on a server that lives longer than the story. */
export interface World {
  readonly server: Server;
  readonly pairId: string;
  readonly people: readonly [Person, Person];
  readonly writers: readonly Writer[];
  readonly witness: Witness;
  /** The record of each wrapped session, as it was answered first. */
  readonly records: Map<number, string>;
}

/** A step's outcome: false where there was nothing to do it with. */
export type Deed = (world: World, step: Step) => boolean | Promise<boolean>;

export function writerOf(world: World, { who }: Step): Writer {
  const writer = world.writers[who % world.writers.length];
  if (!writer) throw new Error('A story has writers.');
  return writer;
}

/** One of the two that are pages: they come first. */
export function pageOf(world: World, { who, ...step }: Step): Writer {
  return writerOf(world, { ...step, who: who % 2 });
}

export function personOf({ people }: World, { who }: Step): Person {
  return who % 2 === 0 ? people[0] : people[1];
}

// Two people write in the same place more often than chance would have it.
const HOT = 650;

export function fieldOf({ doc }: Writer, { what }: Step): FieldId | undefined {
  return pick(what < HOT ? hotFields(doc) : allFields(doc), what);
}

export function notesOf({ doc }: Writer, { what }: Step): FieldId | undefined {
  const fields = what < HOT ? hotFields(doc) : allFields(doc);
  return pick(
    fields.filter((field) => field.name === 'notes'),
    what,
  );
}

function hotFields(doc: Y.Doc): FieldId[] {
  const { topics, items } = readBlocks(doc);
  return [
    ...topics.slice(0, 1).map(({ id }) => ({ block: 'topic', id, name: 'notes' }) as const),
    ...items.slice(0, 1).map(({ id }) => ({ block: 'item', id, name: 'text' }) as const),
  ];
}

export function itemOf({ doc }: Writer, { what }: Step) {
  const { items } = readBlocks(doc);
  return pick(what < HOT ? items.slice(0, 2) : items, what);
}

export function topicOf({ doc }: Writer, { what }: Step) {
  return pick(readBlocks(doc).topics, what);
}

/** Does something on one client that takes no character away, and changes nothing but what `may` names. */
export function careful({ witness }: World, writer: Writer, deed: () => boolean, may: readonly string[] = []): boolean {
  const { result, vanished, changed } = witness.watch(writer.doc, deed);
  if (vanished.length > 0) throw new Error(`${writer.name} lost ${vanished.join(' ')} without deleting it.`);
  const astray = changed.filter((slot) => !may.includes(slot) && !may.some((id) => slot.startsWith(`${id}/`)));
  if (astray.length > 0) throw new Error(`${writer.name} also changed ${astray.join(', ')}.`);
  return result;
}
