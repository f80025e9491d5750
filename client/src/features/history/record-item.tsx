import type { RecordedItem } from '@throughline/shared/agenda/record';
import { fullDay, sayDay } from '#lib/say-date.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Icon } from '#ui/icon.tsx';
import type { Laid } from './lay-out-record.ts';
import type { Reading } from './reading.ts';
import { RichTextView } from './rich-text-view.tsx';
import { sayItemOutcome } from './say-outcome.ts';
import './record-item.css';

interface RecordItemsProps extends Reading {
  readonly items: readonly Laid<RecordedItem>[];
}

export function RecordItems({ items, ...shared }: RecordItemsProps) {
  if (items.length === 0) return null;
  return (
    <ul className="record-items">
      {items.map(({ block, later }) => (
        <li key={block.id}>
          <ItemLine item={block} {...shared} />
          {shared.showsLater && later && <ItemLine item={later} {...shared} tag="Added later" />}
        </li>
      ))}
    </ul>
  );
}

interface ItemLineProps extends Reading {
  readonly item: RecordedItem;
  readonly tag?: string;
}

function ItemLine({ item, who, day, isLast, tag }: ItemLineProps) {
  const owner = who(item.owner);
  return (
    <div className={`record-item record-item-${item.outcome}`}>
      <span className="record-item-box" aria-hidden="true">
        {item.outcome === 'done' && <Icon name="check" size={14} />}
        {(item.outcome === 'dropped' || item.outcome === 'removed') && <Icon name="close" size={12} />}
        {item.outcome === 'carried' && !isLast && <Icon name="right" size={12} />}
      </span>
      <div className="record-item-words">
        {tag && <span className="added-later">{tag}</span>}
        <span className="record-item-text">
          <RichTextView text={item.text} inline />
        </span>
        <p className="record-item-outcome">
          {sayItemOutcome(item, { who, isLast })}
          {item.origin && item.origin.title !== '' && ` · from “${item.origin.title}”`}
        </p>
      </div>
      <p className="record-item-margin">
        {owner ? (
          <span className="record-item-owner">
            <Avatar name={owner.name} role={owner.role} />
            {owner.name}
          </span>
        ) : (
          <span className="record-item-owner">Nobody yet</span>
        )}
        {item.due && <time title={fullDay(item.due)}>{sayDay(item.due, day)}</time>}
      </p>
    </div>
  );
}
