import { beforeEach, expect, it } from 'vitest';
import type { Clock } from './clock.ts';
import { QuietAlarm } from './quiet-alarm.ts';

/** Time that passes when it is told to. */
function handClock() {
  let now = 0;
  let timers: { at: number; run: () => void }[] = [];
  const after = (ms: number, run: () => void) => {
    const timer = { at: now + ms, run };
    timers.push(timer);
    return () => {
      timers = timers.filter((other) => other !== timer);
    };
  };
  return {
    clock: { now: () => now, after, every: () => () => {} } satisfies Clock,
    pass(ms: number) {
      for (const end = now + ms; now < end; now++) {
        const due = timers.filter(({ at }) => at <= now + 1);
        timers = timers.filter((timer) => !due.includes(timer));
        for (const { run } of due) run();
      }
    },
  };
}

let hand: ReturnType<typeof handClock>;
let rung: number[];
let alarm: QuietAlarm;

beforeEach(() => {
  hand = handClock();
  rung = [];
  const ring = () => rung.push(hand.clock.now());
  alarm = new QuietAlarm({ clock: hand.clock, quietMs: 100, busyMs: 1000, ring });
});

const last = () => rung.at(-1) ?? Number.NaN;

it('rings once, when nothing has happened for a while', () => {
  for (let i = 0; i < 5; i++) {
    alarm.happened();
    hand.pass(60);
  }
  expect(rung).toEqual([]);
  hand.pass(1000);
  expect(rung).toHaveLength(1);
  expect(Math.abs(last() - 340)).toBeLessThanOrEqual(2);
});

it('rings now and then while it never becomes quiet', () => {
  for (let i = 0; i < 50; i++) {
    alarm.happened();
    hand.pass(50);
  }
  expect(rung).toHaveLength(2);
  expect(Math.abs(last() - 2050)).toBeLessThanOrEqual(55);
});

it('does not ring once it is stopped', () => {
  alarm.happened();
  alarm.stop();
  hand.pass(1000);
  expect(rung).toEqual([]);
});
