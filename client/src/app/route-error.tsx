import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { isProblem } from '#lib/api.ts';
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

  if (isProblem(error, 404)) return <NotFound />;
  const { title, detail } = sayError(error);
  // Asked again, the server would say the same.
  const isFinal = isProblem(error, 403, 409, 410);
  const again = async () => {
    // A part of the page that could not be loaded is asked for again by a reload only.
    if (!isProblem(error)) return location.reload();
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
            {isProblem(error) ? 'Try again' : 'Reload'}
          </Button>
        )}
        {isProblem(error, 401) && <ButtonLink to="/sign-in">Sign in</ButtonLink>}
      </div>
    </Page>
  );
}
