import type { FieldErrors, FormValues } from '#ui/form.tsx';

const minPassword = 8;

/** What can be said without asking the server; it checks again. */
export function checkPerson(values: FormValues): FieldErrors {
  const { name, email = '', password = '' } = values;
  return {
    ...(name !== undefined && name.trim() === '' && { name: 'Write the name that your partner knows.' }),
    ...(!/^\S+@\S+$/.test(email.trim()) && { email: 'Write your mail address, like ada@example.com.' }),
    ...(password.length < minPassword && { password: `Take at least ${minPassword} characters.` }),
  };
}

export function checkSignIn(values: FormValues): FieldErrors {
  const { email = '', password = '' } = values;
  return {
    ...(email.trim() === '' && { email: 'Write your mail address.' }),
    ...(password === '' && { password: 'Write your password.' }),
  };
}
