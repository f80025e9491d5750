import type { FieldId } from '@throughline/shared/agenda/fields';
import type * as Y from 'yjs';
import type { Person } from '../harness/person.ts';
import type { Line } from '../harness/wire-socket.ts';

/** A client as a step of the story sees it. What a client cannot do, it does not do, and says false. */
export interface Writer {
  readonly name: string;
  readonly person: Person;
  /** A stock client, which keeps nothing of its own. */
  readonly isScript: boolean;
  readonly doc: Y.Doc;
  readonly line: Line;
  /** Structural edits carry it, so that they can be undone. */
  readonly origin: unknown;
  /** `where` from 0 to 999: how far into the field. */
  type(field: FieldId, where: number, text: string): boolean;
  erase(field: FieldId, where: number, length: number): boolean;
  split(field: FieldId, where: number): boolean;
  join(field: FieldId, where: number): boolean;
  toggleList(field: FieldId, where: number): boolean;
  undo(): boolean;
  redo(): boolean;
  /** A structural edit, as one step of undo. */
  edit(change: () => void): void;
  connected(): boolean;
  connect(): void;
  disconnect(): void;
  /** Connected, served, and everything that it sent is on the server's disk. */
  settled(): boolean;
  /** Closes the page and opens it again, from what is kept on the device. */
  reload(): Promise<boolean>;
  destroy(): void;
}
