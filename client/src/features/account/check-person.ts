import { isMailAddress, isShortPassword, passwordTooShort } from '#lib/check-credentials.ts';
import type { FieldErrors, FormValues } from '#ui/form.tsx';

/** What can be said without asking the server; it checks again. */
export function checkPerson(values: FormValues): FieldErrors {
  const { name, email = '', password = '' } = values;
  return {
    ...(name !== undefined && name.trim() === '' && { name: 'Write the name that your partner knows.' }),
    ...checkEmail({ email }),
    ...(isShortPassword(password) && { password: passwordTooShort }),
  };
}

export function checkEmail({ email = '' }: FormValues): FieldErrors {
  return isMailAddress(email) ? {} : { email: 'Write your mail address, like ada@example.com.' };
}

export function checkNewPassword({ newPassword = '' }: FormValues): FieldErrors {
  return isShortPassword(newPassword) ? { newPassword: passwordTooShort } : {};
}

export function checkSignIn(values: FormValues): FieldErrors {
  const { email = '', password = '' } = values;
  return {
    ...(email.trim() === '' && { email: 'Write your mail address.' }),
    ...(password === '' && { password: 'Write your password.' }),
  };
}
