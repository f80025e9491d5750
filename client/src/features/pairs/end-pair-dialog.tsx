import type { Pair } from '@throughline/shared/http/pairs';
import { firstName, partnerOf } from '#lib/pair-people.ts';
import type { OpenAgenda } from '#sync/agenda.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useEnding } from './use-ending.ts';

interface EndPairDialogProps {
  readonly pair: Pair;
  readonly agenda: OpenAgenda;
  onClose(): void;
}

/**
 * Closing it takes the end back, until the server has been asked: then it waits for the answer. When it is done, the page
 * goes over to what can be read from then on, and this is gone with it.
 */
export function EndPairDialog({ pair, agenda, onClose }: EndPairDialogProps) {
  const partner = firstName(partnerOf(pair).name);
  const { state, problem, end } = useEnding(pair.id, agenda);
  const isEnding = state === 'ending';
  return (
    <Dialog
      role="alertdialog"
      title={`End your 1:1 with ${partner}?`}
      isOpen
      onOpenChange={() => !isEnding && onClose()}
      footer={
        <>
          <Button onPress={onClose} isDisabled={isEnding}>
            Keep it going
          </Button>
          <Button variant="danger" isPending={state !== 'ready'} onPress={end}>
            {words[state]}
          </Button>
        </>
      }
    >
      {pair.status === 'invited' ? (
        <p>
          {partner} has not joined, and the invite stops working. You can go on reading what you wrote, and it stays as
          it is.
        </p>
      ) : (
        <p>
          Both of you can go on reading it: this agenda as it stands now, and every session before it.{' '}
          {sayOpen(pair.openItems)}
        </p>
      )}
      <p>Nobody can change it any more, and that cannot be undone.</p>
      {problem !== null && <p role="alert">{problem}</p>}
    </Dialog>
  );
}

const words = { ready: 'End this 1:1', saving: 'Saving…', ending: 'Ending…' };

function sayOpen(count: number): string {
  if (count === 0) return '';
  return count === 1
    ? 'The promise that is open stays open in it.'
    : `The ${count} promises that are open stay open in it.`;
}
