import { useState } from 'react';
import { dayOf, fullDay, sayDistance, sayMoment, today } from '#lib/say-date.ts';
import { Popover } from '#ui/popover.tsx';
import { LedgerButton } from './ledger-button.tsx';
import { SessionWhenForm } from './session-when-form.tsx';

interface SessionWhenProps {
  readonly pairId: string;
  readonly scheduledFor: string | null;
  readonly timeZone: string;
}

/** "Thu 26 Nov, 10:00 · in 3 days": pressed, it can be changed. */
export function SessionWhen({ pairId, scheduledFor, timeZone }: SessionWhenProps) {
  const [isOpen, setOpen] = useState(false);
  const day = scheduledFor === null ? null : dayOf(new Date(scheduledFor), timeZone);
  const words =
    scheduledFor === null || day === null
      ? 'no date yet'
      : `${sayMoment(scheduledFor, timeZone)} · ${sayDistance(day, today(timeZone))}`;
  return (
    <Popover
      label="Date and time of this session"
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={
        <LedgerButton
          about="Date and time"
          tone={day === null ? 'unset' : 'plain'}
          hint={day === null ? 'When do you meet?' : fullDay(day)}
        >
          {words}
        </LedgerButton>
      }
    >
      {(close) => <SessionWhenForm pairId={pairId} scheduledFor={scheduledFor} timeZone={timeZone} onClose={close} />}
    </Popover>
  );
}
