import { useSyncExternalStore } from 'react';
import { answerReload, reloadAsks } from '#sync/reload-page.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';

/** Before a reload that would lose words: they are in no other place than this page. */
export function ReloadQuestion() {
  const asks = useSyncExternalStore(reloadAsks.subscribe, reloadAsks.get);
  if (!asks) return null;
  return (
    <Dialog
      role="alertdialog"
      title="Reload, and lose what you wrote last?"
      isOpen
      onOpenChange={() => answerReload(false)}
      footer={
        <>
          <Button variant="danger" onPress={() => answerReload(true)}>
            Reload and lose it
          </Button>
          <Button variant="primary" onPress={() => answerReload(false)}>
            Stay
          </Button>
        </>
      }
    >
      <p>It is on this page only: the server does not have it yet, and this browser keeps nothing.</p>
      <p>Stay until the page says “Saved”, or copy it to another place first.</p>
    </Dialog>
  );
}
