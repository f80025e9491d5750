import { letterOf } from '#lib/letter-of.ts';
import { isMac } from '#lib/mod-key.ts';

/** Held or locked with others, or composed with: by itself it means nothing. */
export function isNoKey({ isComposing, key }: KeyboardEvent): boolean {
  return isComposing || held.has(key);
}

export function isSelectAll(event: KeyboardEvent): boolean {
  return hasMod(event) && !event.shiftKey && event.key.toLowerCase() === 'a';
}

export function isClipboardKey(event: KeyboardEvent): boolean {
  return event.key === 'Insert' || (hasMod(event) && ['c', 'x', 'v'].includes(event.key.toLowerCase()));
}

/** What moves or commands. Any other key may write over what is selected, in ways that only its keyboard knows. */
export function writesNothing(event: KeyboardEvent): boolean {
  return moves.has(event.key) || /^F\d+$/.test(event.key) || isShortcut(event);
}

/** An input method takes such a key whatever the page says to it. */
export function mayCompose({ key }: KeyboardEvent): boolean {
  return ['Process', 'Unidentified', 'Dead'].includes(key);
}

function isShortcut(event: KeyboardEvent): boolean {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (key === 'Enter') return hasMod(event) && !shiftKey;
  if ([...key].length !== 1 || letterOf(event) !== null) return false;
  // On a Mac, Control with a letter is the text's: most of them delete.
  if (ctrlKey && !metaKey && isMac()) return 'abefnp'.includes(key);
  return metaKey || ctrlKey !== altKey;
}

function hasMod({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !altKey;
}

const held = new Set([
  'Shift',
  'Control',
  'Meta',
  'Alt',
  'AltGraph',
  'CapsLock',
  'NumLock',
  'ScrollLock',
  'Fn',
  'FnLock',
]);

const moves = new Set([
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
  ...['Home', 'End', 'PageUp', 'PageDown', 'Tab', 'Escape', 'ContextMenu'],
]);
