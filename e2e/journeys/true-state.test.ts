import type { Page } from '@playwright/test';
import { holdCommits } from '../harness/hold-commits.ts';
import { pairUp } from '../harness/person.ts';
import { AgendaPage } from '../pages/agenda-page.ts';
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

test('[KEEP-5] words left behind while the server is away are sent when it is back, with another 1:1 open', async ({
  pair: { id, ada, grace },
  visit,
  server,
}) => {
  await pairUp(ada.person, (await visit('Alan Turing')).person);
  const hiring = await ada.agenda.addTopic('Hiring', 'Two people left.');
  await ada.agenda.open(id);
  await server.kill();
  await writeAtEnd(hiring.notes, ' Three will come.');
  await expect(ada.agenda.sync).toHaveText(away);
  await ada.page.getByRole('navigation').getByRole('link', { name: 'Alan Turing' }).click();
  await expect(ada.page.getByRole('heading', { name: 'Ada & Alan' })).toBeVisible();
  await server.start();
  await expect.poll(() => wordsIn(grace.agenda.topic('Hiring').notes)).toEqual(['Two people left. Three will come.']);
  await expect(ada.page.getByRole('heading', { name: 'Ada & Alan' })).toBeVisible();
});

test('[KEEP-5] a 1:1 that is not on this device yet says why it is empty, and comes by itself', async ({
  pair: { ada, grace },
  browse,
  server,
}) => {
  await ada.agenda.addTopic('Hiring', 'Two people left.');
  await ada.agenda.expectSaved();
  const page = await browse();
  await page.context().addCookies(await grace.context.cookies());
  await page.goto('/');
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  const agenda = new AgendaPage(page);

  await server.kill();
  const readBy = page.getByText('Only Ada and Grace can read this page.');
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Ada Lovelace/ })
    .click();
  await expect(agenda.sync).toHaveText('Offline. This 1:1 is not on this device yet.');
  await expect(readBy).toBeVisible();
  await server.start();
  await agenda.expectSaved();
  await expect(agenda.topic('Hiring').notes).toContainText('Two people left.');
});

test('a 1:1 that is not on this device yet asks to sign in where that is what it waits for', async ({
  pair: { grace },
  browse,
}) => {
  const page = await browse();
  await page.context().addCookies(await grace.context.cookies());
  await page.goto('/');
  const link = page.getByRole('navigation').getByRole('link', { name: /^Ada Lovelace/ });
  await expect(link).toBeVisible();
  await grace.person.signOut();
  await link.click();
  const { sync } = new AgendaPage(page);
  await expect(sync).toContainText('Sign in again.');
  await sync.getByRole('link', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});

test('where one’s words are stays in sight on a long page, however wide it is', async ({ pair: { id, ada } }) => {
  const { page, agenda, person } = ada;
  for (const number of Array(20).keys()) {
    await person.ask('POST', `/api/pairs/${id}/action-items`, { text: `Promise ${number}` });
  }
  await expect(agenda.item('Promise 19').row).toBeVisible();
  for (const width of [1440, 1000, 720, 390]) {
    await page.setViewportSize({ width, height: 500 });
    for (const end of ['bottom', 'top'] as const) {
      await page.evaluate((to) => scrollTo(0, to === 'top' ? 0 : document.body.scrollHeight), end);
      const title = expect(page.getByRole('heading', { name: 'Ada & Grace' }), `${width}, ${end}`);
      await (end === 'top' ? title : title.not).toBeInViewport();
      await expect(agenda.sync).toBeInViewport({ ratio: 1 });
      await expect(page.getByRole('button', { name: 'Wrap up', exact: true })).toBeInViewport({ ratio: 1 });
    }
  }
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
