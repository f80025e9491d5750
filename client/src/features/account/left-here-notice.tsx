import { useSyncExternalStore } from 'react';
import { isLeftHere } from '#lib/forget-person.ts';
import { Banner } from '#ui/banner.tsx';

/** Who signed out on a device that is not theirs has to know. */
export function LeftHereNotice() {
  const isLeft = useSyncExternalStore(isLeftHere.subscribe, isLeftHere.get);
  if (!isLeft) return null;
  return (
    <Banner tone="warning">
      <p>
        You are signed out, but what this browser keeps of your agendas could not be removed yet. Close its other tabs
        and reload this page.
      </p>
    </Banner>
  );
}
