import type { Page } from '@playwright/test';
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
