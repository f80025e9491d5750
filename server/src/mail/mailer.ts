import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyBaseLogger } from 'fastify';
import { createTransport } from 'nodemailer';
import type { Settings } from '../env.ts';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface Mailer {
  /** False: mail goes to the outbox folder, and links are shown where they are needed. */
  readonly configured: boolean;
  /** Sends in the background: nobody waits for a mail server, and nobody can tell by the time that it took. */
  post(mail: Mail): void;
  /** Resolves when everything that was posted is sent, or has failed and is in the log. */
  settled(): Promise<void>;
}

export function createMailer(
  settings: Pick<Settings, 'smtpUrl' | 'mailFrom' | 'dataDir'>,
  log: FastifyBaseLogger,
): Mailer {
  const { smtpUrl, mailFrom: from } = settings;
  const transport = smtpUrl
    ? createTransport({ url: smtpUrl, connectionTimeout: 10_000, socketTimeout: 30_000 })
    : createTransport({ streamTransport: true, buffer: true });
  const pending = new Set<Promise<void>>();

  async function send(mail: Mail): Promise<void> {
    const sent = await transport.sendMail({ from, ...mail });
    if (!smtpUrl && 'message' in sent && Buffer.isBuffer(sent.message)) await file(settings.dataDir, sent.message);
  }

  return {
    configured: smtpUrl !== null,
    post(mail) {
      const sending = send(mail)
        .catch((error) => log.error({ code: error.code, reply: error.responseCode }, 'a mail could not be sent'))
        .finally(() => pending.delete(sending));
      pending.add(sending);
    },
    async settled() {
      await Promise.all(pending);
    },
  };
}

async function file(dataDir: string, message: Buffer): Promise<void> {
  const outbox = join(dataDir, 'outbox');
  await mkdir(outbox, { recursive: true, mode: 0o700 });
  const name = `${new Date().toISOString().replaceAll(':', '-')}-${randomUUID().slice(0, 8)}`;
  // Whoever watches the folder for mails finds whole ones.
  await writeFile(join(outbox, `${name}.tmp`), message, { mode: 0o600 });
  await rename(join(outbox, `${name}.tmp`), join(outbox, `${name}.eml`));
}
