import { readBlocks } from '@throughline/shared/agenda/read-blocks';
import { afterEach, expect, test, vi } from 'vitest';
import { createStore } from '#sync/store.ts';
import { pair, smallAgenda } from './agenda-for-tests.ts';
import { createCommands } from './commands.ts';
import { peopleOf } from './people.ts';
import { notesSuggesters } from './topic-suggesters.ts';

afterEach(() => void vi.restoreAllMocks());

function shortcuts(): Record<string, string | undefined> {
  const { doc, edits, view } = smallAgenda();
  const fields = { focused: createStore<string | null>(null), focus: () => {} };
  const commands = createCommands({ doc, edits, view, fields, announce: () => {} });
  const [hiring] = readBlocks(doc).topics;
  if (!hiring) throw new Error('no topic');
  const options = notesSuggesters({ people: peopleOf(pair), commands }, hiring).flatMap(
    (suggester) => suggester.find({ before: '/', after: '' })?.options ?? [],
  );
  return Object.fromEntries(options.map(({ id, shortcut }) => [id, shortcut]));
}

test.each([
  ['Macintosh; Intel Mac OS X 10_15_7', '⌘ K', '⌘ ↵'],
  ['X11; Linux x86_64', 'Ctrl K', 'Ctrl ↵'],
])('the commands of a line name the keys of one’s own keyboard: %s', (system, link, discussed) => {
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(`Mozilla/5.0 (${system})`);
  expect(shortcuts()).toMatchObject({ link, discussed, item: '[]' });
});
