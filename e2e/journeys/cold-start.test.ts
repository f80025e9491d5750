import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { thisBuild } from '../harness/next-build.ts';
import { Person, pairUp } from '../harness/person.ts';
import { chooseSignOut, fillSignIn } from '../pages/account-forms.ts';
import { AgendaPage } from '../pages/agenda-page.ts';
import { wordsIn, writeAtEnd } from '../pages/fields.ts';
import { test as base, expect } from './two-people.ts';

interface Device {
  readonly page: Page;
  readonly agenda: AgendaPage;
  close(): Promise<void>;
}

const away = 'Offline. Your changes are kept on this device.';

/** `turnOn`: the same browser of the same person, opened again with all that it kept on its disk. */
const test = base.extend<{ turnOn: () => Promise<Device> }>({
  turnOn: async ({ browser, launchOptions, contextOptions, server }, provide) => {
    const disk = mkdtempSync(path.join(tmpdir(), 'throughline-device-'));
    const opened: BrowserContext[] = [];
    await provide(async () => {
      const options = {
        ...launchOptions,
        ...contextOptions,
        baseURL: server.url,
        viewport: { width: 1440, height: 900 },
      };
      const context = await browser.browserType().launchPersistentContext(disk, { ...options, locale: 'en-GB' });
      opened.push(context);
      const page = context.pages()[0] ?? (await context.newPage());
      return { page, agenda: new AgendaPage(page), close: () => context.close() };
    });
    for (const context of opened) await context.close();
    rmSync(disk, { recursive: true, force: true });
  },
});

async function signIn(page: Page, person: Person): Promise<void> {
  await page.goto('/sign-in');
  await fillSignIn(page, person);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your 1:1s' })).toBeVisible();
}

const partner = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('link', { name: new RegExp(`^${name}`) });

async function keptOnDevice(page: Page): Promise<void> {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
}

test('[KEEP-5] a browser that was closed opens the agenda without a server, from the sidebar to its last word, and edits it', async ({
  turnOn,
  server,
}) => {
  const [ada, grace, alan] = await Promise.all(
    ['Ada Lovelace', 'Grace Hopper', 'Alan Turing'].map((name) => Person.signUp(server, name)),
  );
  if (!ada || !grace || !alan) throw new Error('Somebody is missing.');
  const id = await pairUp(ada, grace);
  await pairUp(ada, alan);

  const first = await turnOn();
  await signIn(first.page, ada);
  await partner(first.page, 'Grace Hopper').click();
  const said = await first.agenda.addTopic('Hiring', 'Two people left.');
  await said.addItem('Write the job ad');
  await first.agenda.wrapUp(1);
  await first.agenda.addTopic('Career', 'Something to lead.');
  await first.agenda.expectSaved();
  await first.page.getByRole('link', { name: 'See the record' }).click();
  await expect(first.page.getByText('Two people left.')).toBeVisible();
  await keptOnDevice(first.page);
  await first.close();
  await server.kill();

  const second = await turnOn();
  const { page, agenda } = second;
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: 'Your 1:1s' })).toBeVisible();
  await partner(page, 'Grace Hopper').click();
  await expect(agenda.sync).toHaveText(away);
  await expect(agenda.session(2)).toBeVisible();
  await expect(agenda.lastTime).toContainText('Write the job ad');
  const career = agenda.topic('Career');
  await expect.poll(() => wordsIn(career.notes)).toEqual(['Something to lead.']);

  // Every part that is loaded when it is needed: the editor, the calendar, menus, dialogs, other pages.
  await writeAtEnd(career.notes, ' On the train.');
  await career.addItem('Ask Kim');
  await agenda.item('Ask Kim').giveTo('Grace');
  await agenda.item('Ask Kim').due.click();
  await expect(page.getByRole('grid')).toBeVisible();
  await page.getByRole('button', { name: 'In two weeks' }).click();
  await expect(agenda.item('Ask Kim').due).toHaveAccessibleName(/^Due: \d+ \w+/);
  await agenda.item('Write the job ad').toggle();
  const wrapUp = await agenda.openWrapUp(2);
  await wrapUp.confirm.click();
  await expect(wrapUp.root).toContainText(/without a connection|needs the server|no connection/i);
  await page.keyboard.press('Escape');
  await expect(agenda.sync).toHaveText(away);

  await partner(page, 'Alan Turing').click();
  await expect(agenda.sync).toHaveText('Offline. This 1:1 is not on this device yet.');
  await page.getByRole('link', { name: 'New 1:1' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /1:1/ })).toBeVisible();
  await page.goto(`/pairs/${id}`);
  await expect.poll(() => wordsIn(career.notes)).toEqual(['Something to lead. On the train.']);
  await second.close();

  const third = await turnOn();
  await third.page.goto(`/pairs/${id}`);
  await expect(third.agenda.sync).toHaveText(away);
  await expect.poll(() => wordsIn(third.agenda.topic('Career').notes)).toEqual(['Something to lead. On the train.']);
  await expect(third.agenda.item('Write the job ad').tick).toBeChecked();
  await server.start();
  await third.agenda.expectSaved();
  const exported = await grace.call('GET', `/api/follow-ups`);
  expect(JSON.stringify(exported.body)).toContain('Ask Kim');
});

