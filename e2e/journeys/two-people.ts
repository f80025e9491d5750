import { type BrowserContext, test as base, type Page } from '@playwright/test';
import { Person, pairUp } from '../harness/person.ts';
import { Server } from '../harness/server.ts';
import { AgendaPage } from '../pages/agenda-page.ts';

/** Somebody in a browser of their own. */
export interface Visitor {
  readonly person: Person;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly agenda: AgendaPage;
}

interface Fixtures {
  /** Signs a person up, over HTTP, and hands over a browser that is signed in. */
  readonly visit: (name: string) => Promise<Visitor>;
  /** Ada, the manager, and Grace, her report, both with their agenda open. */
  readonly pair: { readonly id: string; readonly ada: Visitor; readonly grace: Visitor };
}

export const test = base.extend<Fixtures, { server: Server }>({
  server: [
    async ({ browserName: _any }, provide) => {
      const server = new Server({ env: { LIMIT_SIGN_UPS: '1000', LOG_LEVEL: 'warn' } });
      await server.start();
      await provide(server);
      await server[Symbol.asyncDispose]();
    },
    { scope: 'worker' },
  ],
  visit: async ({ browser, server }, provide) => {
    const contexts: BrowserContext[] = [];
    await provide(async (name) => {
      const person = await Person.signUp(server, name);
      const context = await browser.newContext({ baseURL: server.url });
      contexts.push(context);
      await context.addCookies(cookiesOf(person, server.url));
      const page = await context.newPage();
      return { person, context, page, agenda: new AgendaPage(page) };
    });
    for (const context of contexts) await context.close();
  },
  pair: async ({ visit }, provide) => {
    const [ada, grace] = [await visit('Ada Lovelace'), await visit('Grace Hopper')];
    const id = await pairUp(ada.person, grace.person);
    for (const { agenda } of [ada, grace]) await agenda.open(id);
    await provide({ id, ada, grace });
  },
});

export { expect } from '@playwright/test';

function cookiesOf({ cookie }: Person, url: string) {
  return cookie.split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return { name, value: value.join('='), url };
  });
}
