import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useEffect, useSyncExternalStore } from 'react';
import { isProblem } from '#lib/api.ts';
import { pageCopies } from '#sync/page-copies.ts';
import { Button } from '#ui/button.tsx';
import { ButtonLink } from '#ui/button-link.tsx';
import { Page } from '#ui/page.tsx';
import { NotFound } from './not-found.tsx';
import { sayError } from './say-error.ts';

/** Where a page could not be had, or broke: what happened, and what to do. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  useEffect(() => queries.reset(), [queries]);
  // The agenda that broke is closed after this is shown first, and leaves its words then.
  const copies = useSyncExternalStore(pageCopies.subscribe, pageCopies.get);
  const isOnlyKeeper = copies.size > 0;
  const reloads = !isProblem(error) && !isOnlyKeeper;

  if (isProblem(error, 404)) return <NotFound />;
  const { title, detail } = sayError(error, { isOnlyKeeper });
  // Asked again, the server would say the same.
  const isFinal = isProblem(error, 403, 409, 410);
  const again = async () => {
    // A part of the page that could not be loaded is asked for again by a reload only.
    if (reloads) return location.reload();
    await router.invalidate();
    reset();
  };
  return (
    <Page title={title} lead={<p>{detail}</p>} seenBy="Only you see this page." width="narrow">
      <div className="form-foot">
        {isFinal ? (
          <ButtonLink to="/" variant="primary">
            Go to your 1:1s
          </ButtonLink>
        ) : (
          <Button variant="primary" onPress={again}>
            {reloads ? 'Reload' : 'Try again'}
          </Button>
        )}
        {isOnlyKeeper && !isFinal && <ButtonLink to="/">Go to your 1:1s</ButtonLink>}
        {isProblem(error, 401) && <ButtonLink to="/sign-in">Sign in</ButtonLink>}
      </div>
    </Page>
  );
}
