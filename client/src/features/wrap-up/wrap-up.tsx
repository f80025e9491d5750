import type { Pair } from '@throughline/shared/http/pairs';
import { useState } from 'react';
import type { OpenAgenda } from '#sync/agenda.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useCompact } from '#ui/use-compact.ts';
import { WrapUpForm } from './wrap-up-form.tsx';

interface WrapUpProps {
  readonly agenda: OpenAgenda;
  readonly session: number;
  readonly pair: Pair;
}

/** The button that ends a session, and the dialog that says what that does. */
export function WrapUp({ agenda, session, pair }: WrapUpProps) {
  const [opened, setOpened] = useState<number | null>(null);
  const isCompact = useCompact();
  const close = () => setOpened(null);
  return (
    <>
      <Button size={isCompact ? 'm' : 's'} onPress={() => setOpened(session)}>
        Wrap up
      </Button>
      {opened !== null && (
        <Dialog title={`Wrap up session ${opened}`} isOpen onOpenChange={close} size="m">
          <WrapUpForm agenda={agenda} pair={pair} session={opened} current={session} onClose={close} />
        </Dialog>
      )}
    </>
  );
}
