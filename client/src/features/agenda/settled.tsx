import type { Closing } from '@throughline/shared/agenda/blocks';
import type { ItemId } from '@throughline/shared/ids';
import { Button } from '#ui/button.tsx';
import { useAgenda } from './agenda-context.ts';
import { changeAndFocus } from './keep-focus.ts';

/** What became of a promise that does not simply stand ticked: why it was dropped, and the way back. */
export function Settled({ id, closing }: { readonly id: ItemId; readonly closing: Closing }) {
  const { commands, people } = useAgenda();
  if (closing.state === 'done') return null;
  const by = people.of(closing.by)?.name;
  return (
    <p className="item-whence" data-part="reopen">
      <span>
        {by ? `Dropped by ${by}` : 'Dropped'}
        {closing.reason && (
          <>
            : <bdi>{closing.reason}</bdi>
          </>
        )}
      </span>
      <Button
        variant="plain"
        size="s"
        onPress={() => changeAndFocus({ block: 'item', id }, 'tick', () => commands.reopen(id))}
      >
        Open again
      </Button>
    </p>
  );
}
