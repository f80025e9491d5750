import type { Mail, Mailer } from '../../server/src/mail/mailer.ts';

/** Where the demo's mail arrives: the server takes it for a mail server. */
export interface Mailbox extends Mailer {
  /** The link in the next mail to somebody. Ask before it can have been sent. */
  nextLink(to: string): Promise<string>;
  /** Hears of every mail that nobody waits for. */
  onOther(listener: (mail: Mail) => void): void;
}

export function createMailbox(): Mailbox {
  const waiting: { to: string; take: (mail: Mail) => void }[] = [];
  let other: (mail: Mail) => void = () => {};
  return {
    configured: true,
    post(mail) {
      const at = waiting.findIndex(({ to }) => to === mail.to);
      if (at < 0) other(mail);
      for (const { take } of at < 0 ? [] : waiting.splice(at, 1)) take(mail);
    },
    settled: async () => {},
    nextLink(to) {
      const { promise, resolve } = Promise.withResolvers<Mail>();
      waiting.push({ to, take: resolve });
      return promise.then(linkIn);
    },
    onOther(listener) {
      other = listener;
    },
  };
}

export function linkIn({ subject, text }: Mail): string {
  const link = /http:\S+/.exec(text)?.[0];
  if (link === undefined) throw new Error(`The mail "${subject}" has no link.`);
  return link;
}
