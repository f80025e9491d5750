import type { QueryClient } from '@tanstack/react-query';
import type { Me } from '@throughline/shared/http/people';
import { createStore, type Store } from '#sync/store.ts';
import { answersName, readAnswer, writeAnswer } from './answers-database.ts';
import { api, isProblem } from './api.ts';

const fromDevice = createStore<ReadonlySet<string>>(new Set());

/** The paths whose answers are shown as this device last saw them. */
export const answersFromDevice: Store<ReadonlySet<string>> = fromDevice;

interface Asking {
  readonly client: QueryClient;
  readonly signal: AbortSignal;
}

/**
 * Asks the server, and keeps what it says on this device: what one has read once can be read on a train. Where the server
 * cannot be reached, the answer is the last one that was kept.
 */
export async function apiOrKept<Answer>(path: string, { client, signal }: Asking): Promise<Answer> {
  const who = () => client.getQueryData<Me>(['me'])?.id;
  const me = who();
  try {
    const answer = await api<Answer>(path, { signal });
    note(path, false);
    // Whoever signed out meanwhile left nothing behind.
    if (me !== undefined && me === who()) await writeAnswer(answersName(me), path, answer).catch(ignore);
    return answer;
  } catch (error) {
    const kept = me !== undefined && isAway(error) ? await readAnswer(answersName(me), path).catch(ignore) : undefined;
    if (kept === undefined) throw error;
    note(path, true);
    return kept as Answer;
  }
}

function note(path: string, isFromDevice: boolean): void {
  if (fromDevice.get().has(path) === isFromDevice) return;
  const paths = new Set(fromDevice.get());
  if (isFromDevice) paths.add(path);
  else paths.delete(path);
  fromDevice.set(paths);
}

// Somebody between us and the server says so, too.
const isAway = (error: unknown) => isProblem(error, 0, 502, 503, 504);

// Storage that is full or forbidden: then nothing is kept, and the server is asked each time.
const ignore = () => undefined;
