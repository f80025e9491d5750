import type { Pair } from '@throughline/shared/http/pairs';
import { useState } from 'react';
import type { OpenAgenda } from '#sync/agenda.ts';
import { Button } from '#ui/button.tsx';
import { useCompact } from '#ui/use-compact.ts';
import { WrapUpDialog } from './wrap-up-dialog.tsx';

interface WrapUpProps {
  readonly agenda: OpenAgenda;
  readonly session: number;
  readonly pair: Pair;
}

/** The button that ends a session, and the dialog that says what that does. */
export function WrapUp({ agenda, session, pair }: WrapUpProps) {
  const [opened, setOpened] = useState<number | null>(null);
  const isCompact = useCompact();
  return (
    <>
      <Button size={isCompact ? 'm' : 's'} onPress={() => setOpened(session)}>
        Wrap up
      </Button>
      {opened !== null && (
        <WrapUpDialog agenda={agenda} pair={pair} session={opened} current={session} onClose={() => setOpened(null)} />
      )}
    </>
  );
}
