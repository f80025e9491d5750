import fc from 'fast-check';

/** What a client, a person over HTTP, or the world does. Numbers are scaled to what there is when the step is taken. */
export const stepKinds = {
  // Words
  type: 30,
  erase: 6,
  split: 7,
  join: 6,
  toggleList: 5,
  undo: 6,
  redo: 3,
  // Structure
  addTopic: 3,
  addItem: 6,
  tick: 5,
  drop: 2,
  reopen: 2,
  due: 3,
  owner: 3,
  moveItem: 4,
  moveTopic: 3,
  remove: 4,
  restore: 3,
  discussed: 3,
  // Over HTTP
  httpAdd: 2,
  httpTick: 2,
  httpText: 2,
  wrapUp: 3,
  // The world
  cut: 4,
  cutInMidMessage: 4,
  leave: 5,
  comeBack: 8,
  deafen: 4,
  deliver: 6,
  kill: 1,
  killInMidRequest: 1,
} as const;

export type StepKind = keyof typeof stepKinds;

export interface Step {
  readonly kind: StepKind;
  /** Which client or person. */
  readonly who: number;
  /** Which field, block or place. */
  readonly what: number;
  /** Where in it. */
  readonly where: number;
  readonly much: number;
}

const SCALE = 999;
const scaled = fc.nat({ max: SCALE });
const kind = fc.oneof(
  ...Object.entries(stepKinds).map(([name, weight]) => ({ weight, arbitrary: fc.constant(name as StepKind) })),
);
const step: fc.Arbitrary<Step> = fc.record({
  kind,
  who: fc.nat({ max: 3 }),
  what: scaled,
  where: scaled,
  much: fc.integer({ min: 1, max: 4 }),
});

export interface Story {
  /** Two with the real editor, and up to two that write to Yjs themselves. */
  readonly clients: number;
  readonly steps: readonly Step[];
}

export const story: fc.Arbitrary<Story> = fc.record({
  clients: fc.integer({ min: 2, max: 4 }),
  steps: fc.array(step, { minLength: 15, maxLength: 60, size: 'max' }),
});

/** The entry of a list that a step's number stands for. */
export function pick<Value>(values: readonly Value[], number: number): Value | undefined {
  return values[spot(values.length, number)];
}

export function spot(length: number, number: number): number {
  return Math.min(length - 1, Math.floor((number / (SCALE + 1)) * length));
}
