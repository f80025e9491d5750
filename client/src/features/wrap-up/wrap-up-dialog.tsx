import type { Pair } from '@throughline/shared/http/pairs';
import { useEffect } from 'react';
import type { OpenAgenda } from '#sync/agenda.ts';
import { Dialog } from '#ui/dialog.tsx';
import { useRunWrapUp } from './use-run-wrap-up.ts';
import { WrapUpForm } from './wrap-up-form.tsx';

interface WrapUpDialogProps {
  readonly agenda: OpenAgenda;
  readonly pair: Pair;
  /** The session that is meant. It does not change under the dialog when the other person is faster. */
  readonly session: number;
  /** The session that the agenda is in now. */
  readonly current: number;
  onClose(): void;
}

/** Closing it takes the wrap-up back, until the server has been asked: then it waits for the answer. */
export function WrapUpDialog({ agenda, pair, session, current, onClose }: WrapUpDialogProps) {
  const run = useRunWrapUp(agenda, pair.id, session);
  const isOver = current > session;

  useEffect(() => {
    if (run.state === 'done' || (isOver && run.state === 'ready')) onClose();
  }, [run.state, isOver, onClose]);

  function onOpenChange(): void {
    if (run.state !== 'wrapping') onClose();
  }

  return (
    <Dialog title={`Wrap up session ${session}`} isOpen onOpenChange={onOpenChange} size="m">
      <WrapUpForm agenda={agenda} pair={pair} session={session} run={run} onClose={onClose} />
    </Dialog>
  );
}
