import { useEffect, useRef, useState } from 'react';
import { useEndPair } from '#lib/mutations.ts';
import type { OpenAgenda } from '#sync/agenda.ts';
import { runEnding } from './run-ending.ts';

interface Ending {
  /** While it is ending the answer is waited for: nothing takes that back. */
  readonly state: 'ready' | 'saving' | 'ending';
  /** Why it did not end, as a sentence. */
  readonly problem: string | null;
  end(): void;
}

export function useEnding(pairId: string, agenda: OpenAgenda): Ending {
  const [state, setState] = useState<Ending['state']>('ready');
  const [problem, setProblem] = useState<string | null>(null);
  const { mutateAsync } = useEndPair(pairId);
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function run(): Promise<void> {
    setProblem(null);
    const taken = new AbortController();
    running.current = taken;
    const found = await runEnding({ agenda, ask: mutateAsync, onStep: setState, signal: taken.signal });
    if (taken.signal.aborted) return;
    setProblem(found);
    setState('ready');
  }

  return { state, problem, end: () => void run() };
}
