export interface Change {
  readonly file: string;
  /** As it stands in the file, once. */
  readonly from: string;
  readonly to: string;
}

export interface Mutant {
  /** What is broken, in words. */
  readonly name: string;
  readonly changes: readonly Change[];
  /** The test files of which one has to notice. */
  readonly tests: readonly string[];
}

const intake = 'server/src/relay/update-intake.ts';
const append = `    connection.room.lastAppend = this.#parts.log
      .append(connection.name, update, connection)
      .then(
        (seq) => (seq === null ? connection.close('ended') : settled()),
        (error) => this.#failed(connection, error),
      )
      .finally(done);`;
const log = 'server/src/store/sqlite-update-log.ts';
const statements = 'server/src/store/log-statements.ts';
const edits = 'shared/src/agenda/edits.ts';

/** The design, broken one piece at a time. */
export const mutants: readonly Mutant[] = [
  {
    name: 'an update is relayed before its commit',
    changes: [{ file: intake, from: append, to: `    connection.room.appended(update, connection);\n${append}` }],
    tests: ['e2e/whole/held-up-commit.test.ts'],
  },
  {
    name: 'an update is acknowledged before its commit',
    changes: [{ file: intake, from: append, to: `    settled();\n${append.replace(': settled()', ': undefined')}` }],
    tests: ['e2e/whole/held-up-commit.test.ts'],
  },
  {
    name: 'a compaction drops the tail that it has not merged',
    changes: [
      {
        file: statements,
        from: '    if (replaceState.run(head, bytes, stateVector, row.id, head).changes === 0) return false;\n    dropTail.run(row.id, head);',
        to: '    if (replaceState.run(row.head, bytes, stateVector, row.id, row.head).changes === 0) return false;\n    dropTail.run(row.id, row.head);',
      },
    ],
    tests: ['server/src/store/sqlite-update-log.test.ts', 'server/src/relay/keeper.test.ts'],
  },
  {
    name: 'a wrap-up takes no lock: others append between its reading and its writing',
    changes: [
      { file: log, from: '      await this.#queue.hold(name);\n', to: '' },
      { file: log, from: '      this.#queue.release(name);\n', to: '' },
      { file: log, from: "        .where('head', '=', was)\n", to: '' },
      {
        file: log,
        from: '        .set({ head })\n',
        to: "        .set((eb) => ({ head: eb('head', '+', update ? 1 : 0) }))\n",
      },
      {
        file: log,
        from: "        .returning('id')\n        .executeTakeFirst();\n      if (!row)",
        to: "        .returning(['id', 'head'])\n        .executeTakeFirst();\n      if (!row)",
      },
      { file: log, from: 'documentId: row.id, seq: head, bytes', to: 'documentId: row.id, seq: row.head, bytes' },
    ],
    tests: ['e2e/whole/wrap-up.test.ts'],
  },
  {
    name: 'a block is deleted instead of marked removed',
    changes: [
      {
        file: edits,
        from: '  write(doc, ref, { removed: withoutNulls(removal) }, origin);',
        to: "  if (removal.in > 0) doc.transact(() => agendaMaps(doc)[ref.block === 'topic' ? 'topics' : 'items'].delete(ref.id), origin);",
      },
    ],
    tests: ['shared/src/agenda', 'e2e/property/pinned.test.ts'],
  },
  {
    name: 'a block is made over another one of its id',
    changes: [{ file: edits, from: '  if (blocks.has(id)) return;\n', to: '' }],
    tests: ['shared/src/agenda'],
  },
  {
    name: 'an id is used again',
    changes: [
      {
        file: 'shared/src/ids.ts',
        from: 'newItemId = (): ItemId => uuidv4() as ItemId;',
        to: "newItemId = (): ItemId => uuidv4().replace(/./g, '0') as ItemId;",
      },
    ],
    tests: ['e2e/property/pinned.test.ts'],
  },
  {
    name: 'a promise that was kept once is never asked about again',
    changes: [
      {
        file: 'shared/src/agenda/show-session.ts',
        from: "  return item.stillTrueIn === session ? 'answered' : 'asked';",
        to: "  return (item.stillTrueIn ?? session + 1) <= session ? 'answered' : 'asked';",
      },
    ],
    tests: ['shared/src/agenda'],
  },
  {
    name: 'undo takes the other one’s words with the paragraph that they are in',
    changes: [
      {
        file: 'client/src/sync/taking-back.ts',
        from: '      if (content instanceof Y.ContentType) return !holdsWords(content.type);',
        to: '      if (content instanceof Y.ContentType) return true;',
      },
    ],
    tests: ['client/src/editor/page-undo.test.ts'],
  },
  {
    name: 'undo takes the other one’s words that were brought back beside one’s own',
    changes: [
      {
        file: 'client/src/sync/taking-back.ts',
        from: '      if (own < item.length && doc._transaction) Y.getItemCleanStart(doc._transaction, letterAt(item, own));\n',
        to: '',
      },
    ],
    tests: ['client/src/editor/page-undo.test.ts'],
  },
  {
    name: 'a line that becomes an item is two steps of undo',
    changes: [
      {
        file: 'client/src/features/agenda/line-edits.ts',
        from: '  const step = (edit: () => void) => undo.step(() => doc.transact(edit, pageEdit));',
        to: '  const step = (edit: () => void) => doc.transact(edit, pageEdit);',
      },
    ],
    tests: ['client/src/features/agenda/line-edits.test.ts'],
  },
  {
    name: 'updates are joined over a gap in their clocks',
    changes: [{ file: 'server/src/work/join-updates.ts', from: '    if (run.clock !== end) return false;\n', to: '' }],
    tests: ['server/src/work/document-tasks.test.ts'],
  },
  {
    name: 'undo crosses a wrap-up',
    changes: [
      {
        file: 'client/src/sync/page-undo.ts',
        from: "    if (event.keysChanged.has('session')) manager.clear();",
        to: "    if (event.keysChanged.has('no such key')) manager.clear();",
      },
    ],
    tests: ['client/src/editor/page-undo.test.ts', 'client/src/sync'],
  },
  {
    name: 'words that fell with their paragraph stay lost',
    changes: [
      {
        file: 'server/src/relay/keeper.ts',
        from: '    if (lost) await this.#giveBack(name);\n',
        to: '    if (lost && kept.rescuedTo < 0) await this.#giveBack(name);\n',
      },
    ],
    tests: ['server/src/relay/keeper.test.ts'],
  },
  {
    name: 'a client hears of deletions before what it wrote offline is on disk',
    changes: [
      { file: 'server/src/relay/frame-handler.ts', from: '      await connection.heardOut;\n', to: '' },
      { file: 'server/src/relay/connection.ts', from: '    if (!hearing) {', to: '    if (!hearing || frame) {' },
    ],
    tests: ['server/src/relay/relay.test.ts'],
  },
  {
    name: 'a sender hears its own update',
    changes: [
      {
        file: 'server/src/relay/room.ts',
        from: 'for (const connection of this.#connections) if (connection !== sender) connection.relay(frame);',
        to: 'for (const connection of this.#connections) if (connection !== sender || frame) connection.relay(frame);',
      },
    ],
    tests: ['server/src/relay/relay.test.ts'],
  },
  {
    name: 'an empty new paragraph gets no text node to share',
    changes: [
      {
        file: 'client/src/editor/mount-field-editor.ts',
        from: '  keepTextNodes(editor.view);\n',
        to: '  if (kind === null) keepTextNodes(editor.view);\n',
      },
    ],
    tests: ['client/src/editor/keep-text-nodes.test.ts'],
  },
  {
    name: 'Saved is said before the server was given what it lacks',
    changes: [
      {
        file: 'client/src/sync/edit-ledger.ts',
        from: '      if (answered) covers.push({ frame: sent, edits });',
        to: '      if (answered || sent > 0) covers.push({ frame: sent, edits });',
      },
    ],
    tests: ['client/src/sync/edit-ledger.test.ts'],
  },
  {
    name: 'a reload loses words that are on the page only, without asking',
    changes: [
      {
        file: 'client/src/sync/reload-page.ts',
        from: 'agendasHere.get().map((agenda) => agenda.leavingLoses())',
        to: 'agendasHere.get().map((agenda) => !agenda.atRisk())',
      },
    ],
    tests: ['client/src/sync/reload-page.test.ts'],
  },
  {
    name: 'the page forgets what was under way when its line broke',
    changes: [
      {
        file: 'client/src/sync/connection.ts',
        from: '        return unsavedFrames(ledger.unsaved);',
        to: '        return unsavedFrames(ledger.unsaved).slice(0, 0);',
      },
    ],
    tests: ['e2e/whole/late-words.test.ts', 'client/src/sync'],
  },
  {
    name: 'the copy on the device forgets unsaved words as they were written',
    changes: [
      {
        file: 'client/src/sync/copy-writer.ts',
        from: '    store.put(edit, key);',
        to: '    store.put(new Uint8Array([0, 0]), key);',
      },
    ],
    tests: ['client/src/sync'],
  },
  {
    name: 'what was under way is given to a socket that never opens',
    changes: [
      {
        file: 'client/src/sync/counting-socket.ts',
        from: "      this.addEventListener('open', () => {\n        for (const frame of listener.opening())",
        to: "      const first = listener.opening();\n      this.addEventListener('open', () => {\n        for (const frame of first)",
      },
    ],
    tests: ['e2e/whole/late-words.test.ts'],
  },
  {
    name: 'another pair’s member is let in',
    changes: [
      {
        file: 'server/src/accounts/document-access.ts',
        from: "return member ? 'ok' : 'notYours';",
        to: "return member !== null ? 'ok' : 'notYours';",
      },
    ],
    tests: ['e2e/whole/rights.test.ts'],
  },
  {
    name: 'a page of any origin is let in',
    changes: [
      { file: 'server/src/origins.ts', from: 'all().includes(origin)', to: "origin !== '' || all().length === 0" },
    ],
    tests: ['e2e/whole/rights.test.ts'],
  },
];
