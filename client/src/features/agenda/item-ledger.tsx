import { isOpen, type ShownItem } from '@throughline/shared/agenda/show-session';
import { Button } from '#ui/button.tsx';
import { nthTime } from './carried-words.ts';
import { DuePicker } from './due-picker.tsx';
import { focusOnceClosed } from './keep-focus.ts';
import { Ledger } from './ledger.tsx';
import { OwnerMenu } from './owner-menu.tsx';
import { StillTrue } from './still-true.tsx';
import { useLedgerKeys } from './use-ledger-keys.ts';

interface ItemLedgerProps {
  readonly shown: ShownItem;
  readonly isDating: boolean;
  onDatingChange(isOpen: boolean): void;
  onDrop(): void;
}

export function ItemLedger({ shown, isDating, onDatingChange, onDrop }: ItemLedgerProps) {
  const { item, timesCarried, stillTrue } = shown;
  // What was promised earlier wants one of three: the tick is beside it, the date above, and this.
  const mayDrop = isOpen(item) && timesCarried > 0;
  const drop = mayDrop && (
    <Button className="ledger-drop" variant="plain" size="s" onPress={onDrop}>
      drop
    </Button>
  );

  function onDueOpenChange(opens: boolean) {
    onDatingChange(opens);
    // What opened it may have been the question's own button, which goes with its answer.
    if (!opens) focusOnceClosed({ block: 'item', id: item.id }, 'due');
  }

  return (
    <Ledger field={{ block: 'item', id: item.id, name: 'text' }} {...useLedgerKeys(item.id)}>
      <div className="ledger-line">
        <OwnerMenu item={item} />
        <DuePicker item={item} isOpen={isDating} onOpenChange={onDueOpenChange} />
        {stillTrue === null && drop}
      </div>
      {stillTrue === 'asked' && <StillTrue shown={shown} onNewDate={() => onDatingChange(true)} onDrop={onDrop} />}
      {stillTrue === 'answered' && (
        <div className="still-true-answered">
          {nthTime(timesCarried)}, still true {drop}
        </div>
      )}
    </Ledger>
  );
}
