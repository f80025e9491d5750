import type { Contender } from './contenders.ts';
import { figure, ratio, sayFigure } from './figures.ts';
import type { Measure, Measured } from './rounds.ts';

export interface Result {
  readonly contender: Pick<Contender, 'name'>;
  readonly measured: Measured;
}

const rows: readonly { measure: Measure; says: string; digits: number; compared: boolean }[] = [
  { measure: 'cpuSecondsAThousand', says: 'CPU seconds a thousand updates', digits: 3, compared: true },
  { measure: 'p50Ms', says: 'delivery, p50, ms', digits: 1, compared: true },
  { measure: 'p99Ms', says: 'delivery, p99, ms', digits: 1, compared: true },
  { measure: 'kilobytesADocument', says: 'memory a document, two people in it, kB', digits: 0, compared: true },
  { measure: 'openSmallMs', says: 'opening a small document, ms', digits: 1, compared: true },
  { measure: 'openLargeMs', says: 'opening one with a long history, ms', digits: 0, compared: true },
  { measure: 'openLargeColdMs', says: 'the same, first after a restart, ms', digits: 0, compared: true },
  { measure: 'megabytesOfLarge', says: 'memory after it was written, MB', digits: 0, compared: false },
  { measure: 'lost', says: 'updates not delivered', digits: 0, compared: false },
  { measure: 'loadDelayMs', says: 'the load’s own worst delay, ms', digits: 0, compared: false },
];

/** A table of medians, with the least and the most of the rounds behind; ratios are taken round by round. */
export function tableOf(results: readonly Result[]): string {
  const [ours, ...others] = results;
  if (!ours) return '';
  const head = [
    '',
    ...results.map(({ contender }) => contender.name),
    ...others.map(({ contender }) => `to ${contender.name}`),
  ];
  const body = rows.map(({ measure, says, digits, compared }) => {
    const values = results.map(({ measured }) => sayValue(measured[measure], digits));
    const ratios = others.map(({ measured }) => (compared ? sayRatio(ours.measured[measure], measured[measure]) : ''));
    return [says, ...values, ...ratios];
  });
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...body.map(line)].join('\n');
}

function sayValue(values: readonly number[], digits: number): string {
  return values.some(Number.isNaN) ? 'none' : sayFigure(figure(values), digits);
}

function sayRatio(values: readonly number[], others: readonly number[]): string {
  return [...values, ...others].some(Number.isNaN) ? '' : sayFigure(ratio(values, others), 2);
}
