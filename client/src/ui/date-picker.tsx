import type { Day } from '@throughline/shared/ids';
import { lazy, type ReactElement, Suspense } from 'react';
import { quickDays } from '#lib/quick-days.ts';
import { Button } from './button.tsx';
import { Popover } from './popover.tsx';
import './date-picker.css';

const Calendar = lazy(async () => ({ default: (await import('./calendar.tsx')).Calendar }));

interface QuickDay {
  readonly label: string;
  readonly day: Day;
}

export interface DatePickerProps {
  /** What the date is for: "Due date". */
  readonly label: string;
  readonly value: Day | null;
  /** null takes the date away. */
  onChange(day: Day | null): void;
  /** In the time zone of the one who looks. */
  readonly today: Day;
  /** A Button or IconButton whose text or label says the date. */
  readonly trigger: ReactElement;
  readonly quick?: readonly QuickDay[];
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
}

export function DatePicker(props: DatePickerProps) {
  const { label, value, onChange, today, trigger, quick = quickDays(today), ...open } = props;
  return (
    <Popover label={label} trigger={trigger} {...open}>
      {(close) => {
        const pick = (day: Day | null) => {
          onChange(day);
          close();
        };
        return (
          <div className="date-picker">
            <div className="date-picker-quick">
              {quick.map((choice) => (
                <Button key={choice.label} size="s" onPress={() => pick(choice.day)}>
                  {choice.label}
                </Button>
              ))}
              {value !== null && (
                <Button size="s" onPress={() => pick(null)}>
                  No date
                </Button>
              )}
            </div>
            <Suspense fallback={<div className="date-picker-waiting" />}>
              <Calendar label={label} value={value} onChange={pick} today={today} autoFocus />
            </Suspense>
          </div>
        );
      }}
    </Popover>
  );
}
