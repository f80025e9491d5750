import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation } from '@tanstack/react-router';
import type { Me } from '@throughline/shared/http/people';
import { useLayoutEffect, useRef, useState } from 'react';
import { isProblem } from '#lib/api.ts';
import { meQuery, useMe } from '#lib/queries.ts';
import { Banner } from '#ui/banner.tsx';
import { ButtonLink } from '#ui/button-link.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { Wordmark } from '#ui/wordmark.tsx';
import { NewVersionNotice, useSayNewVersion } from './new-version-notice.tsx';
import { ReloadQuestion } from './reload-question.tsx';
import { SideSheet } from './side-sheet.tsx';
import { Sidebar } from './sidebar.tsx';
import { useForgetOthers } from './use-forget-others.ts';
import { useSendLeftBehind } from './use-send-left-behind.ts';
import './main.css';
import './shell.css';

/** Should another tab of this browser turn out to be somebody else's now, nothing of the page before stays in sight. */
export function Shell() {
  const me = useMe();
  return <ShellOf key={me.id} me={me} />;
}

function ShellOf({ me }: { readonly me: Me }) {
  const [isOpen, setOpen] = useState(false);
  const main = useFocusOnNewPage();
  useSendLeftBehind(me);
  useForgetOthers(me.id);
  useSayNewVersion();
  return (
    <div className="shell">
      <a className="skip-link" href="#main">
        Skip to the page
      </a>
      <div className="shell-side">
        <Sidebar />
      </div>
      <header className="shell-top">
        <IconButton label="Your 1:1s" icon="menu" onPress={() => setOpen(true)} />
        <Wordmark />
        <NewVersionNotice words="New version" />
      </header>
      <SideSheet isOpen={isOpen} onOpenChange={setOpen}>
        <Sidebar onGo={() => setOpen(false)} />
      </SideSheet>
      <main ref={main} id="main" className="shell-main" tabIndex={-1}>
        <SignedOutBanner />
        <Outlet />
      </main>
      <ReloadQuestion />
    </div>
  );
}

/** What is kept here is still shown and can be written to; where that is kept, the agenda itself says. */
function SignedOutBanner() {
  const { error } = useQuery(meQuery);
  const { href } = useLocation();
  if (!isProblem(error, 401)) return null;
  return (
    <div className="shell-banner">
      <Banner
        tone="warning"
        actions={
          <ButtonLink to="/sign-in" search={{ next: href }} size="s">
            Sign in again
          </ButtonLink>
        }
      >
        <p>You are signed out. Nobody else sees what you write until you sign in again.</p>
      </Banner>
    </div>
  );
}

/** A link that was followed is behind one: reading goes on at the new page. A page that wants its own focus takes it after. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const focused = useRef(pathname);
  useLayoutEffect(() => {
    if (focused.current === pathname) return;
    focused.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}
