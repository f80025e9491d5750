import { mailsTo } from '../../server/src/testing/read-mail.ts';
import { until } from './until.ts';

/** The link in the newest mail to somebody, on a server that sends none and keeps them in a folder. */
export async function linkInOutbox(dataDir: string, address: string): Promise<string> {
  const mails = () => mailsTo(dataDir, address);
  await until(`a mail to ${address} in the outbox`, () => mails().length > 0);
  const link = /http:\S+/.exec(mails().at(-1) ?? '')?.[0];
  if (link === undefined) throw new Error(`The mail to ${address} has no link.`);
  return link;
}
