import { getRouteApi, useLocation, useRouter } from '@tanstack/react-router';
import { SignInPage } from '#features/account/sign-in-page.tsx';
import { SignUpPage } from '#features/account/sign-up-page.tsx';

const front = getRouteApi('/front');

export function SignInRoute() {
  const { error } = front.useSearch();
  const isPasswordNew = useLocation({ select: ({ state }) => state.passwordIsNew === true });
  return <SignInPage {...useNext()} isLinkRefused={error !== undefined} isPasswordNew={isPasswordNew} />;
}

export function SignUpRoute() {
  return <SignUpPage {...useNext()} />;
}

function useNext() {
  const router = useRouter();
  const { next = '/' } = front.useSearch();
  return { next, onSignedIn: async () => router.history.push(next) };
}
