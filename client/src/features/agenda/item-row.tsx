import type { FieldId } from '@throughline/shared/agenda/fields';
import type { ShownItem } from '@throughline/shared/agenda/show-session';
import { memo, useState } from 'react';
import { Field } from '#editor/field.tsx';
import { useAgenda } from './agenda-context.ts';
import { useBlockMark } from './block-marks.ts';
import { DropDialog } from './drop-dialog.tsx';
import { ItemHandle } from './item-handle.tsx';
import { itemHooks } from './item-hooks.ts';
import { ItemLedger } from './item-ledger.tsx';
import { itemSuggesters } from './item-suggesters.ts';
import { ItemTick } from './item-tick.tsx';
import { blockName } from './keep-focus.ts';
import { RemovedItem } from './removed-item.tsx';
import { RowHint } from './row-hint.tsx';
import { Settled } from './settled.tsx';
import { useBlockKeys } from './use-block-keys.ts';
import { Whence } from './whence.tsx';
import './item.css';

/** One promise: its tick, its text, and in the margin who owes it by when. */
export const ItemRow = memo(function ItemRow({ shown }: { readonly shown: ShownItem }) {
  return shown.item.removed ? (
    <RemovedItem item={shown.item} removal={shown.item.removed} />
  ) : (
    <StandingItem shown={shown} />
  );
});

function StandingItem({ shown }: { readonly shown: ShownItem }) {
  const page = useAgenda();
  const { item } = shown;
  const field: FieldId = { block: 'item', id: item.id, name: 'text' };
  const ref = { block: 'item', id: item.id } as const;
  const onKeyDownCapture = useBlockKeys(ref);
  const [isDropping, setDropping] = useState(false);
  const [isDating, setDating] = useState(false);
  const drop = () => setDropping(true);

  return (
    <li
      className={`item agenda-line ${item.closed ? `item-${item.closed.state}` : ''}`}
      data-block={blockName(ref)}
      data-mark={useBlockMark(ref)}
      onKeyDownCapture={onKeyDownCapture}
    >
      <div className="item-main">
        <ItemHandle shown={shown} onDrop={drop} />
        <ItemTick item={item} />
        <div className="item-words">
          <Field
            field={field}
            label="Action item"
            placeholder="What will be done"
            className="item-text"
            suggesters={() => itemSuggesters(page, shown, { openDates: () => setDating(true), drop })}
            {...itemHooks(page, shown)}
            onPaste={(paste) => page.clipboard.paste(field, paste)}
          />
          <RowHint id={item.id} />
          <Whence shown={shown} />
          {item.closed && <Settled id={item.id} closing={item.closed} />}
        </div>
      </div>
      <ItemLedger shown={shown} isDating={isDating} onDatingChange={setDating} onDrop={drop} />
      {isDropping && <DropDialog id={item.id} isOpen onOpenChange={setDropping} />}
    </li>
  );
}
