import { useSyncExternalStore } from 'react';
import type { WritableStore } from '#sync/store.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useAgenda } from './agenda-context.ts';

/** Something that the page has to ask, or to say so that nobody misses it. */
export interface Question {
  readonly title: string;
  readonly sentence: string;
  /** Absent where there is nothing to decide. */
  readonly answer?: { readonly label: string; onPress(): void };
  /** It was closed, and all is to stay as it is. */
  readonly onKept?: () => void;
}

export type QuestionStore = WritableStore<Question | null>;

export function PageQuestion() {
  const { question: store } = useAgenda();
  const question = useSyncExternalStore(store.subscribe, store.get);
  if (!question) return null;
  const close = () => store.set(null);
  const { title, sentence, answer, onKept } = question;
  const keep = () => {
    close();
    onKept?.();
  };
  return (
    <Dialog
      title={title}
      isOpen
      onOpenChange={keep}
      role={answer ? 'alertdialog' : 'dialog'}
      footer={
        <>
          <Button variant={answer ? 'quiet' : 'primary'} onPress={keep} autoFocus>
            {answer ? 'Keep it all' : 'OK'}
          </Button>
          {answer && (
            <Button
              variant="primary"
              onPress={() => {
                close();
                answer.onPress();
              }}
            >
              {answer.label}
            </Button>
          )}
        </>
      }
    >
      <p>{sentence}</p>
    </Dialog>
  );
}
