import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  redirect,
} from '@tanstack/react-router';
import { seedPair } from '#lib/kept-queries.ts';
import { pairQuery, recordQuery, serverInfoQuery, sessionsQuery } from '#lib/queries.ts';
import { NotFoundAlone, RouteErrorAlone } from './alone.tsx';
import { findMe, requireMe } from './guards.ts';
import { readNext } from './next-path.ts';
import { NotFound } from './not-found.tsx';
import { RouteError } from './route-error.tsx';
import { Waiting } from './waiting.tsx';

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  notFoundComponent: NotFoundAlone,
  errorComponent: RouteErrorAlone,
});

const front = createRoute({
  getParentRoute: () => root,
  id: 'front',
  validateSearch: readNext,
  beforeLoad: async ({ context, search }) => {
    if (await findMe(context.queryClient)) throw redirect({ href: search.next ?? '/' });
  },
});

const signIn = createRoute({
  getParentRoute: () => front,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./front-routes.tsx'), 'SignInRoute'),
});

const signUp = createRoute({
  getParentRoute: () => front,
  path: '/sign-up',
  component: lazyRouteComponent(() => import('./front-routes.tsx'), 'SignUpRoute'),
});

// For those, too, who are still signed in here and forgot what they need elsewhere.
const forgotPassword = createRoute({
  getParentRoute: () => root,
  path: '/forgot-password',
  loader: ({ context }) => context.queryClient.ensureQueryData(serverInfoQuery),
  component: lazyRouteComponent(() => import('./password-routes.tsx'), 'ForgotPasswordRoute'),
  errorComponent: RouteErrorAlone,
});

const resetPassword = createRoute({
  getParentRoute: () => root,
  path: '/reset-password',
  component: lazyRouteComponent(() => import('./password-routes.tsx'), 'ResetPasswordRoute'),
  errorComponent: RouteErrorAlone,
});

const invite = createRoute({
  getParentRoute: () => root,
  path: '/invite/$token',
  loader: async ({ context }) => ({ me: await findMe(context.queryClient) }),
  component: lazyRouteComponent(() => import('./invite-route.tsx'), 'InviteRoute'),
  errorComponent: RouteErrorAlone,
});

/** Everything that wants a person. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: ({ context, location }) => requireMe(context.queryClient, location.href),
  component: lazyRouteComponent(() => import('./shell.tsx'), 'Shell'),
  errorComponent: RouteErrorAlone,
});

const overview = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  component: lazyRouteComponent(() => import('#features/pairs/overview-page.tsx'), 'OverviewPage'),
});

const newPair = createRoute({
  getParentRoute: () => signedIn,
  path: '/new',
  component: lazyRouteComponent(() => import('./new-pair-route.tsx'), 'NewPairRoute'),
});

const settings = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings-route.tsx'), 'SettingsRoute'),
});

const pair = createRoute({
  getParentRoute: () => signedIn,
  path: '/pairs/$pairId',
  loader: ({ context: { queryClient }, params: { pairId } }) => {
    seedPair(queryClient, pairId);
    return queryClient.ensureQueryData(pairQuery(pairId));
  },
});

const agenda = createRoute({
  getParentRoute: () => pair,
  path: '/',
  loader: async ({ context: { queryClient }, params: { pairId } }) => {
    const { status, session } = await queryClient.ensureQueryData(pairQuery(pairId));
    if (status === 'ended') await queryClient.ensureQueryData(recordQuery(pairId, session));
  },
  component: lazyRouteComponent(() => import('./agenda-route.tsx'), 'AgendaRoute'),
});

const sessions = createRoute({
  getParentRoute: () => pair,
  path: '/sessions',
  loader: ({ context: { queryClient }, params: { pairId } }) => queryClient.ensureQueryData(sessionsQuery(pairId)),
  component: lazyRouteComponent(() => import('./history-routes.tsx'), 'SessionsRoute'),
});

const record = createRoute({
  getParentRoute: () => pair,
  path: '/sessions/$number',
  loader: ({ context: { queryClient }, params: { pairId, number } }) => {
    if (!/^[1-9]\d{0,8}$/.test(number)) throw notFound();
    return queryClient.ensureQueryData({ ...recordQuery(pairId, Number(number)), revalidateIfStale: true });
  },
  component: lazyRouteComponent(() => import('./history-routes.tsx'), 'RecordRoute'),
});

const routeTree = root.addChildren([
  front.addChildren([signIn, signUp]),
  forgotPassword,
  resetPassword,
  invite,
  signedIn.addChildren([overview, newPair, settings, pair.addChildren([agenda, sessions, record])]),
]);

export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    // The queries know what is fresh; the router only says which are wanted.
    defaultPreloadStaleTime: 0,
    defaultPreload: 'intent',
    scrollRestoration: true,
    // What takes less than this changes without a sign of waiting.
    defaultPendingMs: 600,
    defaultPendingMinMs: 0,
    defaultPendingComponent: Waiting,
    defaultErrorComponent: RouteError,
    defaultNotFoundComponent: NotFound,
  });
}
