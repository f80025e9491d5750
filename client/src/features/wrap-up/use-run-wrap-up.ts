import { useEffect, useRef, useState } from 'react';
import { useWrapUp } from '#lib/mutations.ts';
import type { OpenAgenda } from '#sync/agenda.ts';
import { runWrapUp, type TopicMark } from './run-wrap-up.ts';

export interface WrapUpProgress {
  readonly state: 'ready' | 'saving' | 'wrapping' | 'done';
  readonly problem: string | null;
  start(marks: readonly TopicMark[]): void;
}

export function useRunWrapUp(agenda: OpenAgenda, pairId: string, session: number): WrapUpProgress {
  const [state, setState] = useState<WrapUpProgress['state']>('ready');
  const [problem, setProblem] = useState<string | null>(null);
  const wrapUp = useWrapUp(pairId);
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function run(marks: readonly TopicMark[]): Promise<void> {
    setProblem(null);
    const taken = new AbortController();
    running.current = taken;
    const { signal } = taken;
    const found = await runWrapUp({ agenda, session, marks, file: wrapUp.mutateAsync, onStep: setState, signal });
    if (signal.aborted) return;
    setProblem(found);
    setState(found === null ? 'done' : 'ready');
  }

  return { state, problem, start: (marks) => void run(marks) };
}
