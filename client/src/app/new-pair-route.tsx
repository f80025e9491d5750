import { freshInvite } from '#features/invite/invite-calls.ts';
import { InviteLink } from '#features/invite/invite-link.tsx';
import { NewPairPage } from '#features/pairs/new-pair-page.tsx';

export function NewPairRoute() {
  return (
    <NewPairPage
      makeInvite={freshInvite}
      inviteLink={(pair, invite) => <InviteLink pair={pair} {...(invite && { invite })} />}
    />
  );
}
