import { useMutation } from '@tanstack/react-query';
import type { Invite, Pair } from '@throughline/shared/http/pairs';
import { partnerOf } from '#lib/pair-people.ts';
import { useMe } from '#lib/queries.ts';
import { sayMoment } from '#lib/say-date.ts';
import { Button } from '#ui/button.tsx';
import { CopyField } from '#ui/copy-field.tsx';
import { freshInvite } from './invite-calls.ts';
import './invite-link.css';

interface InviteLinkProps {
  readonly pair: Pair;
  /** A link that was just made. */
  readonly invite?: Invite;
}

/** The link lives only where it was made: who needs it again makes a fresh one. */
export function InviteLink({ pair, invite }: InviteLinkProps) {
  const { timeZone } = useMe();
  const fresh = useMutation({ mutationFn: () => freshInvite(pair.id) });
  const shown = fresh.data ?? invite;
  const partner = partnerOf(pair);
  return (
    <div className="invite-link">
      {shown && (
        <>
          <CopyField label="Invite link" value={shown.url} />
          <p className="invite-link-note">
            {shown.mailed
              ? `On its way to ${partner.email}. Send them the link yourself if it does not come. `
              : `Send it to ${partner.email} yourself. `}
            It works once, until {sayMoment(shown.expiresAt, timeZone)}.
          </p>
        </>
      )}
      <div>
        <Button size={shown ? 's' : 'm'} isPending={fresh.isPending} onPress={() => fresh.mutate()}>
          {shown ? 'Make a fresh link' : 'Make an invite link'}
        </Button>
      </div>
      {/* Also where none is shown: the one that was sent is still waiting to be opened. */}
      <p className="invite-link-note">With a fresh link, the one before stops working.</p>
      {fresh.error && <p role="alert">{fresh.error.message}</p>}
    </div>
  );
}
