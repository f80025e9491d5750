import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { readable } from './read-mail.ts';
import { until } from './until.ts';

/** A mail server that takes everything and keeps it. */
export async function mailServer() {
  const mails: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      let mail = '';
      stream.on('data', (part) => {
        mail += String(part);
      });
      stream.on('end', () => {
        mails.push(readable(mail));
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    async to(address: string) {
      await until(`a mail to ${address}`, () => mails.some((mail) => mail.includes(`To: ${address}`)));
      return mails.filter((mail) => mail.includes(`To: ${address}`));
    },
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}
