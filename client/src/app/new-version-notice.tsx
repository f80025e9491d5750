import { useEffect, useSyncExternalStore } from 'react';
import { reloadPage } from '#sync/reload-page.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/button.tsx';
import { newVersion } from './new-version.ts';
import './new-version-notice.css';

/** Offered where it moves nothing, and left alone: whoever writes goes on with the page that is open. */
export function NewVersionNotice({ words = 'A new version is here' }: { readonly words?: string }) {
  const isHere = useSyncExternalStore(newVersion.subscribe, newVersion.get);
  if (!isHere) return null;
  return (
    <p className="new-version">
      {words}
      <span aria-hidden="true"> · </span>
      <Button variant="plain" size="s" onPress={reloadPage}>
        Reload
      </Button>
    </p>
  );
}

export function useSayNewVersion(): void {
  const isHere = useSyncExternalStore(newVersion.subscribe, newVersion.get);
  useEffect(() => {
    if (isHere) announce('A new version of this page is here. Reload it when you like.');
  }, [isHere]);
}
