import type { FieldErrors, FormValues } from '#ui/form.tsx';

const minPassword = 8;
const takeMore = `Take at least ${minPassword} characters.`;
const isShort = (password: string) => password.length < minPassword;

/** What can be said without asking the server; it checks again. */
export function checkPerson(values: FormValues): FieldErrors {
  const { name, email = '', password = '' } = values;
  return {
    ...(name !== undefined && name.trim() === '' && { name: 'Write the name that your partner knows.' }),
    ...checkEmail({ email }),
    ...(isShort(password) && { password: takeMore }),
  };
}

export function checkEmail({ email = '' }: FormValues): FieldErrors {
  return /^\S+@\S+$/.test(email.trim()) ? {} : { email: 'Write your mail address, like ada@example.com.' };
}

export function checkNewPassword({ newPassword = '' }: FormValues): FieldErrors {
  return isShort(newPassword) ? { newPassword: takeMore } : {};
}

export function checkSignIn(values: FormValues): FieldErrors {
  const { email = '', password = '' } = values;
  return {
    ...(email.trim() === '' && { email: 'Write your mail address.' }),
    ...(password === '' && { password: 'Write your password.' }),
  };
}
