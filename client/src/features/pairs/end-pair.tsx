import type { Pair } from '@throughline/shared/http/pairs';
import { useState } from 'react';
import type { OpenAgenda } from '#sync/agenda.ts';
import { Button } from '#ui/button.tsx';
import { EndPairDialog } from './end-pair-dialog.tsx';

interface EndPairProps {
  readonly pair: Pair;
  readonly agenda: OpenAgenda;
}

/** At the foot of the page, among what is seldom wanted. Either of the two may. */
export function EndPair({ pair, agenda }: EndPairProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="plain" size="s" onPress={() => setOpen(true)}>
        End this 1:1…
      </Button>
      {isOpen && <EndPairDialog pair={pair} agenda={agenda} onClose={() => setOpen(false)} />}
    </>
  );
}
