import * as Y from 'yjs';

type Step = Y.UndoManager['undoStack'][number];
type Range = Step['insertions'];

export interface TakingBack {
  /** For the undo manager, which asks about each item that it is about to delete. */
  mayDelete(item: Y.Item): boolean;
  /** A step was made or went on; `popped` is the one whose taking back made it. */
  onStep(step: Step, popped: Step | null): void;
  /** Takes back the last of `steps`, and says whether that did anything. */
  pop(steps: readonly Step[], takeBack: () => Step | null): boolean;
}

const CARRIED = 'carried words';

/**
 * What undo may delete. The words of a step are one's own; a node that one has made is not, once somebody has written
 * into it, and a block never is: taking it off the agenda is a mark on it. Undo deletes children before their parents, so
 * whatever a node still holds here was written by the other person, or by oneself in another step.
 *
 * Nor does it delete words that the step has only carried to another place, unless they are back in the first one.
 * Splitting a line, joining two and making a list delete words and write them anew; when the other person has made
 * something else of the line that they came from, they cannot go back there.
 *
 * Nor does it delete what stands beside one's own words: two people's words that were taken away together and brought
 * back are one item of Yjs, and its undo would delete all of it.
 */
export function createTakingBack(doc: Y.Doc): TakingBack {
  /** `left`: how many steps are below the one that is being taken back. */
  let popping: { readonly steps: readonly Step[]; readonly left: readonly Step[] } | null = null;
  let asked: Asked | null = null;

  /** The manager asks when it has restored what it could. */
  function askedNow(): Asked | null {
    const step = popping?.steps[popping.left.length];
    if (step && asked?.step !== step) {
      asked = { step, stranded: strandedWords(doc, step), own: lettersOf(doc, step.insertions) };
    }
    return asked;
  }

  return {
    mayDelete(item) {
      const { content } = item;
      if (content instanceof Y.ContentType) return !holdsWords(content.type);
      const now = askedNow();
      if (!(content instanceof Y.ContentString) || !now) return true;
      const own = ownLength(item, now.own);
      if (own === 0) return false;
      // From here on the item is its own part.
      if (own < item.length && doc._transaction) Y.getItemCleanStart(doc._transaction, letterAt(item, own));
      return !now.stranded.some((words) => overlap(words, content.str));
    },
    onStep(step, popped) {
      const known = carriedBy(popped ?? step);
      step.meta.set(CARRIED, popped ? known : [...new Set([...known, ...carriedWords(doc, step)])]);
    },
    pop(steps, takeBack) {
      popping = { steps: [...steps], left: steps };
      const done = takeBack() !== null;
      popping = null;
      asked = null;
      return done;
    },
  };
}

/** What is to be known of a step while it is taken back. */
interface Asked {
  readonly step: Step;
  readonly stranded: readonly string[];
  readonly own: ReadonlySet<string>;
}

function ownLength(item: Y.Item, own: ReadonlySet<string>): number {
  let length = 0;
  while (length < item.length && own.has(keyOf(letterAt(item, length)))) length++;
  return length;
}

/** Where the letters of a range stand now, as keys. */
function lettersOf(doc: Y.Doc, range: Range): Set<string> {
  const letters = new Set<string>();
  for (const item of itemsIn(doc, range)) {
    for (let at = 0; at < item.length; at++) letters.add(keyOf(standsAt(doc.store, letterAt(item, at))));
  }
  return letters;
}

function letterAt({ id }: Y.Item, at: number): Y.ID {
  return Y.createID(id.client, id.clock + at);
}

function keyOf({ client, clock }: Y.ID): string {
  return `${client}/${clock}`;
}

function carriedBy(step: Step): readonly string[] {
  return (step.meta.get(CARRIED) as readonly string[] | undefined) ?? [];
}

function carriedWords(doc: Y.Doc, { insertions, deletions }: Step): string[] {
  if (deletions.clients.size === 0) return [];
  const written = itemsIn(doc, insertions).map(wordsOf);
  const deleted = itemsIn(doc, deletions).filter(({ id }) => !Y.isDeleted(insertions, id));
  // Of words that were deleted only in part to be written elsewhere, that part: the rest was not to come along.
  return deleted.map(wordsOf).flatMap((from) => {
    const to = written.filter((words) => overlap(words, from));
    return to.map((words) => (words.length < from.length ? words : from));
  });
}

function strandedWords(doc: Y.Doc, step: Step): string[] {
  const back = itemsIn(doc, step.deletions)
    .map((item) => standingLetters(doc, item))
    .join('');
  return carriedBy(step).filter((words) => !isMadeOf(words, back));
}

/** Those that hold words. */
function itemsIn(doc: Y.Doc, range: Range): Y.Item[] {
  const items: Y.Item[] = [];
  doc.transact((transaction) => {
    Y.iterateDeletedStructs(transaction, range, (struct) => {
      if (struct instanceof Y.Item && struct.content instanceof Y.ContentString) items.push(struct);
    });
  });
  return items;
}

function wordsOf({ content }: Y.Item): string {
  return content instanceof Y.ContentString ? content.str : '';
}

/** Letter by letter: what was restored may have been taken apart since, and deleted in part. */
function standingLetters({ store }: Y.Doc, item: Y.Item): string {
  // By UTF-16 units, which Yjs counts.
  return wordsOf(item)
    .split('')
    .filter((_letter, at) => !Y.getItem(store, standsAt(store, letterAt(item, at))).deleted)
    .join('');
}

/** What was deleted and restored stands elsewhere, letter by letter. */
function standsAt(store: Y.Doc['store'], id: Y.ID): Y.ID {
  const item = Y.getItem(store, id);
  const { redone } = item;
  return redone === null ? id : standsAt(store, Y.createID(redone.client, redone.clock + id.clock - item.id.clock));
}

/** In whatever order: the pieces of a text that was taken apart come back in the order of their making. */
function isMadeOf(words: string, letters: string): boolean {
  const left = new Map<string, number>();
  for (const letter of letters) left.set(letter, (left.get(letter) ?? 0) + 1);
  return [...words].every((letter) => {
    const count = left.get(letter) ?? 0;
    left.set(letter, count - 1);
    return count > 0;
  });
}

function overlap(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one);
}

function holdsWords(type: { readonly _start: Y.Item | null }): boolean {
  if (type instanceof Y.Map) return true;
  for (let child = type._start; child; child = child.right) {
    if (child.deleted) continue;
    if (child.content instanceof Y.ContentType ? holdsWords(child.content.type) : child.countable) return true;
  }
  return false;
}
