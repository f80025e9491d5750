import type { Removal } from '@throughline/shared/agenda/blocks';
import type { BlockRef } from '@throughline/shared/agenda/edits';
import { Button } from '#ui/button.tsx';
import { useAgenda } from './agenda-context.ts';
import { blockName } from './keep-focus.ts';
import './removed-line.css';

interface RemovedLineProps {
  readonly block: BlockRef;
  readonly words: string;
  readonly removal: Removal;
}

/** Removing is in the open: until the wrap-up it says who did it, and can be taken back by either. */
export function RemovedLine({ block, words, removal }: RemovedLineProps) {
  const { commands, people } = useAgenda();
  const by = people.of(removal.by)?.name;
  return (
    <div className="removed-line" data-block={blockName(block)}>
      <s className="removed-words" dir="auto">
        {words}
      </s>
      <span className="removed-by" data-part="restore">
        {by ? `Removed by ${by}` : 'Removed'}
        {' · '}
        <Button variant="plain" size="s" aria-label={`Restore ${words}`} onPress={() => commands.restoreBlock(block)}>
          Restore
        </Button>
      </span>
    </div>
  );
}
