import fc from 'fast-check';

/** What a client, a person over HTTP, or the world does. Numbers are scaled to what there is when the step is taken. */
export const stepKinds = {
  // Words
  type: 34,
  erase: 8,
  split: 9,
  join: 9,
  toggleList: 6,
  undo: 8,
  redo: 5,
  // Structure
  addTopic: 2,
  addItem: 4,
  tick: 5,
  drop: 2,
  reopen: 3,
  due: 3,
  owner: 3,
  moveItem: 4,
  moveTopic: 3,
  remove: 4,
  restore: 3,
  discussed: 3,
  // Over HTTP
  httpAdd: 2,
  httpTick: 4,
  httpText: 4,
  wrapUp: 3,
  // The world
  cut: 4,
  cutInMidMessage: 4,
  leave: 5,
  comeBack: 8,
  deafen: 4,
  reload: 4,
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
const scaled = fc.noBias(fc.nat({ max: SCALE }));
const kind = fc.oneof(
  ...Object.entries(stepKinds).map(([name, weight]) => ({ weight, arbitrary: fc.constant(name as StepKind) })),
);
const step: fc.Arbitrary<Step> = fc.record({
  kind,
  who: fc.noBias(fc.nat({ max: 3 })),
  what: scaled,
  where: scaled,
  much: fc.noBias(fc.integer({ min: 1, max: 4 })),
});

export interface Story {
  /** Two with the real editor, and up to two that write to Yjs themselves. */
  readonly clients: number;
  readonly steps: readonly Step[];
}

export const story: fc.Arbitrary<Story> = fc.record({
  clients: fc.noBias(fc.integer({ min: 2, max: 4 })),
  steps: fc.noBias(fc.array(step, { minLength: 15, maxLength: 60, size: 'max' })),
});

/** The entry of a list that a step's number stands for. */
export function pick<Value>(values: readonly Value[], number: number): Value | undefined {
  return values[number % values.length];
}

export function spot(length: number, number: number): number {
  return Math.min(length - 1, Math.floor((number / (SCALE + 1)) * length));
}
