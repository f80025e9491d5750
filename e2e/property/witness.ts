import { agendaMaps, blockMap } from '@throughline/shared/agenda/agenda-doc';
import { allFields, fieldText } from '@throughline/shared/agenda/fields';
import type * as Y from 'yjs';

// Every character typed in a story is another one, so that each can be followed: Chinese has enough of them.
const FIRST = 0x4e00;
const LAST = 0x9fff;
export const ABSENT = 'absent';
const KEYS = ['closed', 'removed', 'due', 'owner', 'place', 'order', 'discussedIn'] as const;
type Key = (typeof KEYS)[number];

/** Remembers what was done, so that the end can be judged by it. */
export class Witness {
  readonly typed = new Map<string, { readonly by: string; readonly into: string }>();
  /** Characters that somebody took away on purpose. */
  readonly erased = new Set<string>();
  /** Characters that only a stock client knew, see `breakLine`. */
  readonly #forgone = new Set<string>();
  readonly #carriers = new Set<string>();
  readonly items = new Set<string>();
  readonly topics = new Set<string>();
  /** Keys, as `id/key`, that somebody took away again. */
  readonly cleared = new Set<string>();
  /** Keys, as `id/key`, that were also written over HTTP: the server chose a part of their value. */
  readonly overHttp = new Set<string>();
  /** Each value that somebody gave to a key of a block, by `id/key`. */
  readonly #given = new Map<string, Set<string>>();
  #next = FIRST;

  /** `by`: a client's name; `into`: the id of the block. */
  newText(by: string, into: string, length: number): string {
    let text = '';
    for (let count = 0; count < length; count++) {
      if (this.#next > LAST) throw new Error('The story is too long.');
      const character = String.fromCharCode(this.#next++);
      this.typed.set(character, { by, into });
      text += character;
    }
    return text;
  }

  /** What was typed was refused, or there was no place for it. */
  untype(text: string): void {
    for (const character of text) this.typed.delete(character);
  }

  /** Somebody put a text in place of all that the block said; what it said just then is not known here. */
  replaceAllBut(kept: string, block: string): void {
    for (const [character, { into }] of this.typed) {
      if (into === block && !kept.includes(character)) this.erased.add(character);
    }
  }

  give(id: string, key: Key, value: unknown): void {
    const slot = `${id}/${key}`;
    const values = this.#given.get(slot) ?? new Set();
    this.#given.set(slot, values.add(JSON.stringify(value) ?? ABSENT));
  }

  given(id: string, key: Key): ReadonlySet<string> {
    return this.#given.get(`${id}/${key}`) ?? new Set();
  }

  /** Watches one client do something, and learns what it changed from its own document. */
  watch<Result>(doc: Y.Doc, action: () => Result): { result: Result; vanished: string[]; changed: string[] } {
    const before = look(doc);
    const result = action();
    const after = look(doc);
    const changed: string[] = [];
    for (const [slot, { block, id, value }] of after.values) {
      if (before.values.get(slot)?.value === value) continue;
      changed.push(slot);
      if (value === ABSENT && before.values.has(slot)) this.cleared.add(slot);
      this.#given.set(slot, (this.#given.get(slot) ?? new Set()).add(value));
      this[block].add(id);
    }
    const vanished = [...before.characters].filter((character) => !after.characters.has(character));
    return { result, vanished, changed };
  }

  /** Somebody's editor has written words anew at another place: a line was split, joined, made a list, or that taken back. */
  carriedWords(by: string): void {
    this.#carriers.add(by);
  }

  /** Two who carry the same words to two places at once have them twice: Yjs knows no moves. */
  get mayDouble(): boolean {
    return this.#carriers.size > 1;
  }

  typedBy(character: string): string | undefined {
    return this.typed.get(character)?.by;
  }

  /**
   * A script's line breaks. Yjs throws away what falls with its paragraph, in a stock client as everywhere: if that
   * client had not brought its words to the server before, nobody has them any more. Our page keeps them.
   */
  breakLine(by: string, doc: Y.Doc): void {
    const there = charactersIn(doc);
    for (const [character, typed] of this.typed) {
      if (typed.by === by && !there.has(character)) this.#forgone.add(character);
    }
  }

  /** The characters that have to be in the document: what was acknowledged is never forgone. */
  kept(acknowledged: ReadonlySet<string>): string[] {
    return [...this.typed.keys()].filter(
      (character) => !this.erased.has(character) && (acknowledged.has(character) || !this.#forgone.has(character)),
    );
  }
}

interface Value {
  readonly block: 'topics' | 'items';
  readonly id: string;
  readonly value: string;
}

export function charactersIn(doc: Y.Doc): Set<string> {
  return new Set(writtenIn(doc));
}

/** Those that stand there more than once. */
export function doubledIn(doc: Y.Doc): string[] {
  const seen = new Set<string>();
  return writtenIn(doc).filter((character) => seen.size === seen.add(character).size);
}

function writtenIn(doc: Y.Doc): string[] {
  const text = allFields(doc).map((field) => fieldText(doc, field)?.toString() ?? '');
  return [...text.join('')].filter((character) => character >= String.fromCharCode(FIRST));
}

/** What a key of a block says, as JSON. */
export function readKey(doc: Y.Doc, block: 'topics' | 'items', id: string, key: Key): string {
  return JSON.stringify(blockMap(agendaMaps(doc)[block], id)?.get(key)) ?? ABSENT;
}

function look(doc: Y.Doc): { characters: Set<string>; values: Map<string, Value> } {
  const values = new Map<string, Value>();
  const { topics, items } = agendaMaps(doc);
  const read = (block: 'topics' | 'items', id: string, keys: readonly Key[]) => {
    for (const key of keys) values.set(`${id}/${key}`, { block, id, value: readKey(doc, block, id, key) });
  };
  for (const id of topics.keys()) read('topics', id, ['order', 'removed', 'discussedIn']);
  for (const id of items.keys()) read('items', id, ['closed', 'removed', 'due', 'owner', 'place']);
  return { characters: charactersIn(doc), values };
}
