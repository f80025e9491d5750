import { useSuspenseQuery } from '@tanstack/react-query';
import type { Pair } from '@throughline/shared/http/pairs';
import type { Me } from '@throughline/shared/http/people';
import { type ReactNode, useState } from 'react';
import { firstName } from '#lib/pair-people.ts';
import { Form } from '#ui/form.tsx';
import { RadioChoice } from '#ui/radio-choice.tsx';
import { useTitle } from '#ui/use-title.ts';
import { Wordmark } from '#ui/wordmark.tsx';
import { acceptInvite, invitePreviewQuery } from './invite-calls.ts';
import './invite-page.css';

type Way = 'sign-up' | 'sign-in';

interface InvitePageProps {
  readonly token: string;
  readonly me: Me | null;
  onAccepted(pair: Pair): Promise<unknown>;
  /** The account's forms; each signs in and then runs `then`. */
  account(way: Way, email: string, then: () => Promise<unknown>): ReactNode;
  onOtherPerson(): Promise<unknown>;
}

export function InvitePage({ token, me, onAccepted, account, onOtherPerson }: InvitePageProps) {
  const { data: invite } = useSuspenseQuery(invitePreviewQuery(token));
  const [way, setWay] = useState<Way>('sign-up');
  const title = `${firstName(invite.from)} invites you to a shared 1:1`;
  useTitle(title);
  const accept = async () => onAccepted(await acceptInvite(token));

  return (
    <main className="invite-page">
      <div className="invite-brand">
        <Wordmark />
      </div>
      <h1 className="invite-title">{title}</h1>
      <p className="invite-lead">
        One agenda that you both write, before, during and between your sessions. You join as the {invite.role};{' '}
        {firstName(invite.from)} is the {invite.role === 'manager' ? 'report' : 'manager'}. Both of you can do the same
        things on it.
      </p>
      {me ? (
        <Form
          submit="Join"
          onSubmit={accept}
          aside={
            <button type="button" className="button button-plain" onClick={() => void onOtherPerson()}>
              I am somebody else
            </button>
          }
        >
          <p>
            You are signed in as <strong>{me.name}</strong> ({me.email}).
          </p>
        </Form>
      ) : (
        <>
          <RadioChoice
            label="How to join"
            look="line"
            choices={[
              { value: 'sign-up', label: 'I am new here' },
              { value: 'sign-in', label: 'I have an account' },
            ]}
            value={way}
            onChange={setWay}
          />
          {account(way, invite.email, accept)}
        </>
      )}
      <p className="invite-seen-by">
        Only you and {invite.from} will be able to read the agenda. There is no view of it for anybody else.
      </p>
    </main>
  );
}
