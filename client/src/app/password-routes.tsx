import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { ForgotPasswordPage } from '#features/account/forgot-password-page.tsx';
import { ResetPasswordPage } from '#features/account/reset-password-page.tsx';
import { serverInfoQuery } from '#lib/queries.ts';
import { announce } from '#ui/announce.ts';

const reset = getRouteApi('/reset-password');

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Came from setting a new password, and signs in with it. */
    passwordIsNew?: boolean;
  }
}

export function ForgotPasswordRoute() {
  const { data: server } = useSuspenseQuery(serverInfoQuery);
  return <ForgotPasswordPage sendsMail={server.mail} />;
}

export function ResetPasswordRoute() {
  const { token } = reset.useSearch();
  const [held] = useState(token ?? null);
  const navigate = useNavigate();

  // Whoever looks over a shoulder or goes back in the history finds no link that works.
  useEffect(() => {
    if (token !== undefined) void navigate({ to: '/reset-password', replace: true });
  }, [token, navigate]);

  return (
    <ResetPasswordPage
      token={held}
      onSet={async () => {
        announce('Your new password is set. Sign in with it.');
        await navigate({ to: '/sign-in', replace: true, state: { passwordIsNew: true } });
      }}
    />
  );
}
