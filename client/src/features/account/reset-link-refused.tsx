import { useEffect, useRef } from 'react';
import { Banner } from '#ui/banner.tsx';
import { ButtonLink } from '#ui/button-link.tsx';
import { FrontPage } from './front-page.tsx';

/** The form was sent with a link that is used up or too old. */
export function ResetLinkRefused() {
  const next = useRef<HTMLAnchorElement>(null);
  // The form is gone, and with it the field or button that one was in.
  useEffect(() => next.current?.focus(), []);
  return (
    <FrontPage title="This link no longer works" seenBy={seenBy}>
      <Banner tone="warning">
        <p>It was used already, or is older than an hour. Ask for a new one.</p>
      </Banner>
      <div className="form-foot">
        <ButtonLink to="/forgot-password" variant="primary" ref={next}>
          Ask for a new link
        </ButtonLink>
        <ButtonLink to="/sign-in">Sign in</ButtonLink>
      </div>
    </FrontPage>
  );
}

/** The page was reloaded, or opened without a link. */
export function ResetLinkMissing() {
  return (
    <FrontPage
      title="Open your link once more"
      lead={<p>This page does not keep it, so that nobody finds it here. It works once, within an hour.</p>}
      seenBy={seenBy}
    >
      <div className="form-foot">
        <ButtonLink to="/forgot-password">Ask for a new link</ButtonLink>
        <ButtonLink to="/sign-in">Sign in</ButtonLink>
      </div>
    </FrontPage>
  );
}

const seenBy = 'Only you see this page.';
