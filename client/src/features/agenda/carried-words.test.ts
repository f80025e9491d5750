import { describe, expect, it } from 'vitest';
import { carriedWords, nthTime } from './carried-words.ts';

describe('how often an item was carried', () => {
  it('is a sentence', () => {
    expect(carriedWords(1, '19 Nov')).toBe('Carried once, since 19 Nov.');
    expect(carriedWords(2, '5 Nov')).toBe('Carried twice, since 5 Nov.');
    expect(carriedWords(4, 'session 3')).toBe('Carried 4 times, since session 3.');
  });

  it('is counted aloud', () => {
    expect([3, 4, 11, 21, 22].map(nthTime)).toEqual(['3rd time', '4th time', '11th time', '21st time', '22nd time']);
  });
});
