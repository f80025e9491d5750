import { type Job, tasks } from './tasks.ts';

/** What each worker thread runs. */
export function work({ name, input }: Job): unknown {
  return tasks[name](input);
}
