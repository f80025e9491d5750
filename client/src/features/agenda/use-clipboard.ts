import type { Pair } from '@throughline/shared/http/pairs';
import type { Day, UserId } from '@throughline/shared/ids';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { PasteContext } from '#clipboard/outline.ts';
import { createStore } from '#sync/store.ts';
import type { CommandPorts } from './commands.ts';
import { loadPaste } from './load-paste.ts';
import type { Question, QuestionStore } from './page-question.tsx';
import { type ClipboardCommands, createPasteCommands } from './paste-commands.ts';

const SOON_MS = 1500;

interface Clipboard {
  readonly clipboard: ClipboardCommands;
  readonly question: QuestionStore;
}

/** What can be done with what is copied elsewhere. Its reader comes when the page has what it needs more. */
export function useClipboard(ports: CommandPorts, { manager, report }: Pair, today: Day): Clipboard {
  const [question] = useState(() => createStore<Question | null>(null));
  const context = useRef<PasteContext>({ people: [], today });
  useLayoutEffect(() => {
    const people = [manager, report].flatMap(({ id, name, email }) => (id ? [{ id: id as UserId, name, email }] : []));
    context.current = { people, today };
  });
  useEffect(() => {
    const timer = setTimeout(loadPaste, SOON_MS);
    return () => clearTimeout(timer);
  }, []);
  const clipboard = useMemo(
    () =>
      createPasteCommands({
        ...ports,
        pasteContext: () => context.current,
        tell: (sentence) => question.set({ title: 'Not all of it is here', sentence }),
      }),
    [ports, question],
  );
  return { clipboard, question };
}
