export type SuggestKey = 'back' | 'leave' | 'take' | 'enter' | 'up' | 'down';

const keys = new Map<string, SuggestKey>([
  ['Backspace', 'back'],
  ['Escape', 'leave'],
  ['Tab', 'take'],
  ['Enter', 'enter'],
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
]);

export function suggestKeyOf(event: KeyboardEvent): SuggestKey | null {
  const isModified = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
  return isModified ? null : (keys.get(event.key) ?? null);
}
