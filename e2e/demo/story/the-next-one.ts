import type { Chapter } from './telling.ts';

/** The session that is still to come. */
export const theNextOne: Chapter = [
  {
    day: -6,
    at: '16:10',
    steps: [
      { by: 'daniel', does: 'ticks', promise: 'graph' },
      {
        by: 'daniel',
        does: 'raises',
        topic: 'review-week',
        title: 'Review week: what would help',
        notes: [
          'Last time I wrote it in one night. This time I would like to do a little every Friday, from [what is here](https://example.com/wiki/reviews).',
        ],
      },
    ],
  },
  {
    day: -5,
    at: '09:25',
    steps: [
      {
        by: 'ines',
        does: 'raises',
        topic: 'team-day',
        title: 'After the team day',
        notes: ['Everybody said that it was good. I would like to hear what was not.'],
      },
      {
        by: 'daniel',
        does: 'notes',
        topic: 'team-day',
        add: [{ list: ['too many slides before lunch', 'the walk was the best part, and it was not planned'] }],
      },
      {
        by: 'ines',
        does: 'promises',
        promise: 'questions',
        text: 'Send Daniel the questions of the review beforehand',
        under: 'review-week',
        due: 1,
      },
      {
        by: 'daniel',
        does: 'promises',
        promise: 'two-lines',
        text: 'Write two lines for the review, every Friday',
        under: 'review-week',
        due: 11,
      },
      { by: 'daniel', does: 'promises', promise: 'plant', text: 'Buy a plant for the reading room' },
      { by: 'daniel', does: 'removes', promise: 'plant' },
    ],
  },
];
