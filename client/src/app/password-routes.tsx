import { useSuspenseQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { ForgotPasswordPage } from '#features/account/forgot-password-page.tsx';
import { ResetPasswordPage } from '#features/account/reset-password-page.tsx';
import { serverInfoQuery } from '#lib/queries.ts';
import { announce } from '#ui/announce.ts';

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
  const inAddress = useLocation({ select: ({ hash }) => new URLSearchParams(hash).get('token') });
  const [token, setToken] = useState(inAddress);
  const navigate = useNavigate();
  // A link that is opened on this page loads nothing anew.
  if (inAddress !== null && inAddress !== token) setToken(inAddress);

  // Whoever looks over a shoulder or goes back in the history finds no link that works.
  useEffect(() => {
    if (inAddress !== null) void navigate({ to: '/reset-password', replace: true });
  }, [inAddress, navigate]);

  return (
    <ResetPasswordPage
      // What was typed or refused belongs to its link.
      key={token}
      token={token}
      onSet={async () => {
        announce('Your new password is set. Sign in with it.');
        await navigate({ to: '/sign-in', replace: true, state: { passwordIsNew: true } });
      }}
    />
  );
}
