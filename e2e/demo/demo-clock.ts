import type { WallClock } from '../../server/src/wall-clock.ts';

export interface DemoClock {
  readonly now: WallClock;
  /** It stands there from now on. */
  set(at: Date): void;
  /** A while later. */
  pass(ms: number): void;
  /** From now on it says what it is. */
  goOn(): void;
}

export function createDemoClock(): DemoClock {
  let standing: Date | null = null;
  const now = () => new Date(standing ?? Date.now());
  return {
    now,
    set(at) {
      standing = at;
    },
    pass(ms) {
      standing = new Date(now().getTime() + ms);
    },
    goOn() {
      standing = null;
    },
  };
}
