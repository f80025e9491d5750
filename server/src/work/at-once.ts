import { documentTasks } from './document-tasks.ts';
import type { TaskInput, TaskName, TaskOutput } from './tasks.ts';

/** So little is done sooner than it is handed to a thread and back. */
const SMALL_BYTES = 16_384;
const FEW_PARTS = 256;

type AtOnce = { readonly [Name in TaskName]?: (input: TaskInput<Name>) => (() => TaskOutput<Name>) | null };

/** The tasks whose time grows with their bytes alone, and which build no document. */
const atOnce: AtOnce = {
  merge: (input) => {
    const small = input.parts.length <= FEW_PARTS && isSmall(...input.parts);
    return small ? () => documentTasks.merge(input) : null;
  },
  difference: (input) => (isSmall(input.document) ? () => documentTasks.difference(input) : null),
  news: (input) => (isSmall(input.document, input.update) ? () => documentTasks.news(input) : null),
};

/** What does the job on this thread, or null where it belongs on another. */
export function smallJob<Name extends TaskName>(name: Name, input: TaskInput<Name>): (() => TaskOutput<Name>) | null {
  return atOnce[name]?.(input) ?? null;
}

function isSmall(...parts: readonly Uint8Array[]): boolean {
  let bytes = 0;
  for (const part of parts) bytes += part.length;
  return bytes <= SMALL_BYTES;
}
