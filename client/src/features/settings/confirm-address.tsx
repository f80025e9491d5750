import { useMutation, useQuery } from '@tanstack/react-query';
import type { Me } from '@throughline/shared/http/people';
import { api } from '#lib/api.ts';
import { serverInfoQuery } from '#lib/queries.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';

/** Only where mail is set up: a confirmed address can be signed in with by a link. */
export function ConfirmAddress({ me }: { readonly me: Me }) {
  const { data: server } = useQuery(serverInfoQuery);
  const send = useMutation({
    mutationFn: () =>
      api('/api/auth/send-verification-email', {
        method: 'POST',
        json: { email: me.email, callbackURL: '/settings' },
      }),
  });
  if (!server?.mail || me.emailVerified) return null;
  return (
    <div className="settings-notice">
      <Banner
        actions={
          <Button size="s" isPending={send.isPending} isDisabled={send.isSuccess} onPress={() => send.mutate()}>
            {send.isSuccess ? 'Sent' : 'Mail me a link'}
          </Button>
        }
      >
        <p>{send.error ? send.error.message : 'Confirm your address, and you can sign in by a link, too.'}</p>
      </Banner>
    </div>
  );
}
