import { expect, test } from 'vitest';
import { placeFor } from './place-for.ts';

const seen = { left: 0, top: 0, width: 390, height: 600 };
const size = { width: 200, height: 150 };
const words = (left: number, top: number) => ({ left, top, bottom: top + 28 });

test.each([
  ['under its words', words(40, 100), seen, { left: 40, top: 132 }],
  ['over them where there is no room below', words(40, 500), seen, { left: 40, top: 346 }],
  ['within the right border', words(300, 100), seen, { left: 182, top: 132 }],
  ['within the left border', words(-20, 100), seen, { left: 8, top: 132 }],
  ['over the words above a phone’s keyboard', words(40, 300), { ...seen, height: 350 }, { left: 40, top: 146 }],
  ['under them where there is room nowhere', words(40, 100), { ...seen, height: 200 }, { left: 40, top: 132 }],
])('%s', (_where, anchor, window, expected) => {
  expect(placeFor(anchor, size, window)).toEqual(expected);
});
