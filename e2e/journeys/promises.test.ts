import { writeAtEnd } from '../pages/fields.ts';
import { expect, test } from './two-people.ts';

test('an item gets an owner and a date, and the other sees both', async ({ pair: { ada, grace } }) => {
  const hiring = await ada.agenda.addTopic('Hiring');
  await hiring.addItem('Write the job ad');
  const hers = ada.agenda.item('Write the job ad');
  await hers.giveTo('Grace');
  await hers.promiseFor('In two weeks');
  await expect(hers.due).toHaveAccessibleName(/^Due: \d+ \w+/);

  await expect(grace.agenda.item('Write the job ad').owner).toHaveAccessibleName('Owner: Grace');
  await expect(grace.agenda.item('Write the job ad').due).toHaveAccessibleName(/^Due: \d+ \w+/);
  await expect.poll(() => grace.agenda.blocks()).toEqual(await ada.agenda.blocks());
  await expect(grace.page.getByRole('navigation').getByRole('link', { name: /1 open promise/ })).toBeVisible();
  await grace.agenda.item('Write the job ad').toggle();
  await expect(hers.tick).toBeChecked();
});

test('all of it goes by the keyboard alone', async ({ pair: { ada, grace } }) => {
  const { page, agenda } = ada;
  const { keyboard } = page;
  const press = async (...keys: string[]) => {
    for (const key of keys) await keyboard.press(key);
  };
  await page.getByRole('textbox', { name: 'Topic title' }).focus();
  await keyboard.type('Hiring');
  await press('Enter');
  await expect(agenda.topic('Hiring').notes).toBeFocused();
  await keyboard.type('One senior first.');
  await press('Tab');
  await expect(agenda.topic('Hiring').root.getByRole('button', { name: 'Action item', exact: true })).toBeFocused();
  await press('Enter');
  await expect(agenda.topic('Hiring').items).toBeFocused();
  await keyboard.type('Write the job ad');

  const item = agenda.item('Write the job ad');
  await press('Tab');
  await expect(item.owner).toBeFocused();
  await press('Enter');
  await expect(page.getByRole('menu', { name: 'Owner' })).toBeVisible();
  await keyboard.type('Gr');
  await press('Enter');
  await expect(item.owner).toHaveAccessibleName('Owner: Grace');
  await expect(item.owner).toBeFocused();
  await press('Tab');
  await expect(item.due).toBeFocused();
  await press('Enter');
  await expect(page.getByRole('dialog', { name: 'Due date' }).getByRole('gridcell').locator(':focus')).toBeVisible();
  await press('ArrowRight', 'Enter');
  await expect(item.due).toHaveAccessibleName('Due: tomorrow');
  await expect(item.due).toBeFocused();

  await press('Shift+Tab', 'Shift+Tab');
  await expect(item.text).toBeFocused();
  await press('Enter');
  await expect(agenda.topic('Hiring').items.nth(1)).toBeFocused();
  await keyboard.type('Book the room');
  await press('ControlOrMeta+Enter');
  await expect(agenda.item('Book the room').tick).toBeChecked();
  await press('ArrowUp');
  await expect(item.text).toBeFocused();
  await expect.poll(() => grace.agenda.blocks()).toEqual(await agenda.blocks());
});

test('[ROLL-6] a promise is removed in the open, and restored with what the other wrote in it', async ({
  pair: { ada, grace },
}) => {
  const hiring = await ada.agenda.addTopic('Hiring');
  await hiring.addItem('Write the job ad');
  const block = await ada.agenda.item('Write the job ad').row.getAttribute('data-block');
  await expect(grace.agenda.item('Write the job ad').text).toBeVisible();
  await grace.goOffline();
  await writeAtEnd(grace.agenda.item('Write the job ad').text, ' by Friday');

  await ada.agenda.item('Write the job ad').remove();
  await expect(ada.page.getByText('Removed by Ada')).toBeVisible();
  await grace.goOnline();
  await expect(grace.page.getByText('Removed by Ada')).toBeVisible();
  await grace.agenda.restoreButton('Write the job ad by Friday').click();
  const restored = ada.agenda.item('Write the job ad by Friday').row;
  await expect(restored).toHaveAttribute('data-block', block ?? '');
  await expect(ada.page.getByText('Removed by Ada')).toBeHidden();
});

