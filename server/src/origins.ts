import type { Settings } from './env.ts';

/** The origins that are ours: what a page or socket may name, and where links lead. */
export interface Origins {
  /** For links in mails. */
  main(): string;
  /** For links that the asker gets to see: by the name that they came by, where their cookie is. */
  of(request: { readonly headers: { readonly host?: string | undefined } }): string;
  all(): readonly string[];
  includes(origin: string): boolean;
}

/** @param port the port that is really listened on, which `PORT=0` leaves to the system. */
export function createOrigins(settings: Pick<Settings, 'publicUrl' | 'host'>, port: () => number): Origins {
  const local = () => ['localhost', '127.0.0.1'].map((host) => `http://${host}:${port()}`);
  const all = () => (settings.publicUrl === null ? local() : [settings.publicUrl]);
  const main = () =>
    settings.publicUrl ?? `http://${settings.host === 'localhost' ? 'localhost' : '127.0.0.1'}:${port()}`;
  return {
    main,
    of: ({ headers }) => all().find((origin) => origin === `http://${headers.host}`) ?? main(),
    all,
    includes: (origin) => all().includes(origin),
  };
}
