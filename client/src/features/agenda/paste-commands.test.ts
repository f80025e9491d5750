// @vitest-environment jsdom
import { firstText } from '@throughline/shared/agenda/edits';
import { fieldText } from '@throughline/shared/agenda/fields';
import { itemsOf } from '@throughline/shared/agenda/show-session';
import { beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { en } from '#lib/due-words/en.ts';
import { itemId, outline, topicId } from './agenda-for-tests.ts';
import { loadPaste } from './load-paste.ts';
import { notesOf, pastePage as page, words } from './paste-page-for-tests.ts';

beforeAll(loadPaste);

const before = [
  ['hiring', '', 'job-ad', 'budget'],
  ['career', '', 'course'],
];

describe('a paste into notes', () => {
  it('stands at the caret, and is one step', () => {
    const { paste, type, undo, outline } = page(notesOf('hiring'));
    type('Mine: ');
    paste({ html: '<p>one <b>two</b></p><ul><li>three</li></ul>' });
    expect(outline()[0]).toEqual(['hiring', 'Mine: one two\nthree', 'job-ad', 'budget']);
    undo.undo();
    expect(outline()[0]).toEqual(['hiring', 'Mine: ', 'job-ad', 'budget'].map((line) => line.trim()));
    undo.redo();
    expect(outline()[0]?.[1]).toBe('Mine: one two\nthree');
  });

  it('[PASTE-2] makes topics behind and items below, all of it one step', () => {
    const { paste, undo, outline, item, said } = page(notesOf('hiring'));
    paste({ text: 'Lead.\n\n- [ ] ask Lin @Grace by 4 Dec\n\n# New\n\nNotes.\n\n- [x] done\n' });
    expect(outline()).toEqual([
      ['hiring', 'Lead.', 'job-ad', 'budget', 'ask Lin'],
      ['New', 'Notes.', 'done'],
      ['career', '', 'course'],
    ]);
    expect(item('ask Lin')).toMatchObject({ owner: 'grace', due: '2026-12-04', closed: null });
    expect(item('done')).toMatchObject({ owner: 'ada', closed: { state: 'done', by: 'ada' } });
    expect(said).toEqual(['Pasted 1 topic, 2 action items, notes']);
    undo.undo();
    expect(outline()).toEqual(before);
    undo.redo();
    expect(outline()).toHaveLength(3);
  });

  it('[KEEP-3] [PASTE-2] leaves what the other writes meanwhile, also when it is taken back', () => {
    const { paste, meet, undo, grace, outline, item } = page(notesOf('hiring'));
    paste({ text: 'Lead.\n\n# New\n\n- [ ] ask\n' });
    meet();
    const id = item('ask')?.id;
    if (!id) throw new Error('not there');
    fieldText(grace, notesOf('hiring'))?.insert(0, [paragraph('Hers.')]);
    const text = fieldText(grace, { block: 'item', id, name: 'text' });
    if (text) firstText(text).insert(3, ' Lin');
    meet();
    expect(outline()).toEqual([
      ['hiring', 'Hers.\nLead.', 'job-ad', 'budget'],
      ['New', '', 'ask Lin'],
      ['career', '', 'course'],
    ]);
    undo.undo();
    meet();
    expect(words(grace, notesOf('hiring'))).toBe('Hers.');
    expect(words(grace, { block: 'item', id, name: 'text' })).toBe(' Lin'.trim());
  });
});

describe('a paste into one line', () => {
  it('is that line in an item, and items below it where it is more', () => {
    const { paste, outline, undo } = page({ block: 'item', id: 'job-ad' as never, name: 'text' });
    paste({ html: '<b>one</b> line' });
    expect(outline()[0]).toEqual(['hiring', '', 'one linejob-ad', 'budget']);
    undo.undo();
    paste({ text: 'a\n- b\n[ ] c' });
    expect(outline()[0]).toEqual(['hiring', '', 'job-ada', 'b', 'c', 'budget']);
    undo.undo();
    expect(outline()).toEqual(before);
  });

  it('says where a link led that its words do not name', () => {
    const plan = '<p>see <a href="https://x.test/p">the <b>plan</b></a> on <a href="https://x.test/">x.test</a></p>';
    const said = 'see the plan (https://x.test/p) on x.test';
    const inItem = page({ block: 'item', id: itemId('job-ad'), name: 'text' });
    inItem.paste({ html: plan });
    inItem.undo.endStep();
    inItem.paste({ html: `${plan}${plan}` });
    expect(inItem.outline()[0]).toEqual(['hiring', '', `${said}${said}job-ad`, said, 'budget']);
    const inTitle = page({ block: 'topic', id: topicId('career'), name: 'title' });
    inTitle.paste({ html: `${plan}<p>and on</p>` });
    expect(inTitle.outline()[1]).toEqual([`${said}career`, 'and on', 'course']);
    inTitle.clipboard.pasteTopics({ html: `${plan}<p>and on</p>`, text: '' });
    expect(inTitle.outline()[2]).toEqual([said, 'and on']);
  });

  it('gives an item that says nothing yet what a promise brings along, and is an item of its own below any other', () => {
    const { paste, type, select, outline, item } = page({ block: 'item', id: itemId('job-ad'), name: 'text' });
    const promise = { text: '[x] ask Lin @Grace by 2026-12-04' };
    const facts = { owner: 'grace', due: '2026-12-04', closed: { state: 'done' } };
    paste(promise);
    expect(outline()[0]).toEqual(['hiring', '', 'job-ad', 'ask Lin', 'budget']);
    expect(item('ask Lin')).toMatchObject(facts);
    expect(item('job-ad')).toMatchObject({ due: null, closed: null });
    select(1, 7);
    type('x');
    select(1, 2);
    paste(promise);
    expect(item('ask Lin')).toMatchObject({ id: 'job-ad', ...facts });
  });

  it('is a title and its notes', () => {
    const { paste, outline } = page({ block: 'topic', id: topicId('career'), name: 'title' });
    paste({ text: 'a\nb\n[ ] c' });
    expect(outline()[1]).toEqual(['acareer', 'b', 'course', 'c']);
  });
});

describe('[PASTE-3] a cut', () => {
  const jobAd = { block: 'item', id: itemId('job-ad') } as const;
  const career = { block: 'topic', id: topicId('career') } as const;
  const ids = (view: ReturnType<typeof page>['view']) =>
    outline(view.get())
      .slice(2)
      .map((line) => line.replace(/^[\w-]{20,}/, 'new'));

  it('is spent only while its blocks stand where it put them', () => {
    const { cut, paste, undo, view } = page(notesOf('career'));
    const home = ids(view);
    const pasted = cut(jobAd);
    paste(pasted);
    const moved = ['hiring: budget', 'career: course job-ad'];
    expect(ids(view)).toEqual(moved);
    undo.undo();
    expect(ids(view)).toEqual(home);
    paste(pasted);
    expect(ids(view)).toEqual(moved);
    paste(pasted);
    expect(ids(view)[1]).toMatch(/^career: course job-ad [\w-]{20,}$/);
  });

  it('moves into the first topic of an empty page', () => {
    const { cut, clipboard, undo, view, said } = page(notesOf('career'));
    const home = ids(view);
    expect(clipboard.pasteTopics(cut(jobAd))).toBe(true);
    expect(ids(view)).toEqual(['hiring: budget', 'career: course', 'new: job-ad']);
    expect(said.at(-1)).toBe('Moved: 1 action item');
    undo.undo();
    expect(ids(view).slice(0, 2)).toEqual(home);
  });

  it('moves to the page’s end in the place of what is selected, as one step', () => {
    const { cut, clipboard, undo, view } = page(notesOf('career'));
    const home = ids(view);
    const pasted = cut({ block: 'topic', id: topicId('hiring') });
    clipboard.pasteOver([career, { block: 'item', id: itemId('course') }], pasted);
    expect(ids(view)).toEqual(['career:', 'hiring: job-ad budget']);
    expect(view.get().topics.map(({ topic }) => topic.removed !== null)).toEqual([true, false]);
    undo.undo();
    expect(ids(view)).toEqual(home);
    expect(view.get().topics.every(({ topic }) => !topic.removed)).toBe(true);
  });

  it('is not removed where it is among what it is pasted over', () => {
    const { cut, clipboard, view } = page(notesOf('career'));
    const hiring = { block: 'topic', id: topicId('hiring') } as const;
    clipboard.pasteOver([hiring, jobAd, career], cut(hiring));
    expect(ids(view)).toEqual(['career:', 'hiring: job-ad budget']);
    expect(itemsOf(view.get()).every(({ item }) => !item.removed)).toBe(true);
  });
});

it('what was left out is said where everybody sees it', () => {
  const { paste, told, said } = page(notesOf('hiring'));
  paste({ html: '<p>a</p><p>b<img src="https://example.com/a.png" alt="chart"></p>' });
  expect(told).toEqual(['A picture was left out.']);
  expect(said).toEqual(['Pasted notes. A picture was left out.']);
});

it('what our reader cannot read stands there as words, and the defect is reported', () => {
  const defects: unknown[] = [];
  const report = (event: ErrorEvent) => {
    event.preventDefault();
    defects.push(event.error);
  };
  window.addEventListener('error', report, { once: true });
  const defect = new Error('A language with a defect.');
  const { paste, outline } = page(notesOf('hiring'), {
    ...en,
    get goesOn(): string {
      throw defect;
    },
  });
  paste({ text: 'one\n[ ] two by Friday' });
  expect(outline()[0]).toEqual(['hiring', 'one\n[ ] two by Friday', 'job-ad', 'budget']);
  expect(defects).toEqual([defect]);
});

function paragraph(text: string): Y.XmlElement {
  const made = new Y.XmlElement('paragraph');
  made.insert(0, [new Y.XmlText(text)]);
  return made;
}
