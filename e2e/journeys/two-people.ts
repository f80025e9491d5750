import { type BrowserContext, type BrowserContextOptions, test as base, type Page } from '@playwright/test';
import { Cable } from '../harness/cable.ts';
import { Person, pairUp } from '../harness/person.ts';
import { Server } from '../harness/server.ts';
import { AgendaPage } from '../pages/agenda-page.ts';

/** Somebody in a browser of their own. */
export interface Visitor {
  readonly person: Person;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly agenda: AgendaPage;
  /** Their network goes, and with it every open connection. */
  goOffline(): Promise<void>;
  goOnline(): Promise<void>;
}

interface Fixtures {
  /** A browser of its own, in which nobody is signed in. */
  readonly browse: (options?: BrowserContextOptions) => Promise<Page>;
  /** Signs a person up, over HTTP, and hands over a browser that is signed in. */
  readonly visit: (name: string, options?: BrowserContextOptions) => Promise<Visitor>;
  /** Ada, the manager, and Grace, her report, both with their agenda open. */
  readonly pair: { readonly id: string; readonly ada: Visitor; readonly grace: Visitor };
}

export const test = base.extend<Fixtures & { cables: Map<BrowserContext, Cable> }, { server: Server }>({
  server: [
    async ({ browserName: _any }, provide) => {
      const server = new Server({ env: { LIMIT_SIGN_UPS: '1000', LOG_LEVEL: 'warn' } });
      await server.start();
      await provide(server);
      await server[Symbol.asyncDispose]();
    },
    { scope: 'worker' },
  ],
  cables: async ({ browserName: _any }, provide) => {
    const cables = new Map<BrowserContext, Cable>();
    await provide(cables);
    for (const [context, cable] of cables) {
      await context.close();
      cable.close();
    }
  },
  browse: async ({ browser, server, cables, contextOptions }, provide) => {
    await provide(async (options = {}) => {
      const cable = await new Cable().start();
      const proxy = { server: cable.url };
      const context = await browser.newContext({ ...contextOptions, baseURL: server.url, proxy, ...options });
      cables.set(context, cable);
      return context.newPage();
    });
  },
  visit: async ({ browse, server, cables }, provide) => {
    await provide(async (name, options) => {
      const person = await Person.signUp(server, name);
      const page = await browse(options);
      const context = page.context();
      const cable = cables.get(context);
      await context.addCookies(cookiesOf(person, server.url));
      return {
        person,
        context,
        page,
        agenda: new AgendaPage(page),
        async goOffline() {
          cable?.pullOut();
          await context.setOffline(true);
        },
        async goOnline() {
          cable?.putIn();
          await context.setOffline(false);
        },
      };
    });
  },
  pair: async ({ visit }, provide) => {
    const [ada, grace] = await Promise.all([visit('Ada Lovelace'), visit('Grace Hopper')]);
    const id = await pairUp(ada.person, grace.person);
    await Promise.all([ada, grace].map(({ agenda }) => agenda.open(id)));
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
