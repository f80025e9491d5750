import { currentSession } from '@throughline/shared/agenda/agenda-doc';
import { markDiscussed } from '@throughline/shared/agenda/edits';
import { readBlocks } from '@throughline/shared/agenda/read-blocks';
import type { TopicId } from '@throughline/shared/ids';
import { isProblem } from '#lib/api.ts';
import type { OpenAgenda } from '#sync/agenda.ts';
import { pageEdit } from '#sync/page-undo.ts';
import { isAway, unlessAway } from '#sync/unless-away.ts';

export interface TopicMark {
  readonly id: TopicId;
  readonly discussed: boolean;
}

export interface WrapUpRun {
  readonly agenda: Pick<OpenAgenda, 'doc' | 'undo' | 'sync' | 'saved'>;
  readonly session: number;
  readonly marks: readonly TopicMark[];
  /** Asks the server for the record. */
  readonly file: (session: number) => Promise<unknown>;
  readonly onStep: (step: 'saving' | 'wrapping') => void;
  /** Whoever closes the dialog while it waits has taken it back. */
  readonly signal: AbortSignal;
}

/**
 * Waits until the server has been heard, marks, waits until all that was written here is on the server, and only then
 * asks for the record: it must hold what its presser sees.
 *
 * @returns null when it happened or was taken back, else why not, as a sentence. Nothing is lost by it.
 */
export async function runWrapUp({ agenda, session, marks, file, onStep, signal }: WrapUpRun): Promise<string | null> {
  const isOver = () => currentSession(agenda.doc) > session;
  if (isAway(agenda)) return needsServer;
  const meant = unlessSetSince(agenda, marks);
  onStep('saving');
  // A local copy may be in a session that the other has long wrapped up: marks for that would take topics out of this one.
  if (!(await unlessAway(agenda, whenSaved(agenda)))) return needsServer;
  if (signal.aborted) return null;
  if (isOver()) return sayOver(session);

  const takeBack = writeMarks(agenda, session, meant);
  const isSaved = await unlessAway(agenda, agenda.saved());
  if (!isSaved || signal.aborted) {
    // The other may have filed them meanwhile: then they were discussed.
    if (!isOver()) takeBack();
    return isSaved ? null : needsServer;
  }
  onStep('wrapping');
  return file(session).then(
    () => null,
    (error: unknown) => sayProblem(error, session),
  );
}

const needsServer =
  'Wrapping up needs the server, which cannot be reached now. Nothing is lost: try again when you are connected.';

/** "Saved" is said when the server has answered and has everything: from then on this page knows what it knows. */
function whenSaved({ sync }: Pick<OpenAgenda, 'sync'>): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (sync.get().status !== 'saved') return;
      stop();
      resolve();
    };
    const stop = sync.subscribe(look);
    look();
  });
}

/** Who takes a mark away has seen it: one that the other sets from now on stays. */
function unlessSetSince({ doc }: Pick<OpenAgenda, 'doc'>, marks: readonly TopicMark[]): TopicMark[] {
  const standing = new Set(readBlocks(doc).topics.flatMap(({ id, discussedIn }) => (discussedIn === null ? [] : [id])));
  return marks.filter(({ id, discussed }) => discussed || standing.has(id));
}

/** Only what differs: a mark that is right already is nobody's edit. The answer puts back what was there before. */
function writeMarks(
  { doc, undo }: Pick<OpenAgenda, 'doc' | 'undo'>,
  session: number,
  marks: readonly TopicMark[],
): () => void {
  const before = new Map(readBlocks(doc).topics.map((topic) => [topic.id, topic.discussedIn]));
  const wanted = new Map(marks.map(({ id, discussed }) => [id, discussed ? session : null]));
  const changed = [...wanted].filter(([id, mark]) => before.get(id) !== mark);
  const write = (values: ReadonlyMap<TopicId, number | null | undefined>) =>
    undo.step(() => {
      for (const [id] of changed) markDiscussed(doc, id, values.get(id) ?? null, pageEdit);
    });
  write(wanted);
  return () => write(before);
}

function sayProblem(error: unknown, session: number): string {
  if (isProblem(error, 0)) return needsServer;
  if (isProblem(error, 409)) return sayOver(session);
  return isProblem(error) ? error.problem.detail : 'That did not work. Nothing is lost: try again.';
}

function sayOver(session: number): string {
  return `Session ${session} is not the current one any more. Close this and look again.`;
}
