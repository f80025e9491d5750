import { useEffect, useRef } from 'react';
import { Button } from '#ui/button.tsx';

interface AskedForResetProps {
  readonly email: string;
  readonly sendsMail: boolean;
  onAgain(): void;
}

/** Says the same whoever asks: nobody learns here who has an account. */
export function AskedForReset({ email, sendsMail, onAgain }: AskedForResetProps) {
  const answer = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone: whoever reads by ear or goes by keys is put before what came of it.
  useEffect(() => answer.current?.focus(), []);
  return (
    <>
      <div className="front-answer" tabIndex={-1} ref={answer}>
        {sendsMail ? (
          <p>
            If <strong>{email}</strong> has an account here, a link is on its way. It sets a new password once, within
            an hour. Is it not there? Look among the spam, too.
          </p>
        ) : (
          <p>
            If <strong>{email}</strong> has an account here, a link now lies in the server’s outbox folder. Ask whoever
            runs the server to hand it to you. It sets a new password once, within an hour.
          </p>
        )}
      </div>
      <div className="form-foot">
        <Button onPress={onAgain}>Use another address</Button>
      </div>
    </>
  );
}
