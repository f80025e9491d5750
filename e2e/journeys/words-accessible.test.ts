import { clickAtStart, writeAtEnd } from '../pages/fields.ts';
import { Suggestions } from '../pages/suggestions.ts';
import { troubles } from '../pages/troubles.ts';
import { expect, test } from './two-people.ts';

test('nothing serious stands against what is suggested at typed words, wide and narrow', async ({ pair: { ada } }) => {
  const { page, agenda } = ada;
  const { list, offer } = new Suggestions(page);
  const hiring = await agenda.addTopic('Hiring', 'See https://example.com/job ');
  await hiring.addItem('Write the job ad');
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 800 });
    await writeAtEnd(hiring.items, ' by Friday');
    await expect(offer).toBeVisible();
    expect(await troubles(page)).toEqual([]);
    await page.keyboard.press('Tab');
    for (const typed of [' @', ' /']) {
      await page.keyboard.type(typed);
      await expect(list).toBeVisible();
      expect(await troubles(page)).toEqual([]);
      await page.keyboard.press('Escape');
    }
    // In a text that nobody is in, a click opens the link.
    await clickAtStart(hiring.notes);
    await hiring.notes.getByRole('link').click();
    await expect(page.getByRole('button', { name: 'Edit', exact: true })).toBeVisible();
    expect(await troubles(page)).toEqual([]);
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type('x y');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toBeVisible();
    expect(await troubles(page)).toEqual([]);
    await page.keyboard.press('Escape');
  }
});
