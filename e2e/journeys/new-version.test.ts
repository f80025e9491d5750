import type { Page } from '@playwright/test';
import { Deployable } from '../harness/deployable.ts';
import { NEXT_NAME, nextBuild, thisBuild } from '../harness/next-build.ts';
import type { Server } from '../harness/server.ts';
import { AgendaPage } from '../pages/agenda-page.ts';
import { wordsIn, writeAtEnd } from '../pages/fields.ts';
import type { TopicPart } from '../pages/topic-part.ts';
import { test as base, expect, type Visitor } from './two-people.ts';

const test = base.extend<{ deploy: (build: string) => Promise<void> }, { deployable: Deployable; server: Server }>({
  deployable: [
    async ({ browserName: _any }, provide) => {
      await using deployable = new Deployable(thisBuild, { LIMIT_SIGN_UPS: '1000', LOG_LEVEL: 'warn' });
      await deployable.server.start();
      // Built before the first test's clock begins.
      nextBuild();
      await provide(deployable);
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  server: [({ deployable }, provide) => provide(deployable.server), { scope: 'worker' }],
  deploy: async ({ deployable }, provide) => {
    await provide((build) => deployable.deploy(build));
    // The next test begins with the version that this one began with.
    await deployable.deploy(thisBuild);
  },
});

const notice = (page: Page) => page.getByRole('navigation').getByText('A new version is here');
const reload = (page: Page) => page.getByRole('navigation').getByRole('button', { name: 'Reload' });
const isNext = (page: Page) => expect(page.getByText(NEXT_NAME, { exact: true }).first()).toBeVisible();

/** A topic, on a page that is on this device whole. */
async function keptTopic({ page, agenda }: Visitor): Promise<TopicPart> {
  const hiring = await agenda.addTopic('Hiring', 'Two people left.');
  await expectKept(page);
  return hiring;
}

/** The server has the next version, and the page says so. */
async function offerNext(page: Page, deploy: (build: string) => Promise<void>): Promise<void> {
  await deploy(nextBuild());
  await expect(notice(page)).toBeVisible();
}

/** All of the page is on this device, and the page gets its parts from there. */
async function expectKept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

async function buildsKept(page: Page): Promise<number> {
  const names = await page.evaluate(() => caches.keys());
  return names.filter((name) => name !== 'throughline/page').length;
}

/** A page that was loaded anew has forgotten this. */
async function remember(page: Page): Promise<() => Promise<boolean>> {
  await page.evaluate(() => void Object.assign(window, { isTheSame: true }));
  return () => page.evaluate(() => 'isTheSame' in window);
}

test('[KEEP-7] a page that is open goes on after a deployment, with parts that it never loaded before', async ({
  pair: { ada, grace },
  deploy,
  server,
}) => {
  const { page, agenda } = ada;
  const hiring = await keptTopic(ada);
  await hiring.addItem('Write the job ad');
  const isSame = await remember(page);
  const parts = await page.evaluate(async () => {
    const kept = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return kept.flat().map(({ url }) => url);
  });
  const calendar = parts.find((url) => /\/assets\/calendar-.+\.js$/.test(url)) ?? '';

  await offerNext(page, deploy);
  await expect(page.getByText('A new version of this page is here. Reload it when you like.')).toBeAttached();
  expect((await fetch(calendar)).status, 'the server has forgotten the old parts').toBe(404);
  expect((await fetch(`${server.url}/sw.js`)).status).toBe(200);

  await agenda.item('Write the job ad').due.click();
  await expect(page.getByRole('grid')).toBeVisible();
  await page.keyboard.press('Escape');
  await writeAtEnd(hiring.notes, ' Three will come.');
  await agenda.expectSaved();
  await page.getByRole('button', { name: /settings and signing out/ }).click();
  await page.getByRole('menuitem', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  expect(await isSame()).toBe(true);
  await expect.poll(() => wordsIn(grace.agenda.topic('Hiring').notes)).toEqual(['Two people left. Three will come.']);
});

test('[KEEP-7] words written without a network are there after the reload into the new version', async ({
  pair: { ada, grace },
  deploy,
}) => {
  const { page, agenda } = ada;
  const hiring = await keptTopic(ada);
  await offerNext(page, deploy);
  await ada.goOffline();
  await writeAtEnd(hiring.notes, ' On the train.');
  await reload(page).click();
  await isNext(page);
  await expect.poll(() => wordsIn(hiring.notes)).toEqual(['Two people left. On the train.']);
  await expect(agenda.sync).toHaveText('Offline. Your changes are kept on this device.');
  await expect(notice(page)).toBeHidden();
  await ada.goOnline();
  await agenda.expectSaved();
  await expect.poll(() => wordsIn(grace.agenda.topic('Hiring').notes)).toEqual(['Two people left. On the train.']);
});

test('[KEEP-7] a reload asks first where words are on this page only', async ({ pair, browse, deploy }) => {
  const { id, ada, grace } = pair;
  const page = await browse();
  await page.context().addCookies(await grace.context.cookies());
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Storage is blocked.', 'SecurityError');
    };
  });
  const keepsNothing = new AgendaPage(page);
  await keepsNothing.open(id);
  await expectKept(page);
  await offerNext(page, deploy);
  await keepsNothing.expectSaved();
  await page.context().setOffline(true);
  await keepsNothing.addTopic('Only on this page');
  await reload(page).click();
  const question = page.getByRole('alertdialog', { name: 'Reload, and lose what you wrote last?' });
  await question.getByRole('button', { name: 'Stay' }).click();
  await expect(question).toBeHidden();
  await expect(keepsNothing.topic('Only on this page').title).toBeVisible();

  await page.context().setOffline(false);
  await keepsNothing.expectSaved();
  await reload(page).click();
  await isNext(page);
  await expect(ada.agenda.topic('Only on this page').title).toBeVisible();
  await expect(keepsNothing.topic('Only on this page').title).toBeVisible();
});

