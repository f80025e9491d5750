import { isProblem } from '#lib/api.ts';
import type { OpenAgenda } from '#sync/agenda.ts';
import { unlessAway } from '#sync/unless-away.ts';

export interface EndingRun {
  readonly agenda: Pick<OpenAgenda, 'sync' | 'saved'>;
  /** Asks the server to end it. There is no way back from here. */
  readonly ask: () => Promise<unknown>;
  readonly onStep: (step: 'saving' | 'ending') => void;
  /** Whoever closes the dialog while it waits has taken it back. */
  readonly signal: AbortSignal;
}

/**
 * Waits until all that was written here is on the server: it must be in what is read from then on.
 *
 * @returns null when it ended or was taken back, else why not, as a sentence.
 */
export async function runEnding({ agenda, ask, onStep, signal }: EndingRun): Promise<string | null> {
  onStep('saving');
  if (!(await unlessAway(agenda, agenda.saved()))) return needsServer;
  if (signal.aborted) return null;
  onStep('ending');
  return ask().then(() => null, sayProblem);
}

const needsServer = 'Ending it needs the server, which cannot be reached now. Try again when you are connected.';

function sayProblem(error: unknown): string {
  if (isProblem(error, 0)) return needsServer;
  return isProblem(error) ? error.problem.detail : 'That did not work. Try again.';
}
