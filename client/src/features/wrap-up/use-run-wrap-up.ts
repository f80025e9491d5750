import { markDiscussed } from '@throughline/shared/agenda/edits';
import { readBlocks } from '@throughline/shared/agenda/read-blocks';
import type { TopicId } from '@throughline/shared/ids';
import { useState } from 'react';
import { isProblem } from '#lib/api.ts';
import { useWrapUp } from '#lib/mutations.ts';
import type { OpenAgenda } from '#sync/agenda.ts';
import { pageEdit } from '#sync/page-undo.ts';

export interface TopicMark {
  readonly id: TopicId;
  readonly discussed: boolean;
}

export interface RunWrapUp {
  readonly state: 'ready' | 'saving' | 'wrapping' | 'done';
  readonly words: string;
  /** Why it did not happen, as a sentence. Nothing is lost by it. */
  readonly problem: string | null;
  start(marks: readonly TopicMark[]): void;
}

/** Marks, waits until all that was written here is on the server, and only then asks for the record. */
export function useRunWrapUp(agenda: OpenAgenda, pairId: string, session: number): RunWrapUp {
  const [state, setState] = useState<RunWrapUp['state']>('ready');
  const [problem, setProblem] = useState<string | null>(null);
  const wrapUp = useWrapUp(pairId);

  async function run(marks: readonly TopicMark[]): Promise<void> {
    setProblem(null);
    if (isAway(agenda)) return setProblem(needsServer);
    writeMarks(agenda, session, marks);
    setState('saving');
    try {
      await savedOrAway(agenda);
      setState('wrapping');
      await wrapUp.mutateAsync(session);
      setState('done');
    } catch (error) {
      setState('ready');
      setProblem(sayProblem(error, session));
    }
  }

  return {
    state,
    words: state === 'saving' ? 'Saving…' : 'Wrapping up…',
    problem,
    start: (marks) => void run(marks),
  };
}

const needsServer =
  'Wrapping up needs the server, which cannot be reached now. Nothing is lost: try again when you are connected.';

class Away extends Error {}

function isAway(agenda: OpenAgenda): boolean {
  return ['offline', 'sign-in', 'reload', 'stopped'].includes(agenda.sync.get().status);
}

/** Resolves with the acknowledgement; gives up when the connection goes, since nobody knows when it comes back. */
function savedOrAway(agenda: OpenAgenda): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = agenda.sync.subscribe(() => {
      if (!isAway(agenda)) return;
      stop();
      reject(new Away());
    });
    void agenda.saved().then(() => {
      stop();
      resolve();
    });
  });
}

/** Only what differs: a mark that is right already is nobody's edit. */
function writeMarks({ doc, undo }: OpenAgenda, session: number, marks: readonly TopicMark[]): void {
  const now = new Map(readBlocks(doc).topics.map((topic) => [topic.id, topic.discussedIn]));
  undo.step(() => {
    for (const { id, discussed } of marks) {
      const wanted = discussed ? session : null;
      if (now.get(id) !== wanted) markDiscussed(doc, id, wanted, pageEdit);
    }
  });
}

function sayProblem(error: unknown, session: number): string {
  if (error instanceof Away || isProblem(error, 0)) return needsServer;
  if (isProblem(error, 409)) return `Session ${session} is not the current one any more. Close this and look again.`;
  return isProblem(error) ? error.problem.detail : 'That did not work. Nothing is lost: try again.';
}
