import { useState } from 'react';
import { FrontPage } from './front-page.tsx';
import { ResetLinkMissing, ResetLinkRefused } from './reset-link-refused.tsx';
import { ResetPasswordForm } from './reset-password-form.tsx';

interface ResetPasswordPageProps {
  /** From the link in the mail; `null` where the page was opened without, or again. */
  readonly token: string | null;
  onSet(): Promise<unknown>;
}

export function ResetPasswordPage({ token, onSet }: ResetPasswordPageProps) {
  const [isRefused, setRefused] = useState(false);
  if (isRefused) return <ResetLinkRefused />;
  if (token === null) return <ResetLinkMissing />;
  return (
    <FrontPage
      title="Set a new password"
      lead={
        <p>
          Every device is then signed out, and you sign in with the new one. Your API tokens stay: look at them in the
          settings.
        </p>
      }
      seenBy="Nobody else can see what you write here."
    >
      <ResetPasswordForm token={token} onSet={onSet} onRefused={() => setRefused(true)} />
    </FrontPage>
  );
}
