// @vitest-environment jsdom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Paste } from './outline.ts';
import { readPaste } from './read-paste.ts';
import { context, sayOutline } from './testing.ts';

const folder = path.join(import.meta.dirname, 'fixtures');
const sources = readdirSync(folder);

it('there are ten pastes of each of six sources', () => {
  expect(sources).toEqual(['google-docs', 'markdown', 'notion', 'plain', 'slack', 'word']);
  for (const source of sources) expect(pastesOf(source)).toHaveLength(10);
});

describe.each(sources)('a paste from %s', (source) => {
  it.each(pastesOf(source))('%s', async (name) => {
    const outline = readPaste(readFixture(source, name), context);
    await expect(sayOutline(outline)).toMatchFileSnapshot(path.join(folder, source, `${name}.outline`));
  });
});

function pastesOf(source: string): string[] {
  const names = readdirSync(path.join(folder, source)).map((file) => path.parse(file).name);
  return [...new Set(names)].sort();
}

/** A flavour that is not there is one that the program does not put on the clipboard. */
function readFixture(source: string, name: string): Paste {
  const read = (ending: string) => {
    const file = path.join(folder, source, `${name}.${ending}`);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };
  return { html: read('html'), text: read('txt') };
}
