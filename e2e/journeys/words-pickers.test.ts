import type { Pair } from '@throughline/shared/http/pairs';
import { expect, test } from './two-people.ts';

test('owner and date by the keyboard: opened, walked through, left by Escape, chosen, and taken away', async ({
  pair: { ada, grace },
}) => {
  const { page, agenda } = ada;
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const hiring = await agenda.addTopic('Hiring');
  await hiring.addItem('Write the job ad');
  const item = agenda.item('Write the job ad');
  const same = grace.agenda.item('Write the job ad');

  await item.owner.focus();
  await press('Space');
  const menu = page.getByRole('menu', { name: 'Owner' });
  await expect(menu.getByRole('menuitemradio', { name: 'Ada' })).toBeFocused();
  await press('ArrowDown');
  await expect(menu.getByRole('menuitemradio', { name: 'Grace' })).toBeFocused();
  await press('Escape');
  await expect(menu).toBeHidden();
  await expect(item.text).toBeFocused();
  await expect(item.owner).toHaveAccessibleName('Owner: Ada');
  await item.owner.focus();
  await press('ArrowDown', 'End', 'Enter');
  await expect(item.owner).toHaveAccessibleName('Owner: nobody');
  await expect(same.owner).toHaveAccessibleName('Owner: nobody');
  await expect(item.owner).toBeFocused();

  await item.due.focus();
  await press('Enter');
  const dates = page.getByRole('dialog', { name: 'Due date' });
  await expect(dates.getByRole('gridcell').locator(':focus')).toBeVisible();
  await press('Escape');
  await expect(dates).toBeHidden();
  await expect(item.text).toBeFocused();
  await item.due.focus();
  await press('Enter');
  await expect(dates.getByRole('gridcell').locator(':focus')).toBeVisible();
  await press('PageDown', 'PageUp', 'ArrowRight', 'Enter');
  await expect(same.due).toHaveAccessibleName('Due: tomorrow');
  await expect(item.due).toBeFocused();
  await press('Enter');
  await expect(dates.getByRole('gridcell').locator(':focus')).toBeVisible();
  const none = dates.getByRole('button', { name: 'No date' });
  for (let tabs = 0; tabs < 10 && !(await none.evaluate((it) => it === document.activeElement)); tabs += 1) {
    await press('Shift+Tab');
  }
  await press('Enter');
  await expect(same.due).toHaveAccessibleName('Due: no date');
  await expect(item.due).toBeFocused();
});

test('owner and date with a finger, in a narrow window', async ({ visit }) => {
  const phone = { viewport: { width: 390, height: 664 }, hasTouch: true, isMobile: true } as const;
  const { person, page, agenda } = await visit('Ada Lovelace', phone);
  const { id } = await person.ask<Pair>('POST', '/api/pairs', { role: 'manager', partnerEmail: 'grace@example.test' });
  await agenda.open(id);
  const hiring = await agenda.addTopic('Hiring');
  await hiring.addItem('Write the job ad');
  const item = agenda.item('Write the job ad');
  for (const control of [item.owner, item.due]) {
    const box = await control.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(36);
  }

  await item.owner.tap();
  const partner = page.getByRole('menuitemradio').nth(1);
  await expect(partner).toBeDisabled();
  await expect(partner).toHaveAccessibleDescription(/has not joined yet/);
  await page.getByRole('menuitemradio', { name: 'Nobody yet' }).tap();
  await expect(item.owner).toHaveAccessibleName('Owner: nobody');

  await item.due.tap();
  const dates = page.getByRole('dialog', { name: 'Due date' });
  const box = await dates.boundingBox();
  expect(box && box.x >= 0 && box.y >= 0 && box.x + box.width <= 390 && box.y + box.height <= 664).toBe(true);
  const month = await dates.getByRole('heading').textContent();
  await dates.getByRole('button', { name: 'Next' }).first().tap();
  await expect(dates.getByRole('heading')).not.toHaveText(month ?? '');
  await dates.getByRole('gridcell', { name: '15' }).tap();
  await expect(dates).toBeHidden();
  await expect(item.due).toHaveAccessibleName(/^Due: 15 \w+/);
  await item.due.tap();
  await dates.getByRole('button', { name: 'No date' }).tap();
  await expect(item.due).toHaveAccessibleName('Due: no date');
});
