import { MIN_PASSWORD_LENGTH } from '@throughline/shared/http/password';

/** What can be said of an address without asking: the rest shows when a mail arrives. */
export function isMailAddress(text: string): boolean {
  return /^\S+@\S+$/.test(text.trim());
}

export function isShortPassword(password: string): boolean {
  return password.length < MIN_PASSWORD_LENGTH;
}

export const passwordHint = `At least ${MIN_PASSWORD_LENGTH} characters. A few words in a row are good.`;
export const passwordTooShort = `Take at least ${MIN_PASSWORD_LENGTH} characters.`;
