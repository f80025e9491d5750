import { useQuery } from '@tanstack/react-query';
import type { Pair } from '@throughline/shared/http/pairs';
import { firstName, partnerOf } from '#lib/pair-people.ts';
import { pairQuery } from '#lib/queries.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { Popover } from '#ui/popover.tsx';
import { InviteLink } from './invite-link.tsx';
import './invite-banner.css';

const askAgainMs = 15_000;

/** While the partner has not joined. It goes by itself when they have. */
export function InviteBanner({ pair }: { readonly pair: Pair }) {
  useQuery({ ...pairQuery(pair.id), refetchInterval: askAgainMs, enabled: pair.status === 'invited' });
  if (pair.status !== 'invited') return null;
  const name = firstName(partnerOf(pair).name);
  return (
    <Banner
      actions={
        <Popover label="Invite link" placement="bottom end" trigger={<Button size="s">Invite {name}</Button>}>
          <div className="invite-banner-link">
            <InviteLink pair={pair} />
          </div>
        </Popover>
      }
    >
      <p>{name} has not joined yet. Begin anyway: everything here will be waiting.</p>
    </Banner>
  );
}
