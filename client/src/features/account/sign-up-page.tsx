import { Link } from '@tanstack/react-router';
import { FrontPage } from './front-page.tsx';
import { SignUpForm } from './sign-up-form.tsx';

interface SignUpPageProps {
  readonly next: string;
  onSignedIn(): Promise<unknown>;
}

export function SignUpPage({ next, onSignedIn }: SignUpPageProps) {
  return (
    <FrontPage
      title="One page for the two of you"
      lead={<p>An agenda that you both write. What you promise each other comes back until it is settled.</p>}
      seenBy="Your name and address are shown only to those you share a 1:1 with."
    >
      <SignUpForm onSignedIn={onSignedIn} />
      <p className="front-other-way">
        Signed up before?{' '}
        <Link to="/sign-in" search={{ next }}>
          Sign in
        </Link>
      </p>
    </FrontPage>
  );
}
