import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Invite, NewPair, Pair, Role } from '@throughline/shared/http/pairs';
import { type ReactNode, useState } from 'react';
import { api } from '#lib/api.ts';
import { keepPair } from '#lib/mutations.ts';
import { firstName, partnerOf } from '#lib/pair-people.ts';
import { ButtonLink } from '#ui/button-link.tsx';
import { Page } from '#ui/page.tsx';
import { NewPairForm } from './new-pair-form.tsx';
import './new-pair.css';

interface NewPairPageProps {
  /** Makes the first link of a pair that was just made. */
  makeInvite(pairId: string): Promise<Invite>;
  /** Shows a link to hand on. */
  inviteLink(pair: Pair, invite: Invite | null): ReactNode;
}

interface Begun {
  readonly pair: Pair;
  /** Null when the link could not be made; it can be made again from the page. */
  readonly invite: Invite | null;
}

export function NewPairPage({ makeInvite, inviteLink }: NewPairPageProps) {
  const client = useQueryClient();
  const [role, setRole] = useState<Role>('manager');
  const begin = useMutation({
    mutationFn: async (json: NewPair): Promise<Begun> => {
      const pair = await api<Pair>('/api/pairs', { method: 'POST', json });
      keepPair(client, pair);
      return { pair, invite: await makeInvite(pair.id).catch(() => null) };
    },
  });

  if (begin.data) return <PairBegun {...begin.data} inviteLink={inviteLink} />;
  return (
    <Page
      title="New 1:1"
      lead={<p>One page for the two of you. It is there at once; they join when they open your link.</p>}
      seenBy="Only you and the person you invite will be able to read its agenda."
      width="narrow"
    >
      <NewPairForm role={role} onRole={setRole} onSubmit={(pair) => begin.mutateAsync(pair)} />
    </Page>
  );
}

function PairBegun({ pair, invite, inviteLink }: Begun & Pick<NewPairPageProps, 'inviteLink'>) {
  const partner = partnerOf(pair);
  return (
    <Page
      title={`Now invite ${firstName(partner.name)}`}
      lead={<p>Your page is ready. {firstName(partner.name)} joins it with this link.</p>}
      seenBy={`Only you and ${partner.name} can read this 1:1.`}
      width="narrow"
    >
      {inviteLink(pair, invite)}
      <p className="new-pair-on">
        <ButtonLink to="/pairs/$pairId" params={{ pairId: pair.id }} variant="primary">
          Open the agenda
        </ButtonLink>
      </p>
    </Page>
  );
}
