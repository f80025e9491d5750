import type { Page } from '@playwright/test';
import { pairUp } from '../harness/person.ts';
import { paste } from '../pages/clipboard.ts';
import { clickAtStart, wordsIn } from '../pages/fields.ts';
import { expect, test } from './two-people.ts';

test.use({ contextOptions: { reducedMotion: 'reduce', permissions: ['clipboard-read', 'clipboard-write'] } });

const SELECT_ALL = 'ControlOrMeta+a';

test('Mod+A takes the field, then the topic, then the page; what is copied is Markdown and HTML; Escape lets go', async ({
  pair: { ada },
}) => {
  const { page, agenda } = ada;
  const hiring = await agenda.addTopic('Hiring', 'One senior first.');
  await hiring.addItem('Write the job ad');
  await agenda.addTopic('Career');
  await clickAtStart(hiring.notes);
  await page.keyboard.press(SELECT_ALL);
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('One senior first.');
  await expect(marked(page)).toHaveCount(0);
  await page.keyboard.press(SELECT_ALL);
  await expect(marked(page)).toHaveCount(2);
  expect(await copy(page)).toMatchObject({
    text: '## Hiring\n\nOne senior first.\n\n- [ ] Write the job ad (@Ada Lovelace)\n',
    html: expect.stringContaining('<h2>Hiring</h2><p>One senior first.</p><ul><li><input type="checkbox"'),
  });
  await page.keyboard.press(SELECT_ALL);
  await expect(marked(page)).toHaveCount(3);
  expect((await copy(page)).text).toContain('## Career');
  await page.keyboard.press('Escape');
  await expect(marked(page)).toHaveCount(0);
});

test('typing over what is selected page-wide asks first; what goes is restorable, and one undo brings it back', async ({
  pair: { ada, grace },
}) => {
  const { page, agenda } = ada;
  const hiring = await agenda.addTopic('Hiring', 'One senior first.');
  await hiring.addItem('Write the job ad');
  await clickAtStart(hiring.notes);
  for (let times = 0; times < 3; times += 1) await page.keyboard.press(SELECT_ALL);
  await page.keyboard.press('x');
  const question = page.getByRole('alertdialog', { name: 'Remove all of this?' });
  await expect(question).toContainText('1 topic, 1 action item');
  await question.getByRole('button', { name: 'Keep it all' }).click();
  await expect.poll(() => wordsIn(hiring.notes)).toEqual(['One senior first.']);

  await clickAtStart(hiring.notes);
  for (let times = 0; times < 3; times += 1) await page.keyboard.press(SELECT_ALL);
  await page.keyboard.press('Backspace');
  await question.getByRole('button', { name: 'Remove' }).click();
  await expect(agenda.restoreButton('Hiring')).toBeVisible();
  await expect(grace.agenda.restoreButton('Hiring')).toBeVisible();
  await agenda.undo();
  for (const { agenda: there } of [ada, grace]) {
    await expect(there.topic('Hiring').items).toHaveText(['Write the job ad']);
  }
});

test('[PASTE-3] an item that is cut and pasted is the same one, with its owner and date; copied, it is another', async ({
  pair: { ada, grace },
}) => {
  const { page, agenda } = ada;
  const hiring = await agenda.addTopic('Hiring');
  await hiring.addItem('Write the job ad');
  const career = await agenda.addTopic('Career', 'Next steps.');
  const item = agenda.item('Write the job ad');
  await item.owner.click();
  await page.getByRole('menuitemradio', { name: 'Grace' }).click();
  const id = await item.row.getAttribute('data-block');
  await expect(grace.agenda.item('Write the job ad').owner).toHaveAccessibleName('Owner: Grace');

  await clickAtStart(item.text);
  await page.keyboard.press('ControlOrMeta+x');
  await expect(marked(page)).toHaveCount(1);
  await clickAtStart(career.notes);
  await page.keyboard.press('ControlOrMeta+v');
  await expect(career.items).toHaveText(['Write the job ad']);
  await expect(hiring.items).toHaveCount(0);
  await expect(grace.agenda.topic('Career').items).toHaveText(['Write the job ad']);
  expect(await item.row.getAttribute('data-block')).toBe(id);
  await expect(item.owner).toHaveAccessibleName('Owner: Grace');
  await expect.poll(() => wordsIn(career.notes)).toEqual(['Next steps.']);

  // The clipboard still holds it: from now on it is a copy.
  await clickAtStart(hiring.notes);
  await page.keyboard.press('ControlOrMeta+v');
  await expect(hiring.items).toHaveText(['Write the job ad']);
  await expect(grace.agenda.topic('Hiring').items).toHaveText(['Write the job ad']);
  await expect(career.items).toHaveText(['Write the job ad']);
  await agenda.undo();
  await expect(hiring.items).toHaveCount(0);
  await agenda.undo();
  await expect(hiring.items).toHaveText(['Write the job ad']);
  await expect(career.items).toHaveCount(0);
});

