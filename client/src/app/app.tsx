import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { finishForgetting } from '#lib/forget-person.ts';
import { onForgotten } from '#lib/kept-queries.ts';
import { createQueryClient } from './query-client.ts';
import { createAppRouter } from './router.tsx';

const queryClient = createQueryClient();
const router = createAppRouter(queryClient);

export function App() {
  // Another tab signed out and took the local copies: nothing of them stays on this screen.
  useEffect(() => onForgotten(() => location.assign('/sign-in')), []);
  useEffect(() => void finishForgetting(), []);
  return (
    <QueryClientProvider client={queryClient}>
      <I18nProvider locale="en-GB">
        <RouterProvider router={router} />
      </I18nProvider>
    </QueryClientProvider>
  );
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
