import type { ActionItem } from '@throughline/shared/agenda/blocks';
import type { Day } from '@throughline/shared/ids';
import { daysAfter } from '#lib/count-days.ts';
import { quickDays } from '#lib/quick-days.ts';
import { fullDay, sayDay, sayDue } from '#lib/say-date.ts';
import { DatePicker } from '#ui/date-picker.tsx';
import { useAgenda } from './agenda-context.ts';
import { LedgerButton } from './ledger-button.tsx';

interface DuePickerProps {
  readonly item: ActionItem;
  readonly isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
}

export function DuePicker({ item, isOpen, onOpenChange }: DuePickerProps) {
  const { commands, today, nextSession } = useAgenda();
  const { due } = item;
  const { words, tone } = dueEntry(item, today);

  return (
    <span className="ledger-due" data-part="due">
      <DatePicker
        label="Due date"
        value={due}
        onChange={(day) => commands.setDue(item.id, day)}
        today={today}
        quick={dueChoices(today, nextSession)}
        isOpen={isOpen}
        onOpenChange={onOpenChange}
        trigger={
          <LedgerButton about="Due" tone={tone} hint={due === null ? 'By when' : fullDay(due)}>
            {words}
          </LedgerButton>
        }
      />
    </span>
  );
}

function dueEntry({ due, closed }: ActionItem, today: Day) {
  if (due === null) return { words: 'no date', tone: 'unset' } as const;
  if (closed) return { words: sayDay(due, today), tone: 'plain' } as const;
  return { words: sayDue(due, today), tone: due < today ? 'late' : 'plain' } as const;
}

/** What people say when they promise something: not today, and often "by next time". */
function dueChoices(today: Day, nextSession: Day | null) {
  const named = quickDays(today).filter(({ label }) => label === 'Tomorrow' || label === 'Friday');
  const next = nextSession !== null && nextSession > today ? [{ label: 'Next session', day: nextSession }] : [];
  return [...named, ...next, { label: 'In two weeks', day: daysAfter(today, 14) }];
}
