import type { Day } from '@throughline/shared/ids';
import type { WhoIs } from '#lib/who-is.ts';

/** How a record is read: who is who in it, on which day, and what of it is wanted. */
export interface Reading {
  readonly who: WhoIs;
  /** The day on which the session was over: dates are said as they were near then. */
  readonly day: Day;
  readonly showsLater: boolean;
  /** The 1:1 ended in this session: what is open in it was carried nowhere. */
  readonly isLast: boolean;
}
