import type { Day, UserId } from '@throughline/shared/ids';
import { describe, expect, it } from 'vitest';
import { german } from '#lib/due-words/german-for-tests.ts';
import type { PasteContext } from './outline.ts';
import { readPromise } from './read-promise.ts';
import { context } from './testing.ts';

const read = (words: string, isDone = false, now: PasteContext = context) => {
  const { text, owner, due } = readPromise(words, now, isDone);
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
  expect(read('write it @anne-marie', false, { ...context, people })).toEqual(['write it', 'a', null]);
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
    ['send it on 20 Nov', 'send it', '2027-11-20'],
    ['send it by 2025-12-04', 'send it', '2025-12-04'],
    ['send it before 4.12.2026', 'send it', '2026-12-03'],
    ['send it by Friday @ 3pm', 'send it by Friday @ 3pm', null],
    ['send it [Dec. 4].', 'send it', '2026-12-04'],
    ['send it due date: on 4 Dec', 'send it', '2026-12-04'],
    ['send it by 4 Dec at 3pm', 'send it at 3pm', '2026-12-04'],
    ['send it by 4 Dec 2025', 'send it by 4 Dec 2025', null],
    ['book a room for 4 Dec', 'book a room for 4 Dec', null],
    ['talk of next Friday', 'talk of next Friday', null],
    ['the numbers of 4 Dec', 'the numbers of 4 Dec', null],
    ['read the chapter of May', 'read the chapter of May', null],
    ['read chapter 3 by 4 Dec', 'read chapter 3', '2026-12-04'],
    ['write what we talked about by 4 Dec', 'write what we talked about', '2026-12-04'],
    ['we meet 3–4 Dec', 'we meet 3–4 Dec', null],
    ['4 Dec', '4 Dec', null],
    ['send it by 31 Feb', 'send it by 31 Feb', null],
    ['send it by 12/04/2026', 'send it by 12/04/2026', null],
  ])('%s', (words, text, due) => {
    expect(read(words)).toEqual([text, undefined, due]);
  });

  it('in words', () => {
    expect(read('send it by Friday @Grace')).toEqual(['send it', 'grace', '2026-11-27']);
  });

  it('[WORDS-3] a day without a year is to come, where it is not said of what is done', () => {
    const march = { ...context, today: '2027-03-05' as Day };
    for (const words of ['send it by 3 March', 'send it (March 3rd)']) {
      expect(read(words, false, march)).toEqual(['send it', undefined, '2028-03-03']);
      expect(read(words, true, march)).toEqual(['send it', undefined, '2027-03-03']);
    }
    expect(read('send it by 4 Dec 2025', true)).toEqual(['send it', undefined, '2025-12-04']);
    expect(read('send it by Friday', true)).toEqual(['send it', undefined, '2026-11-27']);
    expect(read('send it by 8 Jan', true)).toEqual(['send it', undefined, '2027-01-08']);
  });

  it('with a name, in either order', () => {
    expect(read('send it @Grace by 4 Dec')).toEqual(['send it', 'grace', '2026-12-04']);
    expect(read('send it by 4 Dec @Grace')).toEqual(['send it', 'grace', '2026-12-04']);
    expect(read('@Grace: send it (2026-12-04)')).toEqual(['send it', 'grace', '2026-12-04']);
  });
});

describe('a language is one file', () => {
  it.each([
    ['Anzeige schreiben bis Freitag @Grace', ['Anzeige schreiben', 'grace', '2026-11-27']],
    ['@Ada: Anzeige schreiben (bis zum 4. Dezember)', ['Anzeige schreiben', 'ada', '2026-12-04']],
    ['Anzeige schreiben bis: 4.12.2026', ['Anzeige schreiben', undefined, '2026-12-04']],
    ['die Zahlen vom 4.12.2026', ['die Zahlen vom 4.12.2026', undefined, null]],
    ['reden mit @Grace', ['reden mit @Grace', undefined, null]],
    ['send it by 4 Dec', ['send it by 4 Dec', undefined, null]],
  ])('%s', (words, promise) => {
    expect(read(words, false, { ...context, language: german })).toEqual(promise);
  });

  it('and without one, digits and a name that stands apart say enough', () => {
    const wordless = { ...context, language: null };
    expect(read('write the ad 2026-12-04', false, wordless)).toEqual(['write the ad', undefined, '2026-12-04']);
    expect(read('write the ad (@Grace)', false, wordless)).toEqual(['write the ad', 'grace', null]);
    expect(read('@Grace: write the ad by 4 Dec', false, wordless)).toEqual(['write the ad by 4 Dec', 'grace', null]);
    expect(read('talk to @Grace', false, wordless)).toEqual(['talk to @Grace', undefined, null]);
  });
});
