import type { UserId } from '@throughline/shared/ids';
import { describe, expect, it } from 'vitest';
import { readPromise } from './read-promise.ts';
import { context } from './testing.ts';

const read = (words: string) => {
  const { text, owner, due } = readPromise(words, context);
  return [text, owner, due];
};

describe('who, where the words say so plainly', () => {
  it.each([
    ['@Ada write the job ad', 'write the job ad', 'ada'],
    ['@Ada Lovelace: write the job ad', 'write the job ad', 'ada'],
    ['write the job ad (@grace)', 'write the job ad', 'grace'],
    ['write the job ad - @grace.hopper@example.com', 'write the job ad - @grace.hopper@example.com', 'grace'],
    ['write the job ad ada@example.com', 'write the job ad', 'ada'],
    ['the job ad: @Grace asks Lin', 'the job ad: @Grace asks Lin', 'grace'],
    ['talk to @Grace', 'talk to @Grace', undefined],
    ['@Adam does it', '@Adam does it', null],
    ['nobody is named, not Ada', 'nobody is named, not Ada', undefined],
    ['@Ada', '@Ada', 'ada'],
  ])('%s', (words, text, owner) => {
    expect(read(words)).toEqual([text, owner, null]);
  });
});

it('a name may hold any sign', () => {
  const people = [{ id: 'a' as UserId, name: 'Anne-Marie O’Neil (she/her)', email: 'anne-marie+1@ex-ample.com' }];
  expect(readPromise('write it @anne-marie', { ...context, people })).toEqual({
    text: 'write it',
    owner: 'a',
    due: null,
  });
});

describe('by when, where a date ends the words', () => {
  it.each([
    ['send it by 4 Dec', 'send it', '2026-12-04'],
    ['send it by Friday, December 4th', 'send it', '2026-12-04'],
    ['send it, due: 2026-12-04.', 'send it', '2026-12-04'],
    ['send it (4 December 2026)', 'send it', '2026-12-04'],
    ['send it 📅 2026-12-04', 'send it', '2026-12-04'],
    ['send it until 4.12.2026', 'send it', '2026-12-04'],
    ['send it – Jan 8', 'send it', '2027-01-08'],
    ['send it on 20 Nov', 'send it', '2026-11-20'],
    ['the numbers of 4 Dec', 'the numbers of 4 Dec', null],
    ['read the chapter of May', 'read the chapter of May', null],
    ['we meet 3–4 Dec', 'we meet 3–4 Dec', null],
    ['4 Dec', '4 Dec', null],
    ['send it by 31 Feb', 'send it by 31 Feb', null],
    ['send it by 12/04/2026', 'send it by 12/04/2026', null],
  ])('%s', (words, text, due) => {
    expect(read(words)).toEqual([text, undefined, due]);
  });

  it('in words, where somebody knows them', () => {
    const dueInWords = (line: string) =>
      line.endsWith(' by Friday') ? { text: line.slice(0, -10), due: context.today } : null;
    expect(readPromise('send it by Friday @Grace', { ...context, dueInWords })).toEqual({
      text: 'send it',
      owner: 'grace',
      due: context.today,
    });
  });

  it('with a name, in either order', () => {
    expect(read('send it @Grace by 4 Dec')).toEqual(['send it', 'grace', '2026-12-04']);
    expect(read('send it by 4 Dec @Grace')).toEqual(['send it', 'grace', '2026-12-04']);
    expect(read('@Grace: send it (2026-12-04)')).toEqual(['send it', 'grace', '2026-12-04']);
  });
});
