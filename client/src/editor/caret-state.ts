import * as Y from 'yjs';

type State = Record<string, unknown>;

/** What the caret extension needs of another client's presence. */
export interface CaretState extends State {
  readonly user: { readonly name: string; readonly color: string; readonly role: unknown };
  readonly cursor: { readonly anchor: Position; readonly head: Position };
}

interface Id {
  readonly client: number;
  readonly clock: number;
}

interface Position {
  readonly item?: Id | null;
  readonly type?: Id | null;
}

const NO_COLOR = '#808080';

/**
 * Any client may write anything into its presence, and y-tiptap throws into the editor at a position that is none. Null
 * for a state that shows no caret.
 */
export function readCaretState(state: State): CaretState | null {
  const cursor = asRecord(state.cursor);
  const { anchor, head } = cursor ?? {};
  if (!isPosition(anchor) || !isPosition(head)) return null;
  const user = asRecord(state.user);
  const color = typeof user?.color === 'string' && /^#[0-9a-f]{6}$/i.test(user.color) ? user.color : NO_COLOR;
  const name = typeof user?.name === 'string' ? user.name : '';
  return { user: { name, color, role: user?.role }, cursor: { anchor, head } };
}

/**
 * False for a caret that stands behind letters which are not here yet: presence comes at once, and words only when they
 * are on the server's disk.
 */
export function isHere(doc: Y.Doc, { cursor }: CaretState): boolean {
  return [cursor.anchor, cursor.head].every((position) =>
    [position.item, position.type].every((id) => !id || Y.getState(doc.store, id.client) > id.clock),
  );
}

/** A relative position in a text of the agenda: no field is a root of the document, so it has no `tname`. */
function isPosition(value: unknown): value is Position {
  const position = asRecord(value);
  if (!position || (position.tname ?? null) !== null) return false;
  const ids = [position.item, position.type].filter((id) => (id ?? null) !== null);
  return ids.length > 0 && ids.every(isId);
}

function isId(value: unknown): boolean {
  const id = asRecord(value);
  return isCount(id?.client) && isCount(id?.clock);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function asRecord(value: unknown): State | null {
  return typeof value === 'object' && value !== null ? (value as State) : null;
}
