import type { Settings } from './env.ts';

/** The origins that are ours: what a page or socket may name, and where links lead. */
export interface Origins {
  /** For links. */
  main(): string;
  all(): readonly string[];
  includes(origin: string): boolean;
}

/** @param port the port that is really listened on, which `PORT=0` leaves to the system. */
export function createOrigins(settings: Pick<Settings, 'publicUrl' | 'host'>, port: () => number): Origins {
  const local = () => ['localhost', '127.0.0.1'].map((host) => `http://${host}:${port()}`);
  const all = () => (settings.publicUrl === null ? local() : [settings.publicUrl]);
  return {
    main: () => settings.publicUrl ?? `http://${settings.host === 'localhost' ? 'localhost' : '127.0.0.1'}:${port()}`,
    all,
    includes: (origin) => all().includes(origin),
  };
}
