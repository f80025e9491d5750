import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { serverInfoQuery } from '#lib/queries.ts';
import { Banner } from '#ui/banner.tsx';
import { FrontPage } from './front-page.tsx';
import { LeftHereNotice } from './left-here-notice.tsx';
import { MailLinkForm } from './mail-link-form.tsx';
import { SignInForm } from './sign-in-form.tsx';

interface SignInPageProps {
  /** Where one wanted to go. */
  readonly next: string;
  /** Came by a link from a mail that did not work. */
  readonly isLinkRefused: boolean;
  readonly isPasswordNew: boolean;
  onSignedIn(): Promise<unknown>;
}

export function SignInPage({ next, isLinkRefused, isPasswordNew, onSignedIn }: SignInPageProps) {
  const server = useQuery(serverInfoQuery);
  return (
    <FrontPage title="Sign in" seenBy="Nobody else can see what you write here.">
      <LeftHereNotice />
      {isLinkRefused && (
        <Banner tone="warning">
          <p>This link was used already or is too old. Sign in with your password, or ask for a new link.</p>
        </Banner>
      )}
      {isPasswordNew && (
        <Banner>
          <p>Your new password is set. Sign in with it.</p>
        </Banner>
      )}
      <SignInForm onSignedIn={onSignedIn} />
      {server.data?.mail && (
        <section className="front-or" aria-label="Sign in by mail">
          <MailLinkForm next={next} />
        </section>
      )}
      <p className="front-other-way">
        New here?{' '}
        <Link to="/sign-up" search={{ next }}>
          Sign up
        </Link>
      </p>
    </FrontPage>
  );
}