test('[KEEP-7] [RIGHTS-4] a page that the server no longer understands is led to the new version with its words', async ({
  pair: { ada, grace },
  deploy,
}) => {
  const { page, agenda } = ada;
  const hiring = await keptTopic(ada);
  await ada.context.addInitScript(() => {
    const Socket = window.WebSocket;
    window.WebSocket = class extends Socket {
      constructor(url: string | URL, protocols?: string | string[]) {
        const isOld = sessionStorage.getItem('speaks') === 'a schema of long ago';
        super(isOld ? String(url).replace(/schema=\d+/, 'schema=0') : url, protocols);
      }
    };
  });
  await page.reload();
  await agenda.expectSaved();
  await page.evaluate(() => sessionStorage.setItem('speaks', 'a schema of long ago'));
  await deploy(nextBuild());
  await expect(agenda.sync).toContainText('This page is out of date. Reload it.');
  await writeAtEnd(hiring.notes, ' Three will come.');
  await expect(agenda.sync).toContainText('Your changes are kept on this device.');
  await page.evaluate(() => sessionStorage.removeItem('speaks'));
  await agenda.sync.getByRole('button', { name: 'Reload' }).click();
  await isNext(page);
  await agenda.expectSaved();
  await expect.poll(() => wordsIn(grace.agenda.topic('Hiring').notes)).toEqual(['Two people left. Three will come.']);
});

test('[KEEP-7] two tabs of two versions go on side by side; the older one’s parts go when nobody needs them', async ({
  pair: { id, ada },
  deploy,
}) => {
  const { page, agenda, context } = ada;
  await (await agenda.addTopic('Hiring')).addItem('Write the job ad');
  await expectKept(page);
  await offerNext(page, deploy);
  const other = await context.newPage();
  await other.goto(`/pairs/${id}`);
  await isNext(other);
  await expect(notice(other)).toBeHidden();
  expect(await buildsKept(other)).toBe(2);
  await other.getByRole('button', { name: /^Due: / }).click();
  await expect(other.getByRole('grid')).toBeVisible();
  await agenda.item('Write the job ad').due.click();
  await expect(page.getByRole('grid')).toBeVisible();

  await page.close();
  await other.close();
  const later = await context.newPage();
  await later.goto(`/pairs/${id}`);
  await isNext(later);
  await expect.poll(() => buildsKept(later)).toBe(1);
});
