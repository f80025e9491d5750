import { type FieldId, fieldKey } from '@throughline/shared/agenda/fields';
import { TextSelection } from '@tiptap/pm/state';
import { type FieldEditor, mountFieldEditor } from '../../client/src/editor/mount-field-editor.ts';
import { memoryCopies } from '../../client/src/sync/memory-copy.ts';
import { openAgenda } from '../../client/src/sync/open-agenda.ts';
import { pageEdit } from '../../client/src/sync/page-undo.ts';
import type { Person } from '../harness/person.ts';
import type { Server } from '../harness/server.ts';
import { line } from '../harness/wire-socket.ts';
import { spot } from './steps.ts';
import type { Writer } from './writer.ts';

/** As many fields as hold a caret or are looked at; the one used longest ago goes from the page. */
const MOST_MOUNTED = 3;

/** The page without its pixels: its connection, its undo, and its editors in a document of jsdom. */
export function editorWriter(server: Server, pairId: string, person: Person, name: string): Writer {
  const wire = line({ cookie: person.cookie, origin: server.url });
  const user = { id: person.id, name: person.name, color: '#4338ca' };
  const openCopy = memoryCopies();
  const open = () => openAgenda({ pairId, user, url: server.syncUrl, Socket: wire.Socket, openCopy });
  let agenda = open();
  let mounted: { readonly key: string; readonly field: FieldEditor }[] = [];

  function unmount(key: string): void {
    mounted.find((one) => one.key === key)?.field.destroy();
    mounted = mounted.filter((one) => one.key !== key);
  }

  function editorOf(field: FieldId): FieldEditor['editor'] | null {
    const key = fieldKey(field);
    const there = mounted.find((one) => one.key === key);
    if (there) return there.field.editor;
    const element = document.body.appendChild(document.createElement('div'));
    const made = mountFieldEditor({ agenda, field, element, onMisfit: () => unmount(key) });
    if (!made) return null;
    mounted.push({ key, field: made });
    const [oldest] = mounted;
    if (oldest && mounted.length > MOST_MOUNTED) unmount(oldest.key);
    return made.editor;
  }

  /** Puts the caret there and presses on. */
  function at(field: FieldId, where: number, act: (editor: FieldEditor['editor'], place: number) => boolean): boolean {
    const editor = editorOf(field);
    if (!editor) return false;
    const places = caretPlaces(editor);
    const place = places[spot(places.length, where)];
    if (place === undefined) return false;
    const { state, view } = editor;
    view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, place)));
    return act(editor, place);
  }

  function leave(): void {
    for (const { key } of mounted) unmount(key);
    agenda.close();
  }

  return {
    name,
    person,
    isScript: false,
    get doc() {
      return agenda.doc;
    },
    line: wire,
    origin: pageEdit,
    type: (field, where, text) =>
      at(field, where, ({ view }) => {
        for (const character of text) view.dispatch(view.state.tr.insertText(character));
        return true;
      }),
    erase: (field, where, length) =>
      at(field, where, ({ view }, place) => {
        const end = view.state.doc.resolve(place).end();
        if (place === end) return false;
        view.dispatch(view.state.tr.delete(place, Math.min(end, place + length)));
        return true;
      }),
    split: (field, where) => field.name === 'notes' && at(field, where, (editor) => press(editor, 'Enter')),
    join: (field, where) =>
      field.name === 'notes' &&
      at(field, where, (editor, place) => {
        const start = editor.state.doc.resolve(place).start();
        editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, start)));
        return press(editor, 'Backspace');
      }),
    toggleList: (field, where) =>
      field.name === 'notes' && at(field, where, (editor) => changes(editor, () => editor.commands.toggleBulletList())),
    undo: () => agenda.undo.undo(),
    redo: () => agenda.undo.redo(),
    edit: (change) => agenda.undo.step(change),
    connected: () => ['saved', 'saving'].includes(agenda.sync.get().status),
    connect() {
      wire.setReachable(true);
      if (!this.connected()) agenda.reconnect();
    },
    disconnect: () => wire.setReachable(false),
    settled: () => agenda.sync.get().status === 'saved',
    async reload() {
      leave();
      agenda = open();
      await agenda.loaded;
      return true;
    },
    destroy: leave,
  };
}

function press(editor: FieldEditor['editor'], key: string): boolean {
  return changes(editor, () => editor.commands.keyboardShortcut(key));
}

function changes(editor: FieldEditor['editor'], act: () => void): boolean {
  const before = editor.state.doc;
  act();
  return !editor.state.doc.eq(before);
}

function caretPlaces({ state }: FieldEditor['editor']): number[] {
  const places: number[] = [];
  state.doc.descendants((node, start) => {
    if (!node.isTextblock) return true;
    for (let offset = 0; offset <= node.content.size; offset++) places.push(start + 1 + offset);
    return false;
  });
  return places;
}
