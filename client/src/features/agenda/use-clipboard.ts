import type { Pair } from '@throughline/shared/http/pairs';
import type { Day, UserId } from '@throughline/shared/ids';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { PasteContext } from '#clipboard/outline.ts';
import { editorModule } from '#editor/load-editor.ts';
import { dueLanguage } from '#lib/due-words/due-words.ts';
import { createStore } from '#sync/store.ts';
import type { CommandPorts } from './commands.ts';
import { loadPaste } from './load-paste.ts';
import type { Question, QuestionStore } from './page-question.tsx';
import { type ClipboardCommands, createPasteCommands } from './paste-commands.ts';

interface Clipboard {
  readonly clipboard: ClipboardCommands;
  readonly question: QuestionStore;
}

/** What can be done with what is copied elsewhere. */
export function useClipboard(ports: CommandPorts, { id: pair, manager, report }: Pair, today: Day): Clipboard {
  const [question] = useState(() => createStore<Question | null>(null));
  const context = useRef<Omit<PasteContext, 'language'>>({ people: [], today });
  useLayoutEffect(() => {
    const people = [manager, report].flatMap(({ id, name, email }) => (id ? [{ id: id as UserId, name, email }] : []));
    context.current = { people, today };
  });
  useEffect(() => {
    loadReader();
    return editorModule.subscribe(loadReader);
  }, []);
  const clipboard = useMemo(
    () =>
      createPasteCommands({
        ...ports,
        pair,
        pasteContext: () => ({ ...context.current, language: dueLanguage() }),
        tell: (sentence) => question.set({ title: 'Not all of it is here', sentence }),
      }),
    [ports, pair, question],
  );
  useLayoutEffect(() => clipboard.settle, [clipboard]);
  return { clipboard, question };
}

/** It comes right behind the editor's code, which the page needs more. */
function loadReader(): void {
  if (editorModule.get()) void loadPaste();
}
