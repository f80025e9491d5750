import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '#lib/api.ts';
import { isShortPassword, passwordHint, passwordTooShort } from '#lib/check-credentials.ts';
import { announce } from '#ui/announce.ts';
import { type FieldErrors, Form, type FormValues } from '#ui/form.tsx';
import { TextField } from '#ui/text-field.tsx';

export function PasswordForm({ email }: { readonly email: string }) {
  const [changes, setChanges] = useState(0);

  async function change({ currentPassword = '', newPassword = '' }: FormValues) {
    const json = { currentPassword, newPassword, revokeOtherSessions: true };
    await api('/api/auth/change-password', { method: 'POST', json });
    setChanges((count) => count + 1);
    announce('Your password is changed.');
  }

  return (
    <Form
      label="Password"
      submit="Change password"
      variant="quiet"
      aside={changes > 0 && <span className="settings-done">Changed</span>}
      check={check}
      onSubmit={change}
    >
      {/* Empty again after each change. */}
      <div className="form-fields" key={changes}>
        {/* For password managers: they want to know whose it is. */}
        <input className="visually-hidden" type="email" autoComplete="username" value={email} readOnly hidden />
        <TextField
          label="Password now"
          name="currentPassword"
          type="password"
          autoComplete="current-password"
          description={
            <>
              Forgot it? <Link to="/forgot-password">Set a new one by a link</Link>.
            </>
          }
        />
        <TextField
          label="New password"
          name="newPassword"
          type="password"
          autoComplete="new-password"
          description={passwordHint}
        />
      </div>
    </Form>
  );
}

function check({ currentPassword = '', newPassword = '' }: FormValues): FieldErrors {
  return {
    ...(currentPassword === '' && { currentPassword: 'Write the password that you have now.' }),
    ...(isShortPassword(newPassword) && { newPassword: passwordTooShort }),
  };
}
