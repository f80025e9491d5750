import { currentSession } from '@throughline/shared/agenda/agenda-doc';
import type { ActionItem } from '@throughline/shared/agenda/blocks';
import { fieldText } from '@throughline/shared/agenda/fields';
import { readBlocks } from '@throughline/shared/agenda/read-blocks';
import { plainText, readRichText } from '@throughline/shared/agenda/rich-text';
import { isOpen, itemsOf, showSession } from '@throughline/shared/agenda/show-session';
import type { ActionItemResource } from '@throughline/shared/http/action-items';
import type { Pair } from '@throughline/shared/http/pairs';
import * as Y from 'yjs';
import { holdsAll } from '../harness/holds-all.ts';
import { rebuildFromLog } from '../harness/rebuild-from-log.ts';
import { StockClient } from '../harness/stock-client.ts';
import { until } from '../harness/until.ts';
import { noteRecord } from './over-http.ts';
import { ABSENT, charactersIn, doubledIn, readKey } from './witness.ts';
import type { World } from './world.ts';

/** Everything is delivered; then the story is judged. */
export async function ending(world: World): Promise<void> {
  const { server, pairId, writers, people, witness, records } = world;
  for (const writer of writers) {
    writer.line.listen();
    writer.connect();
  }
  await until('every client is settled', () => writers.every((writer) => writer.settled()));
  const newcomer = await new StockClient(server, pairId, { cookie: people[1].cookie }).synced();
  try {
    // The server gives fallen words back when the document goes quiet.
    await until(
      () => `[KEEP-1] the document has ${missing(world, newcomer.doc)}`,
      () => missing(world, newcomer.doc) === '',
    );
    const docs = () => [...writers.map(({ doc }) => doc), newcomer.doc, rebuildFromLog(server, pairId)];
    await until('every client equals what a new one is served and what the log rebuilds', () => allEqual(docs()));
    const [doc] = docs();
    if (!doc) return;
    check(
      'LOG-1',
      holdsAll(
        doc,
        writers.flatMap(({ line }) => line.acknowledged),
      ),
      'what was acknowledged is there',
    );
    const doubled = doubledIn(doc);
    check('KEEP-2', witness.mayDouble || doubled.length === 0, `${doubled.join(' ')} stands there once`);
    checkBlocks(world, doc);
    for (const session of records.keys()) await noteRecord(world, session);
    await until('the follow-ups say what the agenda says', () => followUpsAgree(world, doc));
    check('ROLL-3', witness.items.size === doc.getMap('items').size, 'every item is there, and no other');
  } finally {
    newcomer.destroy();
  }
}

function missing({ witness, writers }: World, doc: Y.Doc): string {
  const there = charactersIn(doc);
  const acknowledged = new Set(writers.flatMap(({ line }) => line.acknowledged.flatMap(charactersOf)));
  const kept = witness.kept(acknowledged);
  return kept.filter((character) => !there.has(character)).join(' ');
}

function charactersOf(update: Uint8Array): string[] {
  const { structs } = Y.decodeUpdate(update);
  return structs.flatMap((struct) =>
    struct instanceof Y.Item && struct.content instanceof Y.ContentString ? [...struct.content.str] : [],
  );
}

function allEqual(docs: readonly Y.Doc[]): boolean {
  const [first, ...others] = docs.map((doc) => Y.snapshot(doc));
  return first !== undefined && others.every((other) => Y.equalSnapshots(first, other));
}

function checkBlocks({ witness }: World, doc: Y.Doc): void {
  const blocks = readBlocks(doc);
  const session = currentSession(doc);
  const shown = itemsOf(showSession(blocks, session)).map(({ item }) => item.id);
  for (const item of blocks.items) {
    if (isOpen(item)) check('ROLL-3', shown.filter((id) => id === item.id).length === 1, `${item.id} is shown once`);
    for (const key of ['closed', 'removed', 'due', 'owner', 'place'] as const) checkGiven(witness, doc, item.id, key);
  }
  for (const id of [...witness.items]) check('MODEL-1', doc.getMap('items').has(id), `${id} is still there`);
  for (const id of [...witness.topics]) check('MODEL-1', doc.getMap('topics').has(id), `${id} is still there`);
}

/** A tick, a date, an owner: nothing stands on an item that nobody has put on that very item. */
function checkGiven(
  witness: World['witness'],
  doc: Y.Doc,
  id: string,
  key: 'closed' | 'removed' | 'due' | 'owner' | 'place',
): void {
  if (witness.overHttp.has(`${id}/${key}`)) return;
  const value = readKey(doc, 'items', id, key);
  const given = witness.given(id, key);
  const mayBe = value === ABSENT && (given.size === 0 || given.has(ABSENT));
  check('MODEL-4', mayBe || given.has(value), `${id}/${key} is ${value}, of ${[...given]}`);
  const ticked = key === 'closed' && [...given].some((one) => one !== ABSENT);
  if (ticked && !witness.cleared.has(`${id}/closed`)) check('MODEL-4', value !== ABSENT, `the tick on ${id} stands`);
}

/** It says something; or somebody wrote in it before a wrap-up that it came through, whatever became of the words. */
function isPromised({ witness }: World, doc: Y.Doc, { id, raisedIn }: ActionItem): boolean {
  const text = plainText(readRichText(fieldText(doc, { block: 'item', id, name: 'text' })));
  const wasWritten = [...witness.typed.values()].some(({ into }) => into === id);
  return text !== '' || (raisedIn < currentSession(doc) && wasWritten);
}

async function followUpsAgree(world: World, doc: Y.Doc): Promise<boolean> {
  const { people, pairId } = world;
  const open = readBlocks(doc).items.filter((item) => isOpen(item) && isPromised(world, doc, item));
  for (const person of people) {
    const owner = person.id;
    const all = await person.ask<ActionItemResource[]>('GET', '/api/follow-ups');
    const listed = all.filter((item) => item.pairId === pairId).map(({ id }) => id);
    const expected = open.filter((item) => item.owner === owner).map(({ id }) => id);
    if (JSON.stringify(listed.sort()) !== JSON.stringify(expected.sort())) return false;
    const pair = await person.ask<Pair>('GET', `/api/pairs/${pairId}`);
    if (pair.openItems !== open.length) return false;
  }
  return true;
}

function check(rule: string, holds: boolean, what: string): void {
  if (!holds) throw new Error(`[${rule}] Not so: ${what}.`);
}
