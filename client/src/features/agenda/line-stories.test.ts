import { rescue } from '@throughline/shared/agenda/rescue';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { begin, charactersIn, type Deed, deeds, meet, type Storyteller, textsOf } from './line-stories-for-tests.ts';

const RUNS = 300;
const often = ['type', 'type', 'undo', 'redo', 'redo'] as const;
const kinds = [...(Object.keys(deeds) as Deed[]), ...often];
const step = fc.record({ kind: fc.constantFrom(...kinds), who: fc.nat(1), where: fc.nat(1000), at: fc.nat(1000) });
const meeting = fc.constant('meet' as const);
const story = fc.array(fc.oneof({ weight: 9, arbitrary: step }, { weight: 1, arbitrary: meeting }), {
  minLength: 5,
  maxLength: 40,
});

test('[KEEP-1] [KEEP-3] [KEEP-9] whatever two people make of lines, items and topics, no character is lost', () => {
  const done = new Map<Deed, number>();
  fc.assert(
    fc.property(story, (steps) => {
      const people = begin();
      for (const next of steps) {
        if (next === 'meet') meet(people);
        else if (tell(people[next.who] ?? people[0], next)) done.set(next.kind, (done.get(next.kind) ?? 0) + 1);
      }
      expectAllThere(people);
    }),
    { numRuns: RUNS },
  );
  for (const kind of kinds) expect(done.get(kind) ?? 0, kind).toBeGreaterThan(RUNS / 10);
});

function tell(person: Storyteller, { kind, where, at }: { kind: Deed; where: number; at: number }): boolean {
  const before = charactersIn(person.doc);
  const isDone = deeds[kind](person, where, at);
  const after = charactersIn(person.doc);
  const gone = [...before].filter((character) => !after.has(character));
  // Only undo takes anything away, and only one's own.
  if (kind !== 'undo' && kind !== 'redo') expect(gone).toEqual([]);
  expect(gone.filter((character) => !person.typed.has(character))).toEqual([]);
  for (const character of gone) person.taken.add(character);
  return isDone;
}

function expectAllThere(people: readonly [Storyteller, Storyteller]): void {
  const [ada, grace] = people;
  meet(people);
  const given = rescue(Y.mergeUpdates(ada.log));
  if (given) ada.log.push(given);
  meet(people);
  const left = charactersIn(ada.doc);
  for (const { typed, taken } of people) {
    expect([...typed].filter((character) => !left.has(character) && !taken.has(character))).toEqual([]);
  }
  expect(textsOf(grace.doc)).toEqual(textsOf(ada.doc));
}
