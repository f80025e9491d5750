import { agendaMaps, currentSchedule } from '@throughline/shared/agenda/agenda-doc';
import type { SessionView } from '@throughline/shared/agenda/show-session';
import type { Pair } from '@throughline/shared/http/pairs';
import type { Me } from '@throughline/shared/http/people';
import type { UserId } from '@throughline/shared/ids';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { useFields } from '#editor/agenda-fields.tsx';
import { useSessions } from '#lib/queries.ts';
import { dayOf } from '#lib/say-date.ts';
import type { OpenAgenda } from '#sync/agenda.ts';
import { announce } from '#ui/announce.ts';
import type { AgendaContextValue } from './agenda-context.ts';
import { createAgendaEdits } from './agenda-edits.ts';
import { createAgendaView } from './agenda-view.ts';
import { createCommands } from './commands.ts';
import { type People, peopleOf } from './people.ts';
import { dayOfSession } from './session-days.ts';
import { useCaretKeeper } from './use-caret-keeper.ts';
import { useClipboard } from './use-clipboard.ts';
import { useReportOpenItems } from './use-report-open-items.ts';
import { useToday } from './use-today.ts';

interface AgendaPageState {
  readonly context: AgendaContextValue;
  readonly shown: SessionView;
  readonly scheduledFor: string | null;
}

/** All that the page is made of: the structure it shows, and what can be done to it. */
export function useAgendaPage(agenda: OpenAgenda, me: Me, pair: Pair): AgendaPageState {
  const { doc, undo } = agenda;
  const fields = useFields();
  const today = useToday(me.timeZone);
  const sessions = useSessions(pair.id).data;
  const view = useMemo(() => createAgendaView(doc, fields.composing), [doc, fields]);
  const shown = useSyncExternalStore(view.subscribe, view.get);
  const scheduledFor = useSchedule(agenda);
  useCaretKeeper(fields);
  useReportOpenItems(pair.id, doc, shown);

  const ports = useMemo(() => {
    const edits = createAgendaEdits({ doc, undo, me: me.id as UserId, now: () => new Date() });
    return { doc, edits, view, fields, announce };
  }, [doc, undo, me.id, view, fields]);
  const commands = useMemo(() => createCommands(ports), [ports]);
  const { clipboard, question } = useClipboard(ports, pair, today);

  const people = usePeople(pair);
  const context = useMemo<AgendaContextValue>(
    () => ({
      agenda,
      view,
      commands,
      clipboard,
      question,
      people,
      today,
      sayDayOfSession: dayOfSession(sessions ?? [], me.timeZone, today),
      nextSession: scheduledFor === null ? null : dayOf(new Date(scheduledFor), me.timeZone),
    }),
    [agenda, view, commands, clipboard, question, people, today, sessions, scheduledFor, me.timeZone],
  );
  return { context, shown, scheduledFor };
}

/** The same while the pair's numbers change: every row depends on it. */
function usePeople({ role, manager, report }: Pair): People {
  const { id: managerId, name: managerName } = manager;
  const { id: reportId, name: reportName } = report;
  return useMemo(
    () => peopleOf({ role, manager: { id: managerId, name: managerName }, report: { id: reportId, name: reportName } }),
    [role, managerId, managerName, reportId, reportName],
  );
}

/** The document says it first: the server writes every new date into it, for both pages. */
function useSchedule({ doc }: OpenAgenda): string | null {
  const subscribe = useCallback(
    (listener: () => void) => {
      const { meta } = agendaMaps(doc);
      meta.observe(listener);
      return () => meta.unobserve(listener);
    },
    [doc],
  );
  return useSyncExternalStore(subscribe, () => currentSchedule(doc));
}
