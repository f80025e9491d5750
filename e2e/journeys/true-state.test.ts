import type { Page } from '@playwright/test';
import { holdCommits } from '../harness/hold-commits.ts';
import { wordsIn, writeAtEnd } from '../pages/fields.ts';
import { expect, test } from './two-people.ts';

const away = 'Offline. Your changes are kept on this device.';

test('[KEEP-6] [LOG-1] a commit that is held up shows “Saving” and never “Saved”, also when the server is then killed', async ({
  pair: { ada, grace },
  server,
}) => {
  const hiring = await ada.agenda.addTopic('Hiring', 'Two people left.');
  await ada.agenda.expectSaved();
  const same = grace.agenda.topic('Hiring').notes;
  await expect(same).toContainText('Two people left.');

  const release = holdCommits(server);
  await writeAtEnd(hiring.notes, ' Three will come.');
  await expect(ada.agenda.sync).toHaveText('Saving…');
  const said = await listen(ada.page);
  await server.kill();
  await expect(ada.agenda.sync).toHaveText(away);
  release();
  expect(await said()).not.toContain('Saved');
  expect(await wordsIn(same)).toEqual(['Two people left.']);

  await server.start();
  await ada.agenda.expectSaved();
  await expect.poll(() => wordsIn(same)).toEqual(['Two people left. Three will come.']);
});

test('[KEEP-5] with the server gone both go on writing; when it is back, both are merged and saved', async ({
  pair: { ada, grace },
  server,
}) => {
  const hiring = await ada.agenda.addTopic('Hiring', 'Two people left.');
  await hiring.addItem('Book the room');
  await ada.agenda.expectSaved();
  await expect(grace.agenda.item('Book the room').row).toBeVisible();

  await server.kill();
  for (const { agenda } of [ada, grace]) await expect(agenda.sync).toHaveText(away);
  await writeAtEnd(hiring.notes, ' Ada here.');
  await grace.agenda.item('Book the room').toggle();
  await ada.agenda.addTopic('Written while it was gone');
  await server.start();
  for (const { agenda } of [ada, grace]) await agenda.expectSaved();
  await expect.poll(() => ada.agenda.blocks()).toEqual(await grace.agenda.blocks());
  await expect(grace.agenda.topic('Written while it was gone').root).toBeVisible();
  await expect(ada.agenda.item('Book the room').tick).toBeChecked();
});

test('[KEEP-5] a reload while the server is away opens the agenda from this device, and it can be written to', async ({
  pair: { ada, grace },
  server,
}) => {
  const hiring = await ada.agenda.addTopic('Hiring', 'Two people left.');
  await ada.agenda.expectSaved();
  await ada.page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await server.kill();
  await writeAtEnd(hiring.notes, ' Before the reload.');
  await expect(ada.agenda.sync).toHaveText(away);

  await ada.page.reload();
  await expect.poll(() => wordsIn(hiring.notes)).toEqual(['Two people left. Before the reload.']);
  await expect(ada.agenda.sync).toHaveText(away);
  await writeAtEnd(hiring.notes, ' After it.');
  await server.start();
  await ada.agenda.expectSaved();
  await expect
    .poll(() => wordsIn(grace.agenda.topic('Hiring').notes))
    .toEqual(['Two people left. Before the reload. After it.']);
});

test('a server that hangs is not taken for one that saved', async ({ pair: { ada }, server }) => {
  const hiring = await ada.agenda.addTopic('Hiring');
  await ada.agenda.expectSaved();
  process.kill(server.pid, 'SIGSTOP');
  await writeAtEnd(hiring.notes, 'Is anybody there?');
  await expect(ada.agenda.sync).toHaveText('Saving…');
  process.kill(server.pid, 'SIGCONT');
  await ada.agenda.expectSaved();
});

/** From now on, all that the page says about where one's words are. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  const said = await page.evaluateHandle(() => {
    const words: string[] = [];
    const note = () => {
      words.push(document.querySelector('[data-status]')?.textContent ?? '');
    };
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true });
    return words;
  });
  return () => said.jsonValue();
}