test('[KEEP-5] signed out elsewhere meanwhile, a cold start without a network still has the words, and asks to sign in when there is one', async ({
  turnOn,
  server,
}) => {
  const [ada, grace] = [await Person.signUp(server, 'Ada Lovelace'), await Person.signUp(server, 'Grace Hopper')];
  const id = await pairUp(ada, grace);
  const first = await turnOn();
  await signIn(first.page, ada);
  await first.agenda.open(id);
  await first.agenda.addTopic('Hiring', 'Two people left.');
  await first.agenda.expectSaved();
  await keptOnDevice(first.page);
  const [cookie] = (await first.page.context().cookies()).filter(({ httpOnly }) => httpOnly);
  ada.cookie = `${cookie?.name}=${cookie?.value}`;
  await first.close();
  await ada.signOut();
  await server.kill();

  const second = await turnOn();
  await second.page.goto(`/pairs/${id}`);
  await writeAtEnd(second.agenda.topic('Hiring').notes, ' Three will come.');
  await expect(second.agenda.sync).toHaveText(away);
  await server.start();
  await expect(second.agenda.sync).toHaveText(/Sign in again\. Your changes are kept on this device\./);
  await second.agenda.sync.getByRole('link', { name: 'Sign in' }).click();
  await fillSignIn(second.page, ada);
  await second.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await second.agenda.expectSaved();
  await expect.poll(() => wordsIn(second.agenda.topic('Hiring').notes)).toEqual(['Two people left. Three will come.']);
});

test('[KEEP-8] what keeps the page on the device has every part of it, and nothing that anybody wrote', async ({
  turnOn,
  server,
}) => {
  const [ada, grace] = [await Person.signUp(server, 'Ada Lovelace'), await Person.signUp(server, 'Grace Hopper')];
  const id = await pairUp(ada, grace);
  const device = await turnOn();
  const { page, agenda } = device;
  await signIn(page, ada);
  await keptOnDevice(page);
  await page.reload();
  await agenda.open(id);
  await agenda.addTopic('Hiring', 'Two people left.');
  await agenda.wrapUp(1);
  await page.goto(`/pairs/${id}/sessions/1`);
  await expect(page.getByText('Two people left.')).toBeVisible();
  await page.goto('/settings');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();

  const kept = await page.evaluate(async () => {
    const caught = await Promise.all(
      (await caches.keys()).map(async (name) => {
        const cache = await caches.open(name);
        return Promise.all(
          (await cache.keys()).map(async (request) => {
            const answer = await cache.match(request);
            return { path: new URL(request.url).pathname, text: (await answer?.text()) ?? '' };
          }),
        );
      }),
    );
    return caught.flat();
  });
  const parts = readdirSync(path.join(thisBuild, 'assets')).map((file) => `/assets/${file}`);
  // A build's own notes, in dotfiles, are no part of the page.
  const named = readdirSync(thisBuild).filter((file) => !/^(assets|index\.html|sw\.js|\..*)$/.test(file));
  expect(kept.map((one) => one.path).sort()).toEqual(['/', ...parts, ...named.map((file) => `/${file}`)].sort());
  const page1 = kept.find((one) => one.path === '/');
  expect(page1?.text).toBe(readFileSync(path.join(thisBuild, 'index.html'), 'utf8'));
  for (const { path: file, text } of kept)
    expect(text, file).not.toMatch(/Two people left|ada\.lovelace-|Grace Hopper/);

  // Who signs out leaves a browser that knows of nobody, also without a network.
  await chooseSignOut(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await device.close();
  await server.kill();
  const later = await turnOn();
  await later.page.goto(`/pairs/${id}`);
  await expect(later.page.getByText('The server cannot be reached.')).toBeVisible();
  await expect(later.page.getByText(/Grace|Hiring|Two people/)).toHaveCount(0);
  await later.close();
  await server.start();
});

test('[KEEP-5] a server that says nothing for a while is not waited for: the page opens from this device', async ({
  pair: { ada },
  server,
}) => {
  const hiring = await ada.agenda.addTopic('Hiring', 'Two people left.');
  await ada.agenda.expectSaved();
  await ada.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  process.kill(server.pid, 'SIGSTOP');
  await ada.page.reload();
  await expect.poll(() => wordsIn(hiring.notes)).toEqual(['Two people left.']);
  process.kill(server.pid, 'SIGCONT');
  await ada.agenda.expectSaved();
});
