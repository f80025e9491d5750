import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router';
import { LeftHereNotice } from '#features/account/left-here-notice.tsx';
import { SignInForm } from '#features/account/sign-in-form.tsx';
import { useSignOut } from '#features/account/sign-out.tsx';
import { SignUpForm } from '#features/account/sign-up-form.tsx';
import { InvitePage } from '#features/invite/invite-page.tsx';
import { keepPair } from '#lib/mutations.ts';
import { pairsQuery } from '#lib/queries.ts';

const invite = getRouteApi('/invite/$token');

export function InviteRoute() {
  const { token } = invite.useParams();
  const { me } = invite.useLoaderData();
  const client = useQueryClient();
  const navigate = useNavigate();
  const router = useRouter();
  // No agenda is open here. Who is here is asked again when nothing of the one before is left.
  const stay = async () => undefined;
  const { signOut, dialog } = useSignOut(me?.id ?? '', stay, () => router.invalidate());

  return (
    <>
      <LeftHereNotice />
      <InvitePage
        token={token}
        me={me}
        onAccepted={async (pair) => {
          keepPair(client, pair);
          await client.invalidateQueries({ queryKey: pairsQuery.queryKey });
          await navigate({ to: '/pairs/$pairId', params: { pairId: pair.id } });
        }}
        account={(way, email, then) =>
          way === 'sign-up' ? (
            <SignUpForm key={way} email={email} submit="Sign up and join" onSignedIn={then} />
          ) : (
            <SignInForm key={way} email={email} submit="Sign in and join" onSignedIn={then} />
          )
        }
        onOtherPerson={signOut}
      />
      {dialog}
    </>
  );
}
