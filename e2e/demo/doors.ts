import type { HandedIn } from '../../server/src/app.ts';

/**
 * A link that is made when it is followed: those by mail work once and for a quarter of an hour, and a demo's are opened
 * again, in another browser, after lunch.
 */
export interface Doors {
  /** Opens `/demo/<name>`. `freshLink` asks the app for one and resolves with what the mail says. */
  add(name: string, freshLink: () => Promise<string>): void;
  readonly routes: NonNullable<HandedIn['routes']>;
}

export function createDoors(): Doors {
  const links = new Map<string, () => Promise<string>>();
  return {
    add: (name, freshLink) => links.set(name, freshLink),
    routes(app) {
      app.get<{ Params: { name: string } }>('/demo/:name', { schema: { hide: true } }, async (request, reply) => {
        const freshLink = links.get(request.params.name);
        if (!freshLink) return reply.callNotFound();
        const { pathname, search } = new URL(await freshLink());
        // By the name that the visitor came by: that is where their cookie belongs.
        return reply.header('cache-control', 'no-store').redirect(pathname + search, 303);
      });
    },
  };
}