test('[ROLL-5] a topic is removed and its promises stay; restored, it has them again', async ({
  pair: { ada, grace },
}) => {
  const hiring = await ada.agenda.addTopic('Hiring', 'One senior first.');
  await hiring.addItem('Write the job ad');
  const whole = await ada.agenda.blocks();
  await hiring.choose('Remove topic');
  await expect(grace.page.getByText('Removed by Ada')).toBeVisible();
  const loose = grace.page.getByRole('list', { name: 'Promises without a topic' });
  await expect(loose.getByRole('listitem').filter({ hasText: 'Write the job ad' })).toContainText('Hiring');
  await grace.agenda.restoreButton('Hiring').click();
  await expect(hiring.notes).toContainText('One senior first.');
  await expect.poll(() => ada.agenda.blocks()).toEqual(whole);
});

test('a promise is dropped with a reason that both read, and opened again', async ({ pair: { ada, grace } }) => {
  const hiring = await ada.agenda.addTopic('Hiring');
  await hiring.addItem('Book the room');
  await grace.agenda.item('Book the room').drop('We meet in the park.');
  const dropped = ada.agenda.item('Book the room');
  await expect(dropped.row).toContainText('Dropped by Grace: We meet in the park.');
  await expect(dropped.tick).toBeHidden();
  await dropped.row.getByRole('button', { name: 'Open again' }).click();
  await expect(grace.agenda.item('Book the room').tick).not.toBeChecked();
  await expect(grace.agenda.item('Book the room').row).not.toContainText('Dropped');
});

test('a promise of last time is dropped from its row, the first time that it comes back', async ({
  pair: { ada, grace },
}) => {
  const { page, agenda } = ada;
  const hiring = await agenda.addTopic('Hiring');
  for (const words of ['Book the room', 'Write the job ad']) await hiring.addItem(words);
  await agenda.wrapUp(1);
  const item = agenda.item('Book the room');
  const drop = item.row.getByRole('button', { name: 'drop' });
  await expect(agenda.lastTime.getByRole('button', { name: 'drop' })).toHaveCount(2);

  // In the margin it waits for the hand, and takes no room of its own when it comes.
  await page.mouse.move(0, 0);
  await expect(drop).toHaveCSS('opacity', '0');
  const resting = await item.row.boundingBox();
  await item.text.hover();
  await expect(drop).toHaveCSS('opacity', '1');
  expect(await item.row.boundingBox()).toEqual(resting);

  await item.due.focus();
  await page.keyboard.press('Tab');
  await expect(drop).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('We meet in the park.');
  await page.keyboard.press('Enter');
  await expect(grace.agenda.item('Book the room').row).toContainText('Dropped by Ada: We meet in the park.');
  await expect(item.row.getByRole('button', { name: 'Open again' })).toBeFocused();
  await expect(item.row.getByRole('button', { name: 'drop' })).toBeHidden();

  await page.setViewportSize({ width: 390, height: 844 });
  await page.mouse.move(0, 0);
  await expect(agenda.item('Write the job ad').row.getByRole('button', { name: 'drop' })).toHaveCSS('opacity', '1');
});

test('a topic is marked as discussed by one and shown so to both', async ({ pair: { ada, grace } }) => {
  const hiring = await ada.agenda.addTopic('Hiring');
  await grace.agenda.topic('Hiring').toggleDiscussed();
  await expect(hiring.discussed).toBeChecked();
  await hiring.toggleDiscussed();
  await expect(grace.agenda.topic('Hiring').discussed).not.toBeChecked();
});
