import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { AskedForReset } from './asked-for-reset.tsx';
import { FrontPage } from './front-page.tsx';
import { ResetRequestForm } from './reset-request-form.tsx';

interface ForgotPasswordPageProps {
  /** Without mail the link lies in a folder of the server until somebody hands it over. */
  readonly sendsMail: boolean;
}

export function ForgotPasswordPage({ sendsMail }: ForgotPasswordPageProps) {
  const [askedFor, setAskedFor] = useState<string | null>(null);
  const words = sendsMail ? byMail : byHand;
  const wasAsked = askedFor !== null;
  return (
    <FrontPage
      title={wasAsked ? words.next : 'Forgot your password?'}
      lead={wasAsked ? undefined : <p>{words.lead}</p>}
      seenBy={words.seenBy}
    >
      {wasAsked ? (
        <AskedForReset email={askedFor} sendsMail={sendsMail} onAgain={() => setAskedFor(null)} />
      ) : (
        <ResetRequestForm submit={words.submit} onAsked={setAskedFor} />
      )}
      <p className="front-other-way">
        Remembered it? <Link to="/sign-in">Sign in</Link>
      </p>
    </FrontPage>
  );
}

const byMail = {
  lead: 'A link comes by mail, and there you set a new password. Until then the old one works.',
  submit: 'Mail me a link',
  next: 'Look into your mail',
  seenBy: 'Nobody else can see what you write here.',
};

const byHand = {
  lead: 'This server sends no mail. It puts a link into its outbox folder, and whoever runs the server can hand it to you.',
  submit: 'Make a link',
  next: 'Ask for your link',
  seenBy: 'Only whoever runs this server can read its outbox folder.',
};
