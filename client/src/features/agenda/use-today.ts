import type { Day } from '@throughline/shared/ids';
import { useEffect, useState } from 'react';
import { today } from '#lib/say-date.ts';

const CHECK_EVERY_MS = 60_000;

/** The day that it is for the reader: a page that stays open overnight says "late" in the morning. */
export function useToday(timeZone: string): Day {
  const [day, setDay] = useState(() => today(timeZone));
  useEffect(() => {
    const check = () => setDay(today(timeZone));
    check();
    const timer = setInterval(check, CHECK_EVERY_MS);
    return () => clearInterval(timer);
  }, [timeZone]);
  return day;
}
