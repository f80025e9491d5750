import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { until } from './until.ts';

/** The link in the newest mail to somebody, on a server that sends none and keeps them in a folder. */
export async function linkInOutbox(dataDir: string, address: string): Promise<string> {
  const outbox = path.join(dataDir, 'outbox');
  const mails = () =>
    (existsSync(outbox) ? readdirSync(outbox) : [])
      .filter((file) => file.endsWith('.eml'))
      .sort()
      .map((file) => withoutSoftBreaks(readFileSync(path.join(outbox, file), 'utf8')))
      .filter((mail) => mail.includes(`To: ${address}`));
  await until(`a mail to ${address} in the outbox`, () => mails().length > 0);
  const link = /http:\S+/.exec(mails().at(-1) ?? '')?.[0];
  if (link === undefined) throw new Error(`The mail to ${address} has no link.`);
  return link;
}

/** Undoes quoted-printable, so that links are whole. */
function withoutSoftBreaks(mail: string): string {
  return mail
    .replaceAll('=\r\n', '')
    .replace(/=([0-9A-F]{2})/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