test('[PASTE-3] a topic that is cut and pasted goes to another place with all that is in it', async ({
  pair: { ada, grace },
}) => {
  const { page, agenda } = ada;
  const hiring = await agenda.addTopic('Hiring', 'One senior first.');
  await hiring.addItem('Write the job ad');
  const career = await agenda.addTopic('Career', 'Next steps.');
  const id = await hiring.root.getAttribute('data-block');
  await clickAtStart(hiring.title);
  await page.keyboard.press('ControlOrMeta+x');
  await clickAtStart(career.notes);
  await page.keyboard.press('ControlOrMeta+v');
  for (const { page: there, agenda: at } of [ada, grace]) {
    await expect(titles(there)).toHaveText(['Career', 'Hiring']);
    await expect(at.topic('Hiring').items).toHaveText(['Write the job ad']);
    await expect.poll(() => wordsIn(at.topic('Hiring').notes)).toEqual(['One senior first.']);
  }
  expect(await hiring.root.getAttribute('data-block')).toBe(id);
  await agenda.undo();
  await expect(titles(grace.page)).toHaveText(['Hiring', 'Career']);
});

test('a promise of one agenda that is pasted into another is a new one there, and says nothing of the other partner', async ({
  pair: { id, ada },
  server,
  visit,
}) => {
  const { page, agenda } = ada;
  const hiring = await agenda.addTopic('Hiring');
  await hiring.addItem('Write the job ad');
  const item = agenda.item('Write the job ad');
  await item.owner.click();
  await page.getByRole('menuitemradio', { name: 'Grace' }).click();
  await clickAtStart(item.text);
  await page.keyboard.press('ControlOrMeta+x');
  await agenda.expectSaved();

  const linus = await visit('Linus');
  const other = await pairUp(ada.person, linus.person);
  await page.goto(`${server.url}/pairs/${other}`);
  const elsewhere = await agenda.addTopic('Elsewhere', 'Here.');
  await clickAtStart(elsewhere.notes);
  await page.keyboard.press('ControlOrMeta+v');
  await expect(elsewhere.items).toHaveText(['Write the job ad']);
  await expect(agenda.item('Write the job ad').owner).toHaveAccessibleName('Owner: nobody');
  await page.goto(`${server.url}/pairs/${id}`);
  await expect(hiring.items).toHaveText(['Write the job ad']);
  await expect(item.owner).toHaveAccessibleName('Owner: Grace');
});

test('what only looks like a cut of this page is words like any other', async ({ pair: { id, ada } }) => {
  const { page, agenda } = ada;
  const hiring = await agenda.addTopic('Hiring');
  await hiring.addItem('One');
  const lookalike = {
    version: 1,
    pair: id,
    cut: 'x',
    topics: [],
    items: [{ id: 'no-such', text: 'Two', owner: 'me', due: 'soon' }],
  };
  await clickAtStart(hiring.notes);
  await paste(page, { html: `<p data-throughline='${JSON.stringify({ ...lookalike, more: 1 })}'>Only words</p>` });
  await expect.poll(() => wordsIn(hiring.notes)).toEqual(['Only words']);
  await paste(page, { html: `<p data-throughline='${JSON.stringify(lookalike)}'>Two</p>` });
  await expect(hiring.items).toHaveText(['One', 'Two']);
  await expect(agenda.item('Two').owner).toHaveAccessibleName('Owner: nobody');
});

/** Topics and items that are selected or cut as a whole. */
function marked(page: Page) {
  return page.locator('[data-mark]');
}

/** Of the agenda's topics; the place for a first one, which an empty page has, is none. */
function titles(page: Page) {
  return page.locator('[data-topics]').getByRole('textbox', { name: 'Topic title' });
}

/** What the page puts on the clipboard. */
function copy(page: Page): Promise<{ html: string; text: string }> {
  return page.evaluate(() => {
    const clipboardData = new DataTransfer();
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }),
    );
    return { html: clipboardData.getData('text/html'), text: clipboardData.getData('text/plain') };
  });
}
