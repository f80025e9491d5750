import { readFile } from 'node:fs/promises';
import { chooseSignOut } from '../pages/account-forms.ts';
import { askToEnd, EndedPage } from '../pages/ended-page.ts';
import { writeAtEnd } from '../pages/fields.ts';
import { expect, test } from './two-people.ts';

test('[END-1] one ends it, the other’s open page says so, and both go on reading it', async ({
  pair: { id, ada, grace },
}) => {
  const hiring = await ada.agenda.addTopic('Hiring', 'Two people left.');
  await hiring.addItem('Write the job ad');
  await hiring.addItem('Book the room');
  await ada.agenda.wrapUp(1);
  await ada.agenda.addTopic('Career', 'I would like to lead something.');
  await ada.agenda.item('Book the room').toggle();
  await grace.agenda.topic('Career').notes.click();

  const dialog = await askToEnd(ada.page);
  await expect(dialog).toContainText('Both of you can go on reading it');
  await expect(dialog).toContainText('The promise that is open stays open in it.');
  await ada.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(ada.agenda.topic('Career').root).toBeVisible();
  await (await askToEnd(ada.page)).getByRole('button', { name: 'End this 1:1' }).click();

  const ended = { ada: new EndedPage(ada.page), grace: new EndedPage(grace.page) };
  await expect(ended.ada.news).toContainText('You ended this 1:1.');
  await expect(ended.grace.news).toContainText('Ada ended this 1:1.');
  await expect(ended.grace.news).toBeFocused();
  for (const [name, page] of Object.entries(ended)) {
    await expect(page.heading, name).toContainText('Session 2, as it stood when Ada ended this 1:1 on');
    await expect(page.item('Write the job ad')).toContainText('Still open, since session 1');
    await expect(page.item('Book the room')).toContainText('Done by Ada');
    await expect(page.topic('Career')).toContainText('I would like to lead something.');
    await expect(page.topic('Career')).toContainText('Not discussed');
    await expect(page.unsent).toBeHidden();
    await expect(page.page.getByRole('textbox')).toHaveCount(0);
    await expect(page.page.getByText('Only Ada Lovelace and Grace Hopper can read this page.')).toBeVisible();
  }

  await grace.page.reload();
  await expect(ended.grace.heading).toBeVisible();
  await expect(ended.grace.news).toBeHidden();
  await expect(grace.page.getByRole('navigation', { name: 'Your 1:1s' })).toContainText('Ada Lovelace');
  const download = grace.page.waitForEvent('download');
  await grace.page.getByRole('link', { name: 'Markdown' }).click();
  const markdown = await readFile(await (await download).path(), 'utf8');
  expect(markdown).toContain('As it stood when Ada Lovelace ended this 1:1');
  expect(markdown).toContain('Write the job ad');

  await grace.page.getByRole('link', { name: 'Session 1' }).click();
  await expect(grace.page.getByRole('heading', { name: 'Session 1' })).toBeVisible();
  await grace.page.goto('/');
  const row = grace.page.getByRole('main').getByRole('listitem').filter({ hasText: 'Ada Lovelace' });
  await expect(row).toContainText('Ended. Both of you can still read it.');
  await expect(row).not.toContainText('open promise');
  expect((await grace.person.call('POST', `/api/pairs/${id}/wrap-up`, { session: 2 })).status).toBe(409);
});

