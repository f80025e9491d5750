import { ByteReader } from './byte-reader.ts';
import { checkAny, checkJson } from './value-check.ts';

/** What a well-formed update has in it. */
export interface CheckedUpdate {
  readonly structs: number;
  readonly deletions: number;
  /** Where the delete set begins: before it are the structs, behind it nothing. */
  readonly deletionsAt: number;
}

/**
 * Reads an update (version 1 encoding) in time linear in its bytes, without Yjs, and refuses all that Yjs would choke
 * on, lose or read in two ways: Yjs trusts counts, reserves room for them, and leaves a document half changed when it
 * throws. Null: not a well-formed update.
 */
export function checkUpdate(bytes: Uint8Array): CheckedUpdate | null {
  const reader = new ByteReader(bytes);
  const structs = checkStructs(reader);
  const deletionsAt = reader.at;
  const deletions = checkDeletions(reader);
  return reader.finished ? { structs, deletions, deletionsAt } : null;
}

/** A state vector: pairs of client and clock. */
export function isStateVector(bytes: Uint8Array): boolean {
  const reader = new ByteReader(bytes);
  for (let left = reader.count(2); left > 0 && reader.ok; left--) {
    reader.varUint();
    reader.varUint();
  }
  return reader.finished;
}

/** Tells of each client's run, where asked, and returns how many structs there are. */
function checkStructs(reader: ByteReader, onRun?: (run: Run) => void): number {
  let total = 0;
  let previous = Number.POSITIVE_INFINITY;
  for (let left = reader.count(4); left > 0 && reader.ok; left--) {
    const structs = reader.count(2);
    const client = reader.varUint();
    // Yjs writes higher clients first, and its merge drops what stands in another order.
    reader.require(structs > 0 && client < previous);
    previous = client;
    const clock = reader.varUint();
    const from = reader.at;
    const end = checkRun(reader, structs, client, clock);
    onRun?.({ client, structs, clock, end, bytes: reader.since(from) });
    total += structs;
  }
  return total;
}

/** The structs of one client that stand together in an update: their bytes, and the clocks from `clock` up to `end`. */
export interface Run {
  readonly client: number;
  readonly structs: number;
  readonly clock: number;
  readonly end: number;
  readonly bytes: Uint8Array;
}

/** Where an update's structs stand, and where its delete set begins. Null where they are not well-formed. */
export function readRuns(update: Uint8Array): { readonly runs: readonly Run[]; readonly deletionsAt: number } | null {
  const reader = new ByteReader(update);
  const runs: Run[] = [];
  checkStructs(reader, (run) => runs.push(run));
  return reader.ok ? { runs, deletionsAt: reader.at } : null;
}

/** Returns the clock behind the last struct. */
function checkRun(reader: ByteReader, structs: number, client: number, from: number): number {
  let clock = from;
  for (let left = structs; left > 0 && reader.ok; left--) {
    const length = checkStruct(reader, client, clock);
    clock += length;
    // A struct without length has no id of its own; one past the largest number has no neighbour.
    reader.require(length > 0 && clock <= Number.MAX_SAFE_INTEGER);
  }
  return clock;
}

const GARBAGE = 0;
const SKIP = 10;
const HAS_ORIGIN = 0x80;
const HAS_RIGHT_ORIGIN = 0x40;
const HAS_PARENT_KEY = 0x20;
const CONTENT = 0x1f;

/** Returns the struct's length. */
function checkStruct(reader: ByteReader, client: number, clock: number): number {
  const info = reader.byte();
  if (info === GARBAGE || info === SKIP) return reader.varUint();
  if (info & HAS_ORIGIN) checkReference(reader, client, clock);
  if (info & HAS_RIGHT_ORIGIN) checkReference(reader, client, clock);
  if ((info & (HAS_ORIGIN | HAS_RIGHT_ORIGIN)) === 0) checkParent(reader, info, client, clock);
  const content = contents[info & CONTENT];
  if (content) return content(reader);
  reader.fail();
  return 0;
}

/** Yjs waits for structs of other clients that it does not know, but takes it for granted that one's own came before. */
function checkReference(reader: ByteReader, client: number, clock: number): void {
  const toClient = reader.varUint();
  const toClock = reader.varUint();
  reader.require(toClient !== client || toClock < clock);
}

function checkParent(reader: ByteReader, info: number, client: number, clock: number): void {
  const named = reader.varUint();
  if (named === 1) reader.varStringLength();
  else {
    reader.require(named === 0);
    checkReference(reader, client, clock);
  }
  if (info & HAS_PARENT_KEY) reader.varStringLength();
}

/** Yjs's content kinds; each returns its length. A document inside a document (9) is none of ours, and is not here. */
const contents: Record<number, (reader: ByteReader) => number> = {
  1: (reader) => reader.varUint(),
  2: (reader) => {
    const length = reader.count(1);
    for (let left = length; left > 0 && reader.ok; left--) checkJson(reader, true);
    return length;
  },
  3: (reader) => {
    reader.varBytes();
    return 1;
  },
  4: (reader) => reader.varStringLength(),
  5: (reader) => {
    checkJson(reader);
    return 1;
  },
  6: (reader) => {
    reader.varStringLength();
    checkJson(reader);
    return 1;
  },
  7: (reader) => {
    checkType(reader);
    return 1;
  },
  8: (reader) => {
    const length = reader.count(1);
    for (let left = length; left > 0 && reader.ok; left--) checkAny(reader);
    return length;
  },
};

const XML_ELEMENT = 3;
const XML_HOOK = 5;
const LAST_TYPE = 6;

function checkType(reader: ByteReader): void {
  const type = reader.varUint();
  reader.require(type <= LAST_TYPE);
  if (type === XML_ELEMENT || type === XML_HOOK) reader.varStringLength();
}

function checkDeletions(reader: ByteReader): number {
  const seen = new Set<number>();
  let total = 0;
  for (let left = reader.count(2); left > 0 && reader.ok; left--) {
    const client = reader.varUint();
    reader.require(!seen.has(client));
    seen.add(client);
    const ranges = reader.count(2);
    checkRanges(reader, ranges);
    total += ranges;
  }
  return total;
}

/** In order and apart: Yjs looks ranges up by halving. */
function checkRanges(reader: ByteReader, ranges: number): void {
  let end = 0;
  for (let left = ranges; left > 0 && reader.ok; left--) {
    const clock = reader.varUint();
    const length = reader.varUint();
    reader.require(clock >= end && length > 0);
    end = clock + length;
    reader.require(end <= Number.MAX_SAFE_INTEGER);
  }
}
