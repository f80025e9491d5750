import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { AgendaPage } from '#features/agenda/agenda-page.tsx';
import { Earlier } from '#features/history/earlier.tsx';
import { EndedPage } from '#features/history/ended-page.tsx';
import { InviteBanner } from '#features/invite/invite-banner.tsx';
import { EndPair } from '#features/pairs/end-pair.tsx';
import { WrapUp } from '#features/wrap-up/wrap-up.tsx';
import { pairTitle } from '#lib/pair-people.ts';
import { useMe, usePair } from '#lib/queries.ts';
import { useTitle } from '#ui/use-title.ts';

const route = getRouteApi('/signed-in/pairs/$pairId');

export function AgendaRoute() {
  const { pairId } = route.useParams();
  // Another 1:1 is another document: nothing of this one's page may live on in it.
  return <PairPage key={pairId} pairId={pairId} />;
}

function PairPage({ pairId }: { readonly pairId: string }) {
  const me = useMe();
  const pair = usePair(pairId);
  const [hadEnded] = useState(pair.status === 'ended');
  useTitle(pairTitle(pair));
  if (pair.status === 'ended') return <EndedPage pairId={pairId} isNews={!hadEnded} />;
  return (
    <AgendaPage
      pairId={pairId}
      me={me}
      pair={pair}
      banner={<InviteBanner pair={pair} />}
      earlier={<Earlier pairId={pairId} />}
      wrapUp={(slot) => <WrapUp pair={pair} {...slot} />}
      end={(agenda) => <EndPair pair={pair} agenda={agenda} />}
    />
  );
}
