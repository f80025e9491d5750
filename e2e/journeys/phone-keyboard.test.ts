import { pairUp } from '../harness/person.ts';
import { wordsIn } from '../pages/fields.ts';
import { InputMethod } from '../pages/input-method.ts';
import { expect, test, type Visitor } from './two-people.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

async function onPhone(visit: (name: string, options?: typeof phone) => Promise<Visitor>) {
  const [ada, grace] = await Promise.all([visit('Ada Lovelace', phone), visit('Grace Hopper')]);
  const id = await pairUp(ada.person, grace.person);
  await Promise.all([ada, grace].map(({ agenda }) => agenda.open(id)));
  return { id, ada, grace, keyboard: await InputMethod.of(ada.page) };
}

test('[KEEP-1] a phone’s keyboard, whose keys say nothing, writes titles, notes and promises', async ({ visit }) => {
  const { ada, grace, keyboard } = await onPhone(visit);
  const { page, agenda } = ada;
  await page.getByRole('textbox', { name: 'Topic title' }).tap();
  for (const letter of 'Hiring') await keyboard.tapKey(letter);
  await expect(agenda.topic('Hiring').title).toBeFocused();
  await agenda.topic('Hiring').notes.tap();
  // Phones compose every word, and choose it with the space after it.
  for (const word of ['Two', 'people', 'left']) {
    const strokes = [...word].map((_letter, index) => word.slice(0, index + 1));
    await keyboard.compose(...strokes);
    await keyboard.choose(`${word} `);
  }
  await expect.poll(() => wordsIn(grace.agenda.topic('Hiring').notes)).toEqual(['Two people left ']);
  await page.getByRole('button', { name: 'Action item', exact: true }).last().tap();
  await expect(agenda.topic('Hiring').items).toBeFocused();
  for (const letter of 'Ask Lin') await keyboard.tapKey(letter);
  await expect.poll(() => wordsIn(grace.agenda.topic('Hiring').items)).toEqual(['Ask Lin']);
});

test('a word that the phone corrects is replaced once, also where the other writes beside it', async ({ visit }) => {
  const { ada, grace, keyboard } = await onPhone(visit);
  const topic = await ada.agenda.addTopic('Hiring');
  await topic.notes.tap();
  for (const letter of 'Teh room') await keyboard.tapKey(letter);
  const same = grace.agenda.topic('Hiring').notes;
  await expect.poll(() => wordsIn(same)).toEqual(['Teh room']);
  await topic.notes.evaluate((box) => {
    const words = document.createTreeWalker(box, NodeFilter.SHOW_TEXT).nextNode();
    if (!words) return;
    getSelection()?.setBaseAndExtent(words, 0, words, 3);
  });
  await ada.page.evaluate(() => document.execCommand('insertText', false, 'The'));
  await expect.poll(() => wordsIn(same)).toEqual(['The room']);
  expect(await wordsIn(topic.notes)).toEqual(['The room']);
});

test('when the keyboard comes up, the caret stays between it and the top, above the bar', async ({ visit }) => {
  const { ada } = await onPhone(visit);
  const { page, agenda } = ada;
  const hiring = await agenda.addTopic('Hiring');
  for (let line = 1; line <= 9; line += 1) await hiring.addItem(`Promise ${line}`);
  const last = agenda.item('Promise 9').text;
  await last.tap();
  // Chrome on Android gives the page what the keyboard leaves over: `interactive-widget=resizes-content`.
  await page.setViewportSize({ width: 390, height: 430 });
  const gap = () =>
    page.evaluate(() => {
      const caret = document.activeElement?.getBoundingClientRect();
      const bar = document.querySelector('.agenda-bar')?.getBoundingClientRect();
      return (bar?.top ?? 0) - (caret?.bottom ?? 0);
    });
  await expect.poll(gap).toBeGreaterThanOrEqual(0);
  await page.keyboard.type(' and more');
  await expect.poll(gap).toBeGreaterThanOrEqual(0);
  await expect(last).toBeInViewport();
});

test('fields tell a phone’s keyboard what they want', async ({ visit }) => {
  const { id, ada } = await onPhone(visit);
  const hiring = await ada.agenda.addTopic('Hiring', 'Two left.');
  await hiring.addItem('Ask Lin');
  await ada.agenda.expectSaved();
  await ada.page.goto(`/pairs/${id}`);
  for (const field of [hiring.title, hiring.notes, hiring.items]) {
    const wishes = { dir: 'auto', lang: '', spellcheck: 'true', autocapitalize: 'sentences' };
    for (const name of ['dir', 'lang'] as const) await expect(field).toHaveAttribute(name, wishes[name]);
    await field.tap();
    await expect(field).toHaveAttribute('contenteditable', 'true');
    for (const [name, value] of Object.entries(wishes)) await expect(field).toHaveAttribute(name, value);
    expect(await field.evaluate((box) => (box as HTMLElement).spellcheck)).toBe(true);
  }
  await expect(hiring.items).toHaveAttribute('enterkeyhint', /\w+/);
});
