import { Link, useBlocker } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { OpenAgenda } from '#sync/agenda.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';

/** Asks on the way to another page of ours what the browser asks when the tab is closed: it would lose the same words. */
export function LeaveGuard({ agenda }: { readonly agenda: OpenAgenda }) {
  const blocked = useBlocker({
    enableBeforeUnload: false,
    withResolver: true,
    // What comes after the path changes nothing on this page.
    shouldBlockFn: async ({ current, next }) => pageOf(next) !== pageOf(current) && (await agenda.leavingLoses()),
  });
  const { proceed, reset } = blocked;

  useEffect(() => {
    if (!proceed) return;
    // Saved while the question stands: there is nothing left to ask.
    return agenda.sync.subscribe(async () => {
      if (!(await agenda.leavingLoses())) proceed();
    });
  }, [agenda, proceed]);

  if (!proceed) return null;
  const isSignedOut = agenda.sync.get().status === 'sign-in';
  return (
    <Dialog
      role="alertdialog"
      title="Leave, and lose what you wrote last?"
      isOpen
      onOpenChange={reset}
      footer={
        <>
          <Button variant="danger" onPress={proceed}>
            Leave and lose it
          </Button>
          <Button variant="primary" onPress={reset}>
            Stay
          </Button>
        </>
      }
    >
      <p>It is on this page only: the server does not have it yet, and this browser keeps nothing.</p>
      {isSignedOut ? (
        <p>
          Stay, and{' '}
          <Link to="/sign-in" search={{ next: location.pathname }} target="_blank">
            sign in in another tab
          </Link>
          . Come back here then, and it is saved.
        </p>
      ) : (
        <p>Stay until the page says “Saved”.</p>
      )}
    </Dialog>
  );
}

function pageOf({ pathname }: { readonly pathname: string }): string {
  return pathname.replace(/\/$/, '');
}
