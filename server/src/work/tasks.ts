import { agendaTasks } from './agenda-tasks.ts';
import { documentTasks } from './document-tasks.ts';

/** Everything that the worker threads can do. */
export const tasks = { ...documentTasks, ...agendaTasks };

type Tasks = typeof tasks;
export type TaskName = keyof Tasks;
export type TaskInput<Name extends TaskName> = Parameters<Tasks[Name]>[0];
export type TaskOutput<Name extends TaskName> = ReturnType<Tasks[Name]>;

export interface Job {
  readonly name: TaskName;
  readonly input: never;
}
