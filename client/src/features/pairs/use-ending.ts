import { useEffect, useRef, useState } from 'react';
import { isProblem } from '#lib/api.ts';
import { useEndPair } from '#lib/mutations.ts';
import type { OpenAgenda } from '#sync/agenda.ts';
import { unlessAway } from '#sync/unless-away.ts';

interface Ending {
  readonly isPending: boolean;
  /** Why it did not end, as a sentence. */
  readonly problem: string | null;
  end(): void;
}

/** Waits until all that was written here is on the server: it must be in what is read from then on. */
export function useEnding(pairId: string, agenda: OpenAgenda): Ending {
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { mutateAsync } = useEndPair(pairId);
  const isGone = useIsGone();

  async function end(): Promise<string | null> {
    if (!(await unlessAway(agenda, agenda.saved()))) return needsServer;
    // Whoever closed the dialog while it waited has taken it back.
    if (isGone()) return null;
    return mutateAsync().then(() => null, sayProblem);
  }

  async function run(): Promise<void> {
    setProblem(null);
    setPending(true);
    setProblem(await end());
    setPending(false);
  }

  return { isPending, problem, end: () => void run() };
}

const needsServer = 'Ending it needs the server, which cannot be reached now. Try again when you are connected.';

function sayProblem(error: unknown): string {
  if (isProblem(error, 0)) return needsServer;
  return isProblem(error) ? error.problem.detail : 'That did not work. Try again.';
}

function useIsGone(): () => boolean {
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);
  return () => gone.current;
}
