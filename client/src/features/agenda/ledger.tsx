import type { FieldId } from '@throughline/shared/agenda/fields';
import type { FieldsetHTMLAttributes } from 'react';
import { useFieldText } from '#editor/use-field-text.ts';
import './ledger.css';

interface LedgerProps extends FieldsetHTMLAttributes<HTMLFieldSetElement> {
  /** What its row says. */
  readonly field: FieldId;
}

/** The margin of a row. Its entries are called the same in every row, so that it is named by the row's words. */
export function Ledger({ field, ...rest }: LedgerProps) {
  const words = useFieldText(field);
  const nameless = field.block === 'topic' ? 'Untitled topic' : 'Empty action item';
  return <fieldset className="ledger" aria-label={words || nameless} {...rest} />;
}
