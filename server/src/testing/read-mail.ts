import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { until } from './until.ts';

/** Undoes quoted-printable, so that links are whole. */
export function readable(mail: string): string {
  return mail
    .replaceAll('=\r\n', '')
    .replace(/=([0-9A-F]{2})/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

export const linkIn = (mail: string | undefined) => /http:\S+/.exec(mail ?? '')?.[0] ?? 'no link';
export const pathOf = (link: string) => link.slice(new URL(link).origin.length);

/** What lies in the outbox for an address, oldest first. */
export function mailsTo(dataDir: string, address: string): string[] {
  const outbox = path.join(dataDir, 'outbox');
  return (existsSync(outbox) ? readdirSync(outbox) : [])
    .filter((file) => file.endsWith('.eml'))
    .sort()
    .map((file) => readable(readFileSync(path.join(outbox, file), 'utf8')))
    .filter((mail) => mail.includes(`To: ${address}`));
}

/** The same, as soon as there is something. */
export async function outboxTo(dataDir: string, address: string): Promise<string[]> {
  await until(`a mail to ${address} in the outbox`, () => mailsTo(dataDir, address).length > 0);
  return mailsTo(dataDir, address);
}
