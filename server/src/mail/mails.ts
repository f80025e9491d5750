import type { Mail } from './mailer.ts';

export function signInMail(to: string, url: string): Mail {
  return {
    to,
    subject: 'Your link to Throughline',
    text: `This link signs you in. It works once, within 15 minutes:\n\n${url}\n\nIf you did not ask for it, leave it be.\n`,
  };
}

export function resetPasswordMail(to: string, url: string): Mail {
  return {
    to,
    subject: 'A new password for Throughline',
    text:
      `Set a new password here. The link works once, within an hour:\n\n${url}\n\n` +
      'Your old password works until then. If you did not ask for this, leave it be.\n',
  };
}

export function verifyAddressMail(to: string, url: string): Mail {
  return {
    to,
    subject: 'Is this your address?',
    text: `Somebody signed up to Throughline with this address. If it was you, say so:\n\n${url}\n\nIf not, leave this mail be.\n`,
  };
}

export interface InviteMail {
  readonly to: string;
  readonly from: string;
  readonly url: string;
  readonly expiresAt: string;
}

export function inviteMail({ to, from, url, expiresAt }: InviteMail): Mail {
  const name = oneLine(from);
  return {
    to,
    subject: `${name} invites you to a shared 1:1 agenda`,
    text:
      `${name} has begun a 1:1 agenda for the two of you, which you both write and only you two see.\n\n` +
      `Join here:\n\n${url}\n\nThe link works once, until ${expiresAt.slice(0, 10)}.\n`,
  };
}

// A name is what somebody typed: in a subject line it stays one line.
function oneLine(name: string): string {
  return name.replace(/\s+/g, ' ').trim();
}