test('[END-3] words that come too late stay on their device, which says so and shows them', async ({
  pair: { id, ada, grace },
}) => {
  const hiring = await ada.agenda.addTopic('Hiring', 'Two people left.');
  await ada.agenda.expectSaved();
  await expect(grace.agenda.topic('Hiring').notes).toContainText('Two people left.');
  await ada.goOffline();
  await writeAtEnd(hiring.notes, ' Three will come.');
  await expect(ada.agenda.sync).toHaveText(/^Offline/);
  await (await askToEnd(grace.page)).getByRole('button', { name: 'End this 1:1' }).click();
  await expect(new EndedPage(grace.page).topic('Hiring')).toContainText('Two people left.');

  await ada.goOnline();
  const ended = new EndedPage(ada.page);
  await expect(ended.news).toContainText('Grace ended this 1:1.');
  await expect(ended.unsent).toContainText('Grace cannot read it: it is kept on this device only.');
  await expect(ended.topic('Hiring')).not.toContainText('Three will come.');
  await ada.page.reload();
  await expect(ended.unsent).toBeVisible();
  await ended.show('As it is on this device');
  await expect(ended.topic('Hiring')).toContainText('Two people left. Three will come.');
  await ended.show('As it ended');
  await expect(ended.topic('Hiring')).not.toContainText('Three will come.');

  await chooseSignOut(ada.page);
  const warning = ada.page.getByRole('alertdialog', { name: 'Some of your words are only here' });
  await expect(warning).toContainText('Grace Hopper');
  await expect(warning).toContainText('has ended');
  await warning.getByRole('button', { name: 'Stay signed in' }).click();
  await ada.page.goto(`/pairs/${id}/sessions/1`);
  await expect(ada.page.getByText('The last session, as it stood when Grace ended this 1:1')).toBeVisible();
});

test('[END-3] a browser that keeps nothing shows them until the page is closed, and asks before that', async ({
  pair: { id, grace },
  browse,
}) => {
  const page = await browse();
  await page.context().addCookies(await grace.context.cookies());
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Storage is blocked.', 'SecurityError');
    };
  });
  const { agenda } = grace;
  await agenda.addTopic('Hiring');
  await agenda.expectSaved();
  await page.goto(`/pairs/${id}`);
  const hiring = page.getByRole('region', { name: 'Hiring' });
  await expect(hiring).toBeVisible();
  await page.context().setOffline(true);
  await writeAtEnd(hiring.getByRole('textbox', { name: 'Notes' }), 'Nowhere else.');
  await grace.person.ask('POST', `/api/pairs/${id}/end`, {});
  await page.context().setOffline(false);
  const ended = new EndedPage(page);
  await expect(ended.unsent).toContainText('it is on this page only');
  await ended.show('As it is on this device');
  await expect(ended.topic('Hiring')).toContainText('Nowhere else.');
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  await (await asked).accept();
});

test('[END-2] while the server is being asked nobody is told that it goes on', async ({ pair: { id, ada } }) => {
  const asked = Promise.withResolvers<void>();
  const answer = Promise.withResolvers<void>();
  await ada.page.route(`**/api/pairs/${id}/end`, async (route) => {
    asked.resolve();
    await answer.promise;
    await route.continue();
  });
  await ada.agenda.addTopic('Hiring');
  const dialog = await askToEnd(ada.page);
  await dialog.getByRole('button', { name: 'End this 1:1' }).click();
  await asked.promise;
  await expect(dialog.getByRole('button', { name: 'Keep it going' })).toBeDisabled();
  await ada.page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toContainText('Ending…');
  answer.resolve();
  await expect(new EndedPage(ada.page).news).toContainText('You ended this 1:1.');
});

test('offline it does not end, and says why; on a phone the way to it is in reach', async ({ pair: { ada } }) => {
  const { page, agenda } = ada;
  await page.setViewportSize({ width: 390, height: 844 });
  await agenda.addTopic('Hiring');
  await agenda.expectSaved();
  await ada.goOffline();
  await expect(agenda.sync).toHaveText(/^Offline/);
  const dialog = await askToEnd(page);
  await dialog.getByRole('button', { name: 'End this 1:1' }).click();
  await expect(dialog.getByRole('alert')).toHaveText(/^Ending it needs the server/);
  await dialog.getByRole('button', { name: 'Keep it going' }).click();
  await ada.goOnline();
  await agenda.expectSaved();
  await page.getByRole('button', { name: 'End this 1:1…' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.getByRole('alertdialog').getByRole('button', { name: 'End this 1:1' }).press('Enter');
  await expect(new EndedPage(page).news).toContainText('You ended this 1:1.');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
