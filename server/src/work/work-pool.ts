import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { smallJob } from './at-once.ts';
import type { TaskInput, TaskName, TaskOutput } from './tasks.ts';
import { Turns } from './turns.ts';

export interface Patience {
  readonly patient: boolean;
}

/** Runs the tasks on other threads, but for what is done sooner than handed over. */
export interface WorkPool {
  /** `patient`: nobody waits for it in front of a page, see `Turns`. */
  run<Name extends TaskName>(name: Name, input: TaskInput<Name>, how?: Patience): Promise<TaskOutput<Name>>;
  close(): Promise<void>;
}

export interface WorkPoolSettings {
  /** At least two. */
  readonly threads?: number;
  /** A job that takes longer once it has begun is stopped with its thread, and its promise rejects. */
  readonly timeoutMs?: number;
  /** A thread that failed between jobs. */
  readonly onError?: (error: unknown) => void;
}

/** How long closing waits for the jobs that are running. */
const CLOSE_MS = 10_000;

export function createWorkPool({ threads = 2, timeoutMs = 30_000, onError }: WorkPoolSettings = {}): WorkPool {
  const pool = new Piscina({
    filename: fileURLToPath(new URL('./worker.ts', import.meta.url)),
    name: 'work' satisfies keyof typeof import('./worker.ts'),
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: 60_000,
    closeTimeout: CLOSE_MS,
    // A document that was made to need more memory than this fails alone.
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  });
  // Without a listener such an error would end the process.
  pool.on('error', onError ?? (() => {}));
  const turns = new Turns(threads);
  return {
    async run(name, input, { patient } = { patient: false }) {
      const small = smallJob(name, input);
      if (small) return small();
      return turns.take(patient, () => pool.run({ name, input }, { signal: AbortSignal.timeout(timeoutMs) }));
    },
    close: () => pool.close(),
  };
}
