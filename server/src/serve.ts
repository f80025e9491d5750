import type { App } from './app.ts';
import { SettingError, type Settings } from './env.ts';

/** How long open requests get to finish when the server is told to stop. */
const STOP_WITHIN_MS = 8000;

/** Listens, and closes in good order when the process is told to stop. Returns the address for people. */
export async function serve({ app, close }: App, settings: Settings): Promise<string> {
  await listen(app, settings);

  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    void close().then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  // The launcher's channel: it closes even when the launcher is killed outright.
  process.on('disconnect', stop);

  const address = app.server.address();
  const port = typeof address === 'object' && address ? address.port : settings.port;
  const host = settings.host === '0.0.0.0' || settings.host === '::' ? 'localhost' : settings.host;
  return settings.publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** Runs a process's main function. What stops it is said in a sentence where there is one. */
export function runMain(main: () => Promise<void>): void {
  main().catch((error: unknown) => {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  });
}

export function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

async function listen(app: App['app'], { host, port }: { host: string; port: number }): Promise<void> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') {
      throw new SettingError(`PORT is wrong: something else listens on ${port} already. Stop it, or set another PORT.`);
    }
    if (code === 'EACCES')
      throw new SettingError(`PORT is wrong: this user may not listen on ${port}. Set another PORT.`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new SettingError(`HOST is wrong: ${host} is no address of this machine.`);
    }
    throw error;
  }
}

/** What the person who starts the server can do something about, in a sentence; anything else is a fault of ours. */
function explain(error: unknown): string | undefined {
  if (error instanceof SettingError) return error.message;
  const { code, message, stack } = error as NodeJS.ErrnoException;
  const isDatabase = code?.startsWith('SQLITE_') ?? false;
  return isDatabase ? `DATA_DIR is wrong: its database cannot be used (${message}). Restore it from a backup.` : stack;
}
