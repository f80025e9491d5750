import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../bin/run-command.mjs';

/** Of the words that docs/CONTEXT.md avoids, those that mean nothing else where people read. */
const avoided = /\b(meetings?|to-?do|minutes of|rolled over|talking points?)\b/i;

it('pages and mails use one word for one thing', () => {
  const files = globSync('{client/src,server/src/mail}/**/*.{ts,tsx,html}', {
    cwd: root,
    exclude: ['**/*.test.*', '**/fixtures/**'],
  });
  const found = files.flatMap((file) =>
    readFileSync(path.join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => (avoided.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(found).toEqual([]);
});
