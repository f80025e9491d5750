import type { FieldId } from '@throughline/shared/agenda/fields';

/** A line is one paragraph of plain text: a title, or an action item. Notes are rich. */
export type FieldKind = 'line' | 'notes';

export function kindOf(field: FieldId): FieldKind {
  return field.name === 'notes' ? 'notes' : 'line';
}
