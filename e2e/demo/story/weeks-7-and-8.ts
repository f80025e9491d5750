import type { Chapter } from './telling.ts';

export const week7: Chapter = [
  { day: -5, at: '16:00', steps: [{ by: 'daniel', does: 'ticks', promise: 'listen' }] },
  {
    day: -3,
    at: '11:15',
    steps: [
      {
        by: 'ines',
        does: 'raises',
        topic: 'goals',
        title: 'Goals for the half-year, a first draft',
        notes: ['Three at most, and one of them yours alone.'],
      },
    ],
  },
  {
    day: 0,
    at: '10:04',
    steps: [
      {
        by: 'daniel',
        does: 'raises',
        topic: 'heard',
        title: 'What Ghent said',
        notes: [
          'It became an hour. It is about two things:',
          {
            list: [
              'a session that was cancelled stays in the therapist’s week',
              'the invoice names the wrong clinic when a therapist works in two',
            ],
          },
          'The first is an afternoon. I would like to just do it.',
        ],
      },
      {
        by: 'daniel',
        does: 'promises',
        promise: 'cancelled',
        text: 'Take cancelled sessions out of the week',
        under: 'heard',
        due: 5,
      },
      { by: 'ines', does: 'ticks', promise: 'same-day' },
      { by: 'daniel', does: 'ticks', promise: 'hand-over' },
      {
        by: 'daniel',
        does: 'promises',
        promise: 'my-goals',
        text: 'Draft my goals, half a page',
        under: 'goals',
        due: 7,
      },
      {
        by: 'daniel',
        does: 'promises',
        promise: 'licence',
        text: 'Ask Petra for a second screen reader licence',
        owner: 'ines',
        due: 7,
      },
      { by: 'ines', does: 'promises', promise: 'backlog', text: 'Go through the old backlog together' },
      { by: 'ines', does: 'removes', promise: 'backlog' },
      { by: 'ines', does: 'wraps up', discussed: ['heard'] },
    ],
  },
];

export const week8: Chapter = [
  { day: -3, at: '17:50', steps: [{ by: 'daniel', does: 'ticks', promise: 'cancelled' }] },
  {
    day: -2,
    at: '09:05',
    steps: [
      {
        by: 'daniel',
        does: 'promises over HTTP',
        promise: 'tell-ghent',
        text: 'Tell Ghent that it is done',
        due: 0,
      },
    ],
  },
  {
    day: 0,
    at: '10:02',
    steps: [
      { by: 'daniel', does: 'ticks', promise: 'tell-ghent' },
      {
        by: 'ines',
        does: 'drops',
        promise: 'licence',
        because: 'Amira found one that the university gives away.',
      },
      { by: 'ines', does: 'postpones', promise: 'pay', due: 2 },
      {
        by: 'ines',
        does: 'notes',
        topic: 'goals',
        add: ['We said: reminders that cannot be lost, fewer questions to support, and one of your own.'],
      },
      {
        by: 'daniel',
        does: 'raises',
        topic: 'lead',
        title: 'Leading the import in January',
        notes: [
          'I would like to, with Amira for the second half. What I have not done yet:',
          { list: ['say no to sales myself', 'plan somebody else’s weeks'] },
        ],
      },
      {
        by: 'ines',
        does: 'promises',
        promise: 'sales',
        text: 'Take Daniel along to the next round with sales',
        under: 'lead',
        due: 9,
      },
      { by: 'daniel', does: 'promises', promise: 'graph', text: 'Hand the Monday graph over to support', due: 7 },
      {
        by: 'ines',
        does: 'promises',
        promise: 'praise',
        text: 'Put Mondays into the quarterly note, with Daniel’s name',
        due: 1,
      },
      { by: 'ines', does: 'loses the network' },
      { by: 'daniel', does: 'wraps up', discussed: ['goals', 'lead'] },
      { by: 'ines', does: 'ticks', promise: 'praise' },
    ],
  },
  { day: 0, at: '13:40', steps: [{ by: 'ines', does: 'is back' }] },
];
