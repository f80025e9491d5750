import { isOpen, type ShownItem } from '@throughline/shared/agenda/show-session';
import { Button } from '#ui/button.tsx';
import { useAgenda } from './agenda-context.ts';
import { nthTime } from './carried-words.ts';
import { DuePicker } from './due-picker.tsx';
import { changeAndFocus } from './keep-focus.ts';
import { OwnerMenu } from './owner-menu.tsx';
import './ledger.css';

interface ItemLedgerProps {
  readonly shown: ShownItem;
  readonly isDating: boolean;
  onDatingChange(isOpen: boolean): void;
  onDrop(): void;
}

export function ItemLedger({ shown, isDating, onDatingChange, onDrop }: ItemLedgerProps) {
  const { commands } = useAgenda();
  const { item, timesCarried } = shown;
  const nth = isOpen(item) ? nthTime(timesCarried) : null;
  // What was promised earlier wants one of three: the tick is beside it, the date above, and this. Asked, it says all.
  const mayDrop = isOpen(item) && timesCarried > 0 && nth === null;
  return (
    <div className="ledger">
      <div className="ledger-line">
        <OwnerMenu item={item} />
        <DuePicker item={item} isOpen={isDating} onOpenChange={onDatingChange} />
        {mayDrop && (
          <Button className="ledger-drop" variant="plain" size="s" onPress={onDrop}>
            drop
          </Button>
        )}
      </div>
      {nth && (
        <div className="ledger-asks">
          <span>{nth}, still true?</span>
          <Button
            variant="plain"
            size="s"
            onPress={() => changeAndFocus({ block: 'item', id: item.id }, 'tick', () => commands.toggleDone(item.id))}
          >
            done
          </Button>
          <Button variant="plain" size="s" onPress={() => onDatingChange(true)}>
            new date
          </Button>
          <Button variant="plain" size="s" onPress={onDrop}>
            drop
          </Button>
        </div>
      )}
    </div>
  );
}
