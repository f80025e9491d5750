import { expect, it } from 'vitest';
import type { RichNode } from './rich-text.ts';
import { wordsWithAddresses } from './said-links.ts';

const link = (text: string, href: string, ...types: string[]): RichNode => ({
  type: 'text',
  text,
  marks: [...types.map((type) => ({ type })), { type: 'link', attrs: { href } }],
});

it.each<[string, RichNode[]]>([
  ['plan (https://x.test/p)', [link('plan', 'https://x.test/p')]],
  ['the plan (https://x.test/p).', [link('the ', 'https://x.test/p'), link('plan', 'https://x.test/p', 'bold'), dot()]],
  ['one (https://x.test/1)two (https://x.test/2)', [link('one', 'https://x.test/1'), link('two', 'https://x.test/2')]],
  ['Lin <lin@x.test>', [link('Lin', 'mailto:lin@x.test')]],
  ['@Lin', [link('@Lin', 'https://x.test/lin')]],
  ['x.test/caf%E9 (https://x.test/caf%E8)', [link('x.test/caf%E9', 'https://x.test/caf%E8')]],
  ['x.test/café', [link('x.test/café', 'https://x.test/caf%C3%A9')]],
  ['https://x.test', [link('https://x.test', 'https://x.test/')]],
  ['01 23', [link('01 23', 'tel:01%2023')]],
  ['a', [link('a', 'javascript:alert(1)')]],
])('where a link led is said behind its words, unless they say it: %s', (said, content) => {
  const paragraph = { type: 'paragraph', content };
  expect(wordsWithAddresses([paragraph])).toBe(said);
  expect(wordsWithAddresses([{ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph] }] }])).toBe(
    said,
  );
});

function dot(): RichNode {
  return { type: 'text', text: '.' };
}
