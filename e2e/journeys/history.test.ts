import { readFile } from 'node:fs/promises';
import { RecordPage } from '../pages/record-page.ts';
import { expect, test } from './two-people.ts';

test('the history leads from the agenda to every record, and each can be taken along', async ({
  pair: { id, ada },
}) => {
  const { page, agenda } = ada;
  for (const number of [1, 2]) {
    const topic = await agenda.addTopic(`Topic of session ${number}`, `Notes of session ${number}.`);
    await topic.addItem(`Promise of session ${number}`);
    await agenda.wrapUp(number);
  }
  await agenda.item('Promise of session 1').toggle();
  await agenda.item('Promise of session 2').remove();
  await agenda.wrapUp(3);

  await expect(page.getByRole('heading', { name: 'Earlier' })).toBeVisible();
  await page.goto(`/pairs/${id}/sessions`);
  await expect(page.getByRole('heading', { name: 'Sessions' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: /^Session \d/ })).toHaveText([
    'Session 4',
    'Session 3',
    'Session 2',
    'Session 1',
  ]);
  await page.getByRole('link', { name: 'Session 3' }).click();
  const record = new RecordPage(page);
  await expect(record.item('Promise of session 1')).toContainText('Done by Ada');
  await expect(record.item('Promise of session 1')).toContainText('Topic of session 1');
  await expect(record.item('Promise of session 2')).toContainText('Removed by Ada');
  await expect(page.getByText('Only Ada Lovelace and Grace Hopper can read this page.')).toBeVisible();

  for (const [format, start] of [
    ['Markdown', '# '],
    ['HTML', '<!doctype html>'],
  ] as const) {
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: format }).click();
    const text = await readFile(await (await download).path(), 'utf8');
    expect(text.slice(0, start.length).toLowerCase()).toBe(start);
    expect(text).toContain('Promise of session 1');
  }
  await page.goto(`/pairs/${id}/sessions/9`);
  await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
});
