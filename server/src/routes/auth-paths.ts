import { z } from 'zod';
import { Refusal } from '../problem.ts';

const email = z.email('Write a whole mail address, like ada@example.com.').max(254);
const callbackURL = z
  .string()
  .regex(/^\/(?![/\\])/, 'Name a page of this server.')
  .optional();
const password = z.string('Write a password.');
const TOKEN = 'Take the token from the link in the mail.';

/** What each offered path of better-auth takes. What is not here is not handed on. */
const bodies: Readonly<Record<string, z.ZodType<AuthBody>>> = {
  '/sign-up/email': z.object({
    name: z.string('Write your name.').trim().min(1, 'Write your name.').max(120, 'Write a shorter name.'),
    email,
    password,
    callbackURL,
  }),
  '/sign-in/email': z.object({ email, password, rememberMe: z.boolean().optional() }),
  '/sign-in/magic-link': z.object({ email, callbackURL }),
  '/send-verification-email': z.object({ email, callbackURL }),
  // No address to come back to: the link leads to our own page, and nowhere else.
  '/request-password-reset': z.object({ email }),
  '/reset-password': z.object({ token: z.string(TOKEN).min(1, TOKEN), newPassword: password }),
  '/change-password': z.object({ currentPassword: password, newPassword: password }),
  '/sign-out': z.object({}),
  '/revoke-session': z.object({ token: z.string() }),
  '/revoke-other-sessions': z.object({}),
};

const reads = ['/get-session', '/list-sessions', '/magic-link/verify', '/verify-email'];

export const authPaths: ReadonlySet<string> = new Set([...Object.keys(bodies), ...reads]);

export interface AuthBody {
  readonly email?: string | undefined;
  readonly [key: string]: unknown;
}

export function checkAuthBody(path: string, text: unknown): AuthBody {
  const result = (bodies[path] ?? z.object({})).safeParse(parse(text));
  if (result.success) return result.data;
  const errors = result.error.issues.map((issue) => ({ field: issue.path.join('.'), detail: issue.message }));
  throw new Refusal(422, errors.map((error) => error.detail).join(' '), errors);
}

function parse(text: unknown): unknown {
  try {
    return typeof text === 'string' && text !== '' ? JSON.parse(text) : {};
  } catch {
    throw new Refusal(400, 'Send JSON.');
  }
}
