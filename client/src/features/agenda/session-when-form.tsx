import type { Day } from '@throughline/shared/ids';
import { type FormEvent, lazy, Suspense, useState } from 'react';
import { isProblem } from '#lib/api.ts';
import { momentAt } from '#lib/moment-at.ts';
import { useChangePair } from '#lib/mutations.ts';
import { dayOf, sayTime, today } from '#lib/say-date.ts';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/text-field.tsx';
import './session-when.css';

const Calendar = lazy(async () => ({ default: (await import('#ui/calendar.tsx')).Calendar }));

interface SessionWhenFormProps {
  readonly pairId: string;
  readonly scheduledFor: string | null;
  readonly timeZone: string;
  onClose(): void;
}

export function SessionWhenForm({ pairId, scheduledFor, timeZone, onClose }: SessionWhenFormProps) {
  const planned = scheduledFor === null ? null : new Date(scheduledFor);
  const [day, setDay] = useState<Day | null>(planned && dayOf(planned, timeZone));
  const [time, setTime] = useState(planned ? sayTime(planned, timeZone) : '10:00');
  const change = useChangePair(pairId);

  function plan(moment: string | null): void {
    change.mutate({ scheduledFor: moment }, { onSuccess: onClose });
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (day !== null && time !== '') plan(momentAt(day, time, timeZone));
  }

  return (
    <form className="session-when" onSubmit={onSubmit} noValidate>
      <Suspense fallback={<div className="session-when-waiting" />}>
        <Calendar label="Day" value={day} onChange={setDay} today={today(timeZone)} autoFocus />
      </Suspense>
      <TextField
        label="Time"
        type="time"
        value={time}
        onChange={setTime}
        description={`In your time zone, ${timeZone.replaceAll('_', ' ')}.`}
        error={change.error ? sayProblem(change.error) : undefined}
      />
      <div className="session-when-actions">
        {scheduledFor !== null && (
          <Button size="s" onPress={() => plan(null)} isDisabled={change.isPending}>
            No date
          </Button>
        )}
        <Button size="s" variant="primary" type="submit" isDisabled={day === null} isPending={change.isPending}>
          Set date
        </Button>
      </div>
    </form>
  );
}

function sayProblem(error: Error): string {
  if (isProblem(error, 0)) return 'Setting the date needs the server, which cannot be reached now.';
  return isProblem(error) ? error.problem.detail : 'That did not work. Try again.';
}
