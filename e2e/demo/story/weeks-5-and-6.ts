import type { Chapter } from './telling.ts';

export const week5: Chapter = [
  { day: -5, at: '13:10', steps: [{ by: 'ines', does: 'ticks', promise: 'january' }] },
  {
    day: -1,
    at: '18:05',
    steps: [
      { by: 'daniel', does: 'ticks', promise: 'first-weeks' },
      {
        by: 'daniel',
        does: 'raises',
        topic: 'criticism',
        title: 'How I would like to hear criticism',
        notes: [
          'In the review I heard in one sentence what had bothered you since summer. I would rather hear it the same day, also when it is small.',
        ],
      },
    ],
  },
  {
    day: 0,
    at: '10:03',
    steps: [
      {
        by: 'ines',
        does: 'notes',
        topic: 'criticism',
        add: ['That is fair. I waited for a good moment, and there was none.'],
      },
      {
        by: 'ines',
        does: 'promises',
        promise: 'same-day',
        text: 'Say what bothers me the same day',
        under: 'criticism',
      },
      {
        by: 'daniel',
        does: 'drops',
        promise: 'offer',
        because: 'The meetup has moved to spring. I offer it again in February.',
      },
      { by: 'daniel', does: 'ticks', promise: 'room' },
      {
        by: 'daniel',
        does: 'raises',
        topic: 'reviews',
        title: 'Reviews take two days',
        notes: ['Most of it is waiting for the one who knows the reminders. That is me.'],
      },
      {
        by: 'daniel',
        does: 'promises',
        promise: 'hand-over',
        text: 'Show Amira how we review, and hand her the reminders',
        under: 'reviews',
        due: 14,
      },
      { by: 'daniel', does: 'wraps up', discussed: ['criticism', 'reviews'] },
    ],
  },
];

export const week6: Chapter = [
  {
    day: -2,
    at: '19:30',
    steps: [
      {
        by: 'daniel',
        does: 'raises',
        topic: 'pay',
        title: 'My pay',
        notes: [
          'I have been here for two years, and by now I know what others are offered. I do not want to leave. I want it to be right.',
        ],
      },
    ],
  },
  {
    day: 0,
    at: '10:05',
    steps: [
      {
        by: 'ines',
        does: 'notes',
        topic: 'pay',
        add: ['I agree that it is time. I do not decide it alone, and will not pretend to.'],
      },
      {
        by: 'ines',
        does: 'promises',
        promise: 'pay',
        text: 'Bring an answer about Daniel’s pay',
        under: 'pay',
        due: 14,
      },
      {
        by: 'daniel',
        does: 'raises',
        topic: 'ghent',
        title: 'The clinic in Ghent wants to leave',
        notes: ['They say that nobody listens. Support has eleven tickets of theirs.'],
      },
      {
        by: 'daniel',
        does: 'promises',
        promise: 'listen',
        text: 'Call Ghent, and listen for twenty minutes',
        under: 'ghent',
        due: 4,
      },
      { by: 'ines', does: 'wraps up', discussed: ['pay', 'ghent'] },
    ],
  },
];
