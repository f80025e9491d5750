import type { Locator } from '@playwright/test';
import type { Pair } from '@throughline/shared/http/pairs';
import { clickAtStart, writeAtEnd } from '../pages/fields.ts';
import { expect, test } from './two-people.ts';

/** As from another page: what is selected there, or an address bar. */
async function paste(field: Locator, text: string): Promise<void> {
  await field.evaluate((box, words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', words);
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

test('addresses become links when they are typed and pasted, and open in a page of their own', async ({
  pair: { id, ada, grace },
}) => {
  const { page, agenda, context } = ada;
  const address = new URL('/settings', page.url()).href;
  const hiring = await agenda.addTopic('Hiring', `See ${address} and `);
  const link = hiring.notes.getByRole('link', { name: address });
  await expect(link).toHaveAttribute('href', address);
  await paste(hiring.notes, 'https://example.com/ad');
  await expect(hiring.notes.getByRole('link', { name: 'https://example.com/ad' })).toBeVisible();
  await page.keyboard.type(' too');
  await expect(hiring.notes.getByRole('link')).toHaveText([address, 'https://example.com/ad']);
  await expect(grace.agenda.topic('Hiring').notes.getByRole('link')).toHaveCount(2);

  const opened = context.waitForEvent('page');
  await link.click({ modifiers: ['ControlOrMeta'] });
  await expect(await opened).toHaveURL(address);
  await (await opened).close();
  await agenda.expectSaved();

  await page.goto(`/pairs/${id}`);
  const openedAgain = context.waitForEvent('page');
  await link.click();
  await expect(await openedAgain).toHaveURL(address);
});

test('an address that is pasted over words links them; the link is shown, edited and taken away', async ({
  pair: { ada, grace },
}) => {
  const { page, agenda } = ada;
  const hiring = await agenda.addTopic('Hiring', 'The job ad');
  await clickAtStart(hiring.notes);
  await page.keyboard.press('ControlOrMeta+a');
  await paste(hiring.notes, 'https://example.com/ad');
  const link = hiring.notes.getByRole('link', { name: 'The job ad' });
  await expect(link).toHaveAttribute('href', 'https://example.com/ad');
  await writeAtEnd(hiring.notes, '');
  await expect(page.getByRole('link', { name: 'example.com/ad', exact: true })).toBeVisible();
  await page.keyboard.type(' is out');
  await expect(link).toHaveText('The job ad');

  await link.click();
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  const input = page.getByRole('textbox', { name: 'Address' });
  await expect(input).toBeFocused();
  await page.keyboard.type('no address');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('That is no address.');
  await input.fill('example.com/new');
  await page.keyboard.press('Enter');
  await expect(link).toHaveAttribute('href', 'https://example.com/new');
  await expect(hiring.notes).toBeFocused();
  await expect(grace.agenda.topic('Hiring').notes.getByRole('link')).toHaveAttribute('href', 'https://example.com/new');

  await page.keyboard.press('ControlOrMeta+k');
  await expect(input).toHaveValue('https://example.com/new');
  await page.keyboard.press('Escape');
  await expect(hiring.notes).toBeFocused();
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Enter');
  await expect(link).toBeHidden();
  await agenda.undo();
  await expect(link).toHaveAttribute('href', 'https://example.com/new');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Remove', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(hiring.notes.getByRole('link')).toHaveCount(0);
  await expect(hiring.notes).toHaveText('The job ad is out');
});

test('with a finger, in a narrow window', async ({ visit }) => {
  const phone = { viewport: { width: 390, height: 664 }, hasTouch: true, isMobile: true } as const;
  const { person, page, agenda } = await visit('Ada Lovelace', phone);
  const { id } = await person.ask<Pair>('POST', '/api/pairs', { role: 'manager', partnerEmail: 'grace@example.test' });
  await agenda.open(id);
  const hiring = await agenda.addTopic('Hiring', 'Write to lin@example.com ');
  const link = hiring.notes.getByRole('link');
  await expect(link).toHaveAttribute('href', 'mailto:lin@example.com');
  await link.tap();
  const popup = page.locator('.link-popup');
  await expect(popup.getByRole('link', { name: 'lin@example.com' })).toHaveAttribute('href', 'mailto:lin@example.com');
  const box = await popup.boundingBox();
  expect(box && box.x >= 0 && box.x + box.width <= 390).toBe(true);
  await popup.getByRole('button', { name: 'Remove' }).tap();
  await expect(link).toHaveCount(0);
  await expect(hiring.notes).toBeFocused();
});
