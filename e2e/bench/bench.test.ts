import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contenders } from './contenders.ts';
import { fillDocument, openDocument } from './documents.ts';
import { figure, quantile, ratio, sayFigure } from './figures.ts';
import { writeHistory } from './history.ts';
import { load } from './load.ts';

// No times are looked at here: only that what is measured happens.
describe.each(contenders)('the bench, with $name', { timeout: 120_000 }, (contender) => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'throughline-bench-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('delivers every update that is counted', async () => {
    const names = await contender.prepare(folder, 3);
    const server = await contender.start(folder);
    const documents = names.map((name) => contender.address(server.port, name));
    const measured = await load(server, documents, { processes: 2, everyMs: 100, warmUpMs: 300, measureMs: 1_000 });
    await server.stop();
    expect(measured.sent).toBeGreaterThan(6);
    expect(measured.delivered).toBe(measured.sent);
    expect(measured.latencies).toHaveLength(measured.sent);
    expect(measured.cpuSeconds).toBeGreaterThanOrEqual(0);
  });

  it('opens what was written, after a restart too where it keeps it', async () => {
    const names = await contender.prepare(folder, 1);
    let server = await contender.start(folder);
    const address = () => contender.address(server.port, names[0] ?? ['', ''])[0];
    await fillDocument(address(), writeHistory(1_200), contender.durable);
    const { text } = await openDocument(address());
    expect(text).toContain('Long ago');
    expect(text.length).toBeGreaterThan(800);
    if (contender.durable) {
      await server.stop();
      server = await contender.start(folder);
      expect((await openDocument(address())).text).toBe(text);
    }
    await server.stop();
  });
});

describe('what the bench says', () => {
  it('the history is the same each time', () => {
    const [once, again] = [writeHistory(1_200), writeHistory(1_200)];
    expect(once).toEqual(again);
    expect(once).toHaveLength(4);
  });

  it('the middle of the rounds, and how far they lie apart', () => {
    expect(sayFigure(figure([3, 1, 2]), 1)).toBe('2.0 (1.0–3.0)');
    expect(sayFigure(figure([2]), 0)).toBe('2');
    expect(ratio([2, 6, 4], [1, 2, 4])).toEqual({ median: 2, least: 1, most: 3 });
    expect(quantile([10, 20, 30, 40, 50], 0.5)).toBe(30);
  });
});
