import { resultOf } from '#sync/copy-database.ts';
import { databasesHere, deleteDatabases } from '#sync/databases-here.ts';
import { inTime } from '#sync/in-time.ts';

// One database a person, so that two people who share a browser never see each other's.
const PREFIX = 'throughline-answers';
const STORE = 'answers';
// A storage that hangs must keep nobody from reading.
const PATIENCE_MS = 1000;

export function answersName(userId: string): string {
  return `${PREFIX}/${userId}`;
}

export async function writeAnswer(name: string, path: string, answer: unknown): Promise<void> {
  await within(name, 'readwrite', (answers) => answers.put(answer, path));
}

/** Undefined where there is none. */
export async function readAnswer(name: string, path: string): Promise<unknown> {
  return within(name, 'readonly', (answers) => answers.get(path));
}

/** On signing out. */
export async function forgetAnswers(userId: string): Promise<void> {
  const own = answersName(userId);
  await deleteDatabases((await databasesHere(own)).filter((name) => name === own));
}

export async function forgetAnswersOfOthers(userId: string): Promise<void> {
  const own = answersName(userId);
  await deleteDatabases((await databasesHere(`${PREFIX}/`)).filter((name) => name !== own));
}

async function within(
  name: string,
  mode: IDBTransactionMode,
  use: (answers: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  const db = await settled(request);
  try {
    return await settled(use(db.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    db.close();
  }
}

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return inTime(resultOf(request), PATIENCE_MS);
}
