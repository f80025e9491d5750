import { AgendaPage } from '../pages/agenda-page.ts';
import { wordsIn, writeAtEnd } from '../pages/fields.ts';
import { expect, test } from './two-people.ts';

test('the first key is never lost: typed at once, after a click, after Tab', async ({ pair: { id, ada } }) => {
  const { page, agenda } = ada;
  const hiring = await agenda.addTopic('Hiring', 'Two left.');
  await hiring.addItem('Book the room');
  await agenda.expectSaved();

  await page.goto(`/pairs/${id}`);
  await hiring.notes.click();
  await page.keyboard.type('Nobody waits for the editor. ');
  await expect.poll(async () => (await wordsIn(hiring.notes)).join()).toContain('Nobody waits for the editor.');

  await page.goto(`/pairs/${id}`);
  await hiring.handle.focus();
  await page.keyboard.press('Tab');
  await page.keyboard.type(' again');
  const renamed = agenda.topic('Hiring again');
  await expect(renamed.title).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Straight on. ');
  await expect.poll(async () => (await wordsIn(renamed.notes)).join()).toContain('Straight on. ');
});

test('[KEEP-1] what is typed while the editor cannot be loaded is seen, saved, and goes on in the editor', async ({
  pair: { id, ada, grace },
  browse,
}) => {
  const hiring = await ada.agenda.addTopic('Hiring', 'Two left.');
  await ada.agenda.expectSaved();
  const page = await browse({ serviceWorkers: 'block' });
  await page.context().addCookies(await grace.context.cookies());
  const editor = /mount-field-editor[^/]*\.js$/;
  await page.route(editor, (route) => route.abort());
  const agenda = new AgendaPage(page);
  await agenda.open(id);
  const { notes } = agenda.topic('Hiring');
  await notes.focus();
  await page.keyboard.type(' Three will');
  await expect(notes).toContainText('Two left. Three will');
  await expect(notes).toContainText('The editor is not here yet.');
  await expect(hiring.notes).toContainText('Two left. Three will');
  await agenda.expectSaved();

  await page.unroute(editor);
  await page.keyboard.type(' ');
  await expect(notes).toHaveAttribute('contenteditable', 'true');
  await page.keyboard.type('come.');
  await expect.poll(() => wordsIn(hiring.notes)).toEqual(['Two left. Three will come.']);
});

test('a click puts the caret where it points, and nothing jumps when the editor comes', async ({
  pair: { id, ada },
}) => {
  const { page, agenda } = ada;
  const hiring = await agenda.addTopic('Hiring', 'abcdefgh');
  await hiring.addItem('Book the room');
  await agenda.expectSaved();
  await page.goto(`/pairs/${id}`);
  await expect(hiring.items).toBeVisible();
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  const before = await height();
  const middle = await hiring.notes.evaluate((box) => {
    const words = document.createTreeWalker(box, NodeFilter.SHOW_TEXT).nextNode();
    const range = document.createRange();
    if (words) range.setStart(words, 4);
    const { left, top, height: line } = range.getBoundingClientRect();
    return { x: left, y: top + line / 2 };
  });
  await page.mouse.click(middle.x, middle.y);
  await page.keyboard.type('-');
  await expect.poll(() => wordsIn(hiring.notes)).toEqual(['abcd-efgh']);
  expect(await height()).toBe(before);

  await page.mouse.dblclick(middle.x, middle.y);
  await page.keyboard.type('words');
  await expect.poll(() => wordsIn(hiring.notes)).not.toEqual(['abcd-efgh']);
});

test('a drag that begins in a field that nobody was in yet selects its words', async ({ pair: { id, ada } }) => {
  const { page, agenda } = ada;
  const hiring = await agenda.addTopic('Hiring', 'abcdefgh');
  await agenda.expectSaved();
  await page.goto(`/pairs/${id}`);
  const box = await hiring.notes.boundingBox();
  if (!box) throw new Error('The notes are not on the page.');
  const line = box.y + 14;
  await page.mouse.move(box.x + 1, line);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 2, line, { steps: 6 });
  await page.mouse.up();
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('abcdefgh');
  await page.keyboard.type('new');
  await expect.poll(() => wordsIn(hiring.notes)).toEqual(['new']);
});

test('a first title that is being composed becomes a topic, though the other was first', async ({
  pair: { ada, grace },
}) => {
  await grace.page.getByRole('textbox', { name: 'Topic title' }).focus();
  const keyboard = await grace.context.newCDPSession(grace.page);
  await keyboard.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
  await ada.agenda.addTopic('Hiring');
  await expect(grace.agenda.topic('Hiring').root).toBeVisible();
  await keyboard.send('Input.insertText', { text: '日本' });
  await expect(grace.agenda.topic('日本').title).toBeFocused();
  await grace.page.keyboard.type('語');
  for (const { agenda } of [ada, grace]) await expect(agenda.topic('日本語').root).toBeVisible();
  await expect(grace.page.getByRole('region', { name: 'First topic' })).toBeHidden();
});

test('what is being composed is kept while the other edits and moves the row', async ({ pair: { ada, grace } }) => {
  const hiring = await ada.agenda.addTopic('Hiring');
  for (const words of ['One', 'Two']) await hiring.addItem(words);
  const same = grace.agenda.topic('Hiring');
  await writeAtEnd(same.items.last(), ' ');
  const keyboard = await grace.context.newCDPSession(grace.page);
  await keyboard.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
  await keyboard.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 });

  await ada.agenda.item('Two').choose('Move up');
  await expect.poll(async () => (await wordsIn(hiring.items))[0]).toMatch(/^Two/);
  await writeAtEnd(hiring.notes, 'Meanwhile.');
  await ada.agenda.expectSaved();
  expect(await wordsIn(same.notes)).toEqual(['']);

  await keyboard.send('Input.insertText', { text: '日本' });
  await expect.poll(() => wordsIn(same.notes)).toEqual(['Meanwhile.']);
  for (const { items } of [hiring, same]) await expect.poll(() => wordsIn(items)).toEqual(['Two 日本', 'One']);
});
