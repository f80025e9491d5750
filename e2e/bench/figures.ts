/** The middle of several measurements, and how far they lie apart. */
export interface Figure {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export function figure(values: readonly number[]): Figure {
  const sorted = [...values].sort((a, b) => a - b);
  return { median: quantile(sorted, 0.5), least: sorted[0] ?? Number.NaN, most: sorted.at(-1) ?? Number.NaN };
}

/** Each measurement by the one of the same round. */
export function ratio(values: readonly number[], others: readonly number[]): Figure {
  return figure(values.map((value, i) => value / (others[i] ?? Number.NaN)));
}

/** @param share 0.99 for the one that only one of a hundred is above. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)] ?? Number.NaN, sorted[Math.ceil(at)] ?? Number.NaN];
  return low + (high - low) * (at - Math.floor(at));
}

export function sayFigure({ median, least, most }: Figure, digits: number): string {
  const say = (value: number) => value.toFixed(digits);
  return least === most ? say(median) : `${say(median)} (${say(least)}–${say(most)})`;
}
