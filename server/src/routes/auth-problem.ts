import { MIN_PASSWORD_LENGTH } from '@throughline/shared/http/password';
import { Refusal } from '../problem.ts';

/** better-auth's codes, where our sentence says better what to do, and the field that it is about. */
const answers: Readonly<Record<string, { detail: string; field?: string }>> = {
  INVALID_EMAIL_OR_PASSWORD: { detail: 'Address or password is wrong. Try again, or sign up.', field: 'password' },
  INVALID_PASSWORD: { detail: 'The current password is wrong.', field: 'currentPassword' },
  INVALID_EMAIL: { detail: 'Write a whole mail address, like ada@example.com.', field: 'email' },
  PASSWORD_TOO_SHORT: {
    detail: `Take a password of at least ${MIN_PASSWORD_LENGTH} characters.`,
    field: 'password',
  },
  PASSWORD_TOO_LONG: { detail: 'Take a password of at most 128 characters.', field: 'password' },
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: {
    detail: 'Somebody has signed up with this address already. Sign in instead.',
    field: 'email',
  },
  INVALID_TOKEN: { detail: 'This link was used already or is too old. Ask for a new one.', field: 'token' },
  INVALID_ORIGIN: { detail: 'This page is not of this server. Open the server’s own address.' },
  MISSING_OR_NULL_ORIGIN: { detail: 'This page is not of this server. Open the server’s own address.' },
  UNAUTHORIZED: { detail: 'Sign in first.' },
};

export function toAuthProblem(status: number, body: string): Refusal {
  const { code, message } = read(body);
  const { detail, field } = answers[code] ?? { detail: message || 'This did not work. Try again.' };
  return new Refusal(status, detail, field === undefined ? undefined : [{ field, detail }]);
}

function read(body: string): { code: string; message: string } {
  try {
    const { code = '', message = '' } = JSON.parse(body);
    return { code: String(code), message: String(message) };
  } catch {
    return { code: '', message: '' };
  }
}
