import { Refusal } from '../problem.ts';

/** better-auth's codes, where our sentence says better what to do. */
const sentences: Readonly<Record<string, string>> = {
  INVALID_EMAIL_OR_PASSWORD: 'Address or password is wrong. Try again, or sign up.',
  INVALID_PASSWORD: 'The current password is wrong.',
  INVALID_EMAIL: 'Write a whole mail address, like ada@example.com.',
  PASSWORD_TOO_SHORT: 'Take a password of at least 8 characters.',
  PASSWORD_TOO_LONG: 'Take a password of at most 128 characters.',
  USER_ALREADY_EXISTS: 'Somebody has signed up with this address already. Sign in instead.',
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: 'Somebody has signed up with this address already. Sign in instead.',
  INVALID_ORIGIN: 'This page is not of this server. Open the server’s own address.',
  MISSING_OR_NULL_ORIGIN: 'This page is not of this server. Open the server’s own address.',
  UNAUTHORIZED: 'Sign in first.',
};

export function toAuthProblem(status: number, body: string): Refusal {
  const { code, message } = read(body);
  return new Refusal(status, sentences[code] ?? (message || 'This did not work. Try again.'));
}

function read(body: string): { code: string; message: string } {
  try {
    const { code = '', message = '' } = JSON.parse(body);
    return { code: String(code), message: String(message) };
  } catch {
    return { code: '', message: '' };
  }
}
