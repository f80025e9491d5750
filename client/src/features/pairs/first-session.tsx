import type { Day } from '@throughline/shared/ids';
import { fullDay } from '#lib/say-date.ts';
import { Button } from '#ui/button.tsx';
import { DatePicker } from '#ui/date-picker.tsx';
import { Icon } from '#ui/icon.tsx';
import { TextField } from '#ui/text-field.tsx';

interface FirstSessionProps {
  readonly day: Day | null;
  onDay(day: Day | null): void;
  readonly today: Day;
  readonly timeZone: string;
}

export function FirstSession({ day, onDay, today, timeZone }: FirstSessionProps) {
  return (
    <fieldset className="first-session">
      <legend className="field-label">First session, if you know it</legend>
      <div className="first-session-when">
        <DatePicker
          label="Day of the first session"
          value={day}
          onChange={onDay}
          today={today}
          trigger={
            <Button className="first-session-day">
              <Icon name="calendar" />
              {day === null ? 'Pick a day' : fullDay(day)}
            </Button>
          }
        />
        {day !== null && <TextField label="Time" isLabelHidden name="time" type="time" defaultValue="10:00" />}
      </div>
      {day !== null && <p className="field-description">In your time zone, {timeZone.replaceAll('_', ' ')}.</p>}
    </fieldset>
  );
}
