import { Person } from '../harness/person.ts';
import type { Mailbox } from './mailbox.ts';

type At = { readonly url: string };

/** Signs somebody up, and confirms their address by the link that they are sent. */
export async function signUp(at: At, mailbox: Mailbox, { name, email }: { name: string; email: string }) {
  const confirmation = mailbox.nextLink(email);
  const person = await Person.signUp(at, name, email);
  await fetch(await confirmation, { redirect: 'manual' });
  await person.ask('PATCH', '/api/me', { timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone });
  return person;
}

/** A link that signs them in, once, and leads to a page. */
export async function signInLink(at: At, mailbox: Mailbox, { email }: Person, page: string): Promise<string> {
  const link = mailbox.nextLink(email);
  const response = await fetch(`${at.url}/api/auth/sign-in/magic-link`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, callbackURL: page }),
  });
  if (!response.ok) throw new Error(`No link to sign in by: ${response.status} ${await response.text()}`);
  return link;
}
