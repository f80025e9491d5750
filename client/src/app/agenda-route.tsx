import { getRouteApi } from '@tanstack/react-router';
import { AgendaPage } from '#features/agenda/agenda-page.tsx';
import { Earlier } from '#features/history/earlier.tsx';
import { InviteBanner } from '#features/invite/invite-banner.tsx';
import { WrapUp } from '#features/wrap-up/wrap-up.tsx';
import { pairTitle } from '#lib/pair-people.ts';
import { useMe, usePair } from '#lib/queries.ts';
import { useTitle } from '#ui/use-title.ts';

const route = getRouteApi('/signed-in/pairs/$pairId');

export function AgendaRoute() {
  const { pairId } = route.useParams();
  const me = useMe();
  const pair = usePair(pairId);
  useTitle(pairTitle(pair));
  return (
    <AgendaPage
      // Another 1:1 is another document: nothing of this one's page may live on in it.
      key={pairId}
      pairId={pairId}
      me={me}
      pair={pair}
      banner={<InviteBanner pair={pair} />}
      earlier={<Earlier pairId={pairId} />}
      wrapUp={(slot) => <WrapUp pair={pair} {...slot} />}
    />
  );
}
