import type { SessionView } from '@throughline/shared/agenda/show-session';
import type { Pair } from '@throughline/shared/http/pairs';
import type { Me } from '@throughline/shared/http/people';
import type { ReactNode } from 'react';
import type { OpenAgenda } from '#sync/agenda.ts';
import { useCompact } from '#ui/use-compact.ts';
import { AddButtons } from './add-buttons.tsx';
import { AgendaContext } from './agenda-context.ts';
import { AgendaHead } from './agenda-head.tsx';
import type { WrapUpSlot } from './agenda-page.tsx';
import { AgendaState } from './agenda-state.tsx';
import { EmptyPage } from './empty-page.tsx';
import { ItemList } from './item-list.tsx';
import { LastTime } from './last-time.tsx';
import { LeaveGuard } from './leave-guard.tsx';
import { PageQuestion } from './page-question.tsx';
import { TopicList } from './topic-list.tsx';
import { useAgendaPage } from './use-agenda-page.ts';
import { useBlockSelection } from './use-block-selection.ts';
import { useCaretInSight } from './use-caret-in-sight.ts';
import { useFocusKeeper } from './use-focus-keeper.ts';
import { useFollowPartner } from './use-follow-partner.ts';
import { useFollowSession } from './use-follow-session.ts';
import { useSayOthers } from './use-say-others.ts';
import { WhoIsHere } from './who-is-here.tsx';
import { WrappedNotice } from './wrapped-notice.tsx';

interface LoadedAgendaProps {
  readonly agenda: OpenAgenda;
  readonly me: Me;
  readonly pair: Pair;
  readonly banner: ReactNode;
  readonly wrapUp: ((slot: WrapUpSlot) => ReactNode) | undefined;
}

export function LoadedAgenda({ agenda, me, pair, banner, wrapUp }: LoadedAgendaProps) {
  const { context, shown, scheduledFor } = useAgendaPage(agenda, me, pair);
  const wrapped = useFollowSession(shown.session, pair, me.id);
  useFollowPartner(agenda, pair.id, context.people);
  useSayOthers(context);
  useFocusKeeper();
  useCaretInSight();
  const isCompact = useCompact();
  useBlockSelection(context);

  return (
    <AgendaContext value={context}>
      <LeaveGuard agenda={agenda} />
      <PageQuestion />
      <AgendaHead pair={pair} session={shown.session} scheduledFor={scheduledFor} timeZone={me.timeZone}>
        <WhoIsHere others={agenda.others} meId={me.id} people={context.people} />
      </AgendaHead>
      <AgendaState agenda={agenda} isLoaded add={<AddButtons />} end={wrapUp?.({ agenda, session: shown.session })} />
      {banner}
      {wrapped && <WrappedNotice pairId={pair.id} wrapped={wrapped} />}
      <LastTime items={shown.promises} />
      <ItemList items={shown.loose} label="Promises without a topic" />
      <TopicList topics={shown.topics} session={shown.session} />
      <EmptyPage hasTopic={!hasNoTopic(shown)} isFirst={isEmpty(shown)} />
      {!isCompact && !isEmpty(shown) && <AddButtons />}
    </AgendaContext>
  );
}

function hasNoTopic({ topics }: SessionView): boolean {
  return topics.every(({ topic }) => topic.removed);
}

function isEmpty(view: SessionView): boolean {
  return hasNoTopic(view) && view.promises.length === 0 && view.loose.length === 0;
}
