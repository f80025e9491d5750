import type { RecordedAgenda } from '@throughline/shared/agenda/record';
import { useEffect, useState } from 'react';
import { readUnsent, type Unsent } from '#sync/unsent.ts';

/** What this device holds of a 1:1 that has ended, and the server does not. */
export function useUnsent(userId: string, pairId: string, record: RecordedAgenda): Unsent | null {
  const [unsent, setUnsent] = useState<Unsent | null>(null);

  useEffect(() => {
    let left = false;
    void readUnsent(userId, pairId, record).then((found) => {
      if (!left) setUnsent(found);
    });
    return () => {
      left = true;
    };
  }, [userId, pairId, record]);

  return unsent;
}
