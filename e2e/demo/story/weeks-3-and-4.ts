import type { Chapter } from './telling.ts';

export const week3: Chapter = [
  { day: -5, at: '11:30', steps: [{ by: 'ines', does: 'ticks', promise: 'support' }] },
  {
    day: -2,
    at: '16:45',
    steps: [
      { by: 'daniel', does: 'ticks', promise: 'woke' },
      {
        by: 'daniel',
        does: 'raises',
        topic: 'first-reading',
        title: 'The first reading afternoon',
        notes: [
          'I read the reminder service. Two things that we could take over, and one that I would never do that way. My notes are [in the wiki](https://example.com/wiki/reading-notes).',
        ],
      },
    ],
  },
  {
    day: 0,
    at: '10:02',
    steps: [
      {
        by: 'ines',
        does: 'raises',
        topic: 'friday',
        title: 'Friday’s release',
        notes: [
          'It broke the reminders of forty clinics over the weekend. What I want to keep of it:',
          { quote: '“We all saw it, and each of us thought that somebody else was on it.” (Kofi)' },
        ],
      },
      {
        by: 'daniel',
        does: 'promises',
        promise: 'no-names',
        text: 'Write the note on Friday’s release, without names',
        under: 'friday',
        due: 5,
      },
      {
        by: 'ines',
        does: 'promises',
        promise: 'fridays',
        text: 'Stop asking for releases on Fridays',
        under: 'friday',
      },
      {
        by: 'daniel',
        does: 'raises',
        topic: 'talk',
        title: 'A talk at the meetup',
        notes: ['Ten minutes about Mondays. I have never done it, and would like to.'],
      },
      {
        by: 'daniel',
        does: 'promises',
        promise: 'offer',
        text: 'Offer the talk to the meetup',
        under: 'talk',
        due: 10,
      },
      { by: 'daniel', does: 'promises', promise: 'room', text: 'Book the room for the team day', due: 14 },
      { by: 'ines', does: 'removes', promise: 'room' },
      { by: 'ines', does: 'restores', promise: 'room' },
      { by: 'ines', does: 'ticks', promise: 'ladder' },
      { by: 'daniel', does: 'wraps up', discussed: ['first-reading', 'friday', 'talk'] },
    ],
  },
];

export const week4: Chapter = [
  { day: -4, at: '09:20', steps: [{ by: 'daniel', does: 'ticks', promise: 'no-names' }] },
  {
    day: -1,
    at: '15:15',
    steps: [
      { by: 'daniel', does: 'ticks', promise: 'cache' },
      {
        by: 'daniel',
        does: 'raises',
        topic: 'fast',
        title: 'The opening page: from four seconds to under one',
        notes: [
          'On Monday the slowest clinic waited 0.9 seconds. Leuven wrote:',
          { quote: '“Now there is no time for coffee.”' },
        ],
      },
      {
        by: 'ines',
        does: 'raises',
        topic: 'quarter',
        title: 'What fits until the end of the quarter',
        notes: [
          'I said yes to too much. In this order, and what is not on the list waits:',
          {
            numbered: [
              'reminders that cannot be lost',
              'Amira’s first weeks',
              'the invoice import, if there is time. There will not be.',
            ],
          },
        ],
      },
    ],
  },
  {
    day: 0,
    at: '10:06',
    steps: [
      {
        by: 'ines',
        does: 'promises',
        promise: 'january',
        text: 'Tell sales that the invoice import comes in January',
        under: 'quarter',
        due: 4,
      },
      { by: 'ines', does: 'ticks', promise: 'fridays' },
      {
        by: 'ines',
        does: 'raises',
        topic: 'amira',
        title: 'Amira begins in two weeks',
        notes: ['I would like you to be the one whom she asks. Say no if it is too much.'],
      },
      {
        by: 'daniel',
        does: 'notes',
        topic: 'amira',
        add: ['I would like that. I was alone in my first weeks, and it took me a year to ask.'],
      },
      {
        by: 'daniel',
        does: 'promises',
        promise: 'first-weeks',
        text: 'Sketch Amira’s first two weeks',
        under: 'amira',
        due: 7,
      },
      { by: 'ines', does: 'wraps up', discussed: ['fast', 'quarter', 'amira'] },
    ],
  },
];
