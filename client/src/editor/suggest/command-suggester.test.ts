import { expect, test } from 'vitest';
import { commandSuggester } from './command-suggester.ts';

const commands = [
  { id: 'item', label: 'Action item', keywords: 'todo check box' },
  { id: 'bullets', label: 'Bulleted list' },
  { id: 'numbers', label: 'Numbered list' },
  { id: 'box', label: 'Box' },
];

test.each([
  ['/', ['item', 'bullets', 'numbers', 'box']],
  ['first words /', ['item', 'bullets', 'numbers', 'box']],
  ['/BUL', ['bullets']],
  ['/list', ['bullets', 'numbers']],
  ['/numbered l', ['numbers']],
  ['/box', ['box', 'item']],
  ['/todo', ['item']],
  ['/xyz', []],
])('“%s” finds %j', (before, expected) => {
  expect(
    commandSuggester(() => commands)
      .find({ before, after: '' })
      ?.options.map(({ id }) => id),
  ).toEqual(expected);
});

test.each(['and/or', 'https://box', '1/2', '/ box', '//'])('“%s” asks for nothing', (before) => {
  expect(commandSuggester(() => commands).find({ before, after: '' })).toBeNull();
});
