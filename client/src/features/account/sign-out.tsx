import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { isProblem } from '#lib/api.ts';
import { partnerOf } from '#lib/pair-people.ts';
import { pairsQuery } from '#lib/queries.ts';
import { unsavedDocuments } from '#sync/local-copies.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useLeave } from './leave.ts';

type Asking = { readonly unsaved: readonly string[]; readonly refusal: string | null } | null;

/** Signs out at once when everything is on the server, and asks first when something is only on this device. */
export function useSignOut(
  userId: string,
  leavePages: () => Promise<unknown>,
  onLeft: () => unknown = () => undefined,
): { signOut: () => Promise<void>; dialog: ReactNode } {
  const leave = useLeave(userId, leavePages);
  const [asking, setAsking] = useState<Asking>(null);

  async function leaveOrSay(unsaved: readonly string[]) {
    try {
      await leave();
      setAsking(null);
      onLeft();
    } catch (error) {
      const refusal = isProblem(error)
        ? `You are still signed in. ${error.problem.detail}`
        : 'This page could not do it. Reload it and try again.';
      setAsking({ unsaved, refusal });
    }
  }

  async function signOut() {
    const unsaved = await unsavedDocuments(userId);
    if (unsaved.length > 0) setAsking({ unsaved, refusal: null });
    else await leaveOrSay(unsaved);
  }

  const dialog = asking && (
    <SignOutDialog asking={asking} onClose={() => setAsking(null)} onLeave={() => leaveOrSay(asking.unsaved)} />
  );
  return { signOut, dialog };
}

interface SignOutDialogProps {
  readonly asking: NonNullable<Asking>;
  onClose(): void;
  onLeave(): Promise<void>;
}

function SignOutDialog({ asking: { unsaved, refusal }, onClose, onLeave }: SignOutDialogProps) {
  const client = useQueryClient();
  const [isPending, setPending] = useState(false);
  const pairs = client.getQueryData(pairsQuery.queryKey) ?? [];
  const concerned = pairs.filter(({ id }) => unsaved.includes(`agenda/${id}`));
  const partners = concerned.map((pair) => partnerOf(pair).name);
  const ended = concerned.filter(({ status }) => status === 'ended').map((pair) => partnerOf(pair).name);

  return (
    <Dialog
      role="alertdialog"
      title={unsaved.length > 0 ? 'Some of your words are only here' : 'Not signed out'}
      isOpen
      onOpenChange={onClose}
      footer={
        <>
          <Button onPress={onClose}>Stay signed in</Button>
          <Button
            variant={unsaved.length > 0 ? 'danger' : 'primary'}
            isPending={isPending}
            onPress={async () => {
              setPending(true);
              await onLeave();
              setPending(false);
            }}
          >
            {unsaved.length > 0 ? 'Sign out and lose them' : 'Try again'}
          </Button>
        </>
      }
    >
      {unsaved.length > 0 && (
        <p>
          What you wrote last {partners.length > 0 && <>in your 1:1 with {listOf(partners)} </>}is here and not yet on
          the server. Signing out removes it.{' '}
          {ended.length > 0
            ? `Your 1:1 with ${listOf(ended)} has ended: copy what you want to keep.`
            : 'Go online and wait for “Saved” to keep it.'}
        </p>
      )}
      {refusal !== null && <p role="alert">{refusal}</p>}
    </Dialog>
  );
}

function listOf(names: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(names);
}
