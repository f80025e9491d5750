import { useEffect } from 'react';
import { forgetOthers } from '#lib/forget-person.ts';

/** Somebody whose session ended elsewhere could not sign out here: what is kept of their agendas is not for who came next. */
export function useForgetOthers(userId: string): void {
  useEffect(() => void forgetOthers(userId), [userId]);
}
