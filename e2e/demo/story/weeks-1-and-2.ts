import type { Chapter } from './telling.ts';

export const week1: Chapter = [
  {
    day: -3,
    at: '15:40',
    steps: [
      {
        by: 'ines',
        does: 'raises',
        topic: 'hour',
        title: 'What this hour is for',
        notes: [
          'Half of it is yours, and your half comes first. What is urgent goes to the chat, what matters comes here:',
          { list: ['what went well, and why', 'what is in your way, also when it is me', 'where you want to go'] },
        ],
      },
    ],
  },
  {
    day: -1,
    at: '17:10',
    steps: [
      {
        by: 'daniel',
        does: 'raises',
        topic: 'mondays',
        title: 'Mondays are slow',
        notes: [
          'Between seven and nine the opening page takes four seconds, and that is when every clinic opens it. [Last Monday’s graph](https://example.com/graphs/mondays) shows it well.',
        ],
      },
      {
        by: 'daniel',
        does: 'raises',
        topic: 'reading',
        title: 'An afternoon for reading other people’s code',
        notes: ['Every second week would be enough. I learn most that way, and never do it.'],
      },
    ],
  },
  {
    day: 0,
    at: '10:05',
    steps: [
      {
        by: 'daniel',
        does: 'notes',
        topic: 'mondays',
        add: ['Nobody has measured it from where the clinics are. I would begin there, not with the database.'],
      },
      {
        by: 'daniel',
        does: 'promises',
        promise: 'measure',
        text: 'Measure one Monday from a clinic’s side',
        under: 'mondays',
        due: 7,
      },
      {
        by: 'ines',
        does: 'promises',
        promise: 'afternoon',
        text: 'Ask Petra to keep every second Thursday afternoon free',
        under: 'reading',
        due: 4,
      },
      { by: 'ines', does: 'promises', promise: 'ladder', text: 'Send Daniel the career ladder, draft or not', due: 7 },
      { by: 'ines', does: 'wraps up', discussed: ['hour', 'mondays', 'reading'] },
    ],
  },
];

export const week2: Chapter = [
  { day: -3, at: '14:05', steps: [{ by: 'ines', does: 'ticks', promise: 'afternoon' }] },
  {
    day: 0,
    at: '08:50',
    steps: [
      { by: 'daniel', does: 'ticks', promise: 'measure' },
      {
        by: 'daniel',
        does: 'raises',
        topic: 'measured',
        title: 'Mondays, measured',
        notes: [
          'I sat in the clinic in Leuven from half past six. What I saw:',
          {
            numbered: [
              'The first request loads the whole week, for every room.',
              'Nothing of it is kept, so each colleague waits again.',
              'They press reload after three seconds, all of them.',
            ],
          },
          { quote: '“I make coffee first. Then it is usually there.” (the receptionist)' },
        ],
      },
    ],
  },
  {
    day: 0,
    at: '10:04',
    steps: [
      {
        by: 'daniel',
        does: 'promises',
        promise: 'cache',
        text: 'Keep the opening page by clinic, and load today only',
        under: 'measured',
        due: 14,
      },
      {
        by: 'ines',
        does: 'promises',
        promise: 'support',
        text: 'Tell support what we found, so that they can answer',
        under: 'measured',
        due: 3,
      },
      {
        by: 'ines',
        does: 'raises',
        topic: 'nights',
        title: 'Nights on call',
        notes: ['Three of last month’s five calls were the same disk.'],
      },
      {
        by: 'daniel',
        does: 'promises',
        promise: 'woke',
        text: 'Write down the three things that woke us up',
        under: 'nights',
        due: 7,
      },
      { by: 'daniel', does: 'loses the network' },
      { by: 'ines', does: 'wraps up', discussed: ['measured', 'nights'] },
      {
        by: 'daniel',
        does: 'notes',
        topic: 'nights',
        add: ['From the train: the fourth was my own mistake, and I would like it on the list, too.'],
      },
    ],
  },
  { day: 0, at: '12:20', steps: [{ by: 'daniel', does: 'is back' }] },
];
