// @vitest-environment jsdom
import type { RichText } from '@throughline/shared/agenda/rich-text';
import type { Day, ItemId, TopicId, UserId } from '@throughline/shared/ids';
import { describe, expect, it } from 'vitest';
import { readOwn } from './read-own.ts';
import { readPaste } from './read-paste.ts';
import { context } from './testing.ts';
import { type CopySource, writeCopy } from './write-copy.ts';

const line = (text: string): RichText => [{ type: 'paragraph', content: [{ type: 'text', text }] }];
const item = (id: string, owner: string | null, due: string | null, state: 'open' | 'done' | 'dropped' = 'open') => ({
  id: id as ItemId,
  text: line(`Promise "${id}" <b>`),
  owner: owner as UserId | null,
  due: due as Day | null,
  state,
});
const source: CopySource = {
  pair: 'pair-1',
  cut: null,
  topics: [
    {
      id: 'hiring' as TopicId,
      title: line('Hiring & more'),
      notes: [
        ...line('One senior first.'),
        { type: 'bulletList', content: [{ type: 'listItem', content: line('soon') }] },
      ],
      items: [
        item('ad', 'grace', '2026-12-04'),
        item('room', null, null, 'done'),
        item('lift', 'lin', null, 'dropped'),
      ],
    },
  ],
  items: [item('loose', 'ada', null)],
  nameOf: (id) => context.people.find((person) => person.id === id)?.name ?? null,
};

describe('copied blocks', () => {
  it('are Markdown for other programs', () => {
    expect(writeCopy(source).text).toBe(
      [
        '- [ ] Promise "loose" &lt;b> (@Ada Lovelace)',
        '## Hiring & more',
        'One senior first.',
        '- soon',
        [
          '- [ ] Promise "ad" &lt;b> (@Grace Hopper, due 2026-12-04)',
          '- [x] Promise "room" &lt;b>',
          '- [x] ~~Promise "lift" &lt;b>~~',
        ].join('\n'),
      ]
        .join('\n\n')
        .concat('\n'),
    );
  });

  it.each(['html', 'text'] as const)('come back as they were by way of another program, as %s', (flavour) => {
    const written = { html: '', text: '', [flavour]: writeCopy(source)[flavour] };
    const { lead, topics } = readPaste(written, context);
    expect(lead.items).toEqual([{ text: 'Promise "loose" <b>', owner: 'ada', due: null, isDone: false }]);
    expect(topics[0]).toMatchObject({ title: 'Hiring & more', notes: source.topics[0]?.notes });
    expect(topics[0]?.items.map(({ owner, due, isDone }) => [owner, due, isDone])).toEqual([
      ['grace', '2026-12-04', false],
      [undefined, null, true],
      [undefined, null, true],
    ]);
  });

  it('[PASTE-3] are blocks for an agenda: open, with their dates, owned by whom it knows', () => {
    const own = readOwn(writeCopy({ ...source, cut: 'c' }).html, context);
    expect(own).toMatchObject({ pair: 'pair-1', cut: 'c', topics: ['hiring'], items: ['loose'] });
    expect(own?.outline.topics[0]?.notes).toEqual(source.topics[0]?.notes);
    expect(own?.outline.topics[0]?.items).toEqual([
      { text: 'Promise "ad" <b>', owner: 'grace', due: '2026-12-04', isDone: false },
      { text: 'Promise "room" <b>', owner: null, due: null, isDone: false },
      { text: 'Promise "lift" <b>', owner: null, due: null, isDone: false },
    ]);
  });

  it('keep every line of their notes, also one that begins with a box', () => {
    const notes: RichText = [
      ...line('[x] foo'),
      { type: 'bulletList', content: [{ type: 'listItem', content: line('☐ bar') }] },
      ...line('last'),
    ];
    const [topic] = source.topics;
    const own = topic && readOwn(writeCopy({ ...source, topics: [{ ...topic, notes }] }).html, context);
    expect(own?.outline.topics[0]?.notes).toEqual(notes);
  });

  it('say where their notes were too long for one paste', () => {
    const [topic] = source.topics;
    const notes = line('word '.repeat(50_000));
    const own = topic && readOwn(writeCopy({ ...source, topics: [{ ...topic, notes }] }).html, context);
    expect(own?.outline.isCut).toBe(true);
  });

  it.each([
    '<p>data-throughline</p>',
    '<p data-throughline="">a</p>',
    '<p data-throughline="[">a</p>',
    '<p data-throughline="{}">a</p>',
    `<p data-throughline='{"version":1,"pair":"p","cut":null,"topics":[],"items":[],"more":1}'>a</p>`,
    `<p data-throughline='{"version":2,"pair":"p","cut":null,"topics":[],"items":[]}'>a</p>`,
  ])('only look like it: %s', (html) => {
    expect(readOwn(html, context)).toBeNull();
  });

  it('bring nothing hostile along', () => {
    const hostile = {
      version: 1,
      pair: 'p',
      cut: null,
      topics: [
        {
          id: 't',
          title: 'a\n<b>\u0000',
          notes: '<script>x</script><p onclick=x>b</p><h1>c</h1><input type=checkbox>d<ul><li data-checked=true>e</ul>',
          items: [],
        },
      ],
      items: [{ id: 'i', text: 'd\u202ee', owner: '__proto__', due: '2026-13-01' }],
    };
    const attribute = JSON.stringify(hostile).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    const own = readOwn(`<p data-throughline="${attribute}">a</p>`, context);
    expect(own?.outline.topics).toEqual([
      {
        title: 'a <b>',
        notes: [
          ...['b', 'c', 'd'].flatMap(line),
          { type: 'bulletList', content: [{ type: 'listItem', content: line('e') }] },
        ],
        items: [],
      },
    ]);
    expect(own?.outline.lead.items).toEqual([{ text: 'de', owner: null, due: null, isDone: false }]);
  });
});
