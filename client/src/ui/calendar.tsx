import { parseDate } from '@internationalized/date';
import { asDay, type Day } from '@throughline/shared/ids';
import {
  Calendar as AriaCalendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
} from 'react-aria-components/Calendar';
import { Heading } from 'react-aria-components/Heading';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { CalendarStep } from './calendar-step.tsx';
import './calendar.css';

export interface CalendarProps {
  readonly label: string;
  readonly value: Day | null;
  onChange(day: Day): void;
  readonly today: Day;
  readonly autoFocus?: boolean;
}

/** Heavy: load it when it is opened, as `DatePicker` does. */
export function Calendar({ label, value, onChange, today, autoFocus = false }: CalendarProps) {
  return (
    <I18nProvider locale="en-GB">
      <AriaCalendar
        className="calendar"
        aria-label={label}
        value={value && parseDate(value)}
        defaultFocusedValue={parseDate(value ?? today)}
        onChange={(date) => choose(date.toString(), onChange)}
        autoFocus={autoFocus}
      >
        <header className="calendar-header">
          <CalendarStep slot="previous" icon="left" />
          <Heading className="calendar-month" />
          <CalendarStep slot="next" icon="right" />
        </header>
        <CalendarGrid weekdayStyle="short" className="calendar-grid">
          <CalendarGridHeader>{(weekday) => <CalendarHeaderCell>{weekday}</CalendarHeaderCell>}</CalendarGridHeader>
          <CalendarGridBody>
            {(date) => (
              <CalendarCell
                date={date}
                className={`calendar-day ${date.toString() === today ? 'calendar-today' : ''}`}
              />
            )}
          </CalendarGridBody>
        </CalendarGrid>
      </AriaCalendar>
    </I18nProvider>
  );
}

function choose(text: string, onChange: (day: Day) => void): void {
  const day = asDay(text);
  if (day) onChange(day);
}
