export interface Change {
  readonly file: string;
  /** As it stands in the file, once. */
  readonly from: string;
  readonly to: string;
}

export interface Mutant {
  /** What is broken, in words. */
  readonly name: string;
  readonly changes: readonly Change[];
  /** The test files of which one has to notice. */
  readonly tests: readonly string[];
}

export const mutants: readonly Mutant[] = [];
