import type { ActionItem, Removal } from '@throughline/shared/agenda/blocks';
import { useFieldText } from '#editor/use-field-text.ts';
import { RemovedLine } from './removed-line.tsx';

interface RemovedItemProps {
  readonly item: ActionItem;
  readonly removal: Removal;
}

export function RemovedItem({ item, removal }: RemovedItemProps) {
  const words = useFieldText({ block: 'item', id: item.id, name: 'text' });
  return (
    <li className="item agenda-line">
      <RemovedLine block={{ block: 'item', id: item.id }} words={words} removal={removal} />
    </li>
  );
}
