import { isMac } from './mod-key.ts';

type Pressed = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'getModifierState'>;

/** What a key writes: a letter, a sign, either with its accents. Null where it is a command, or writes nothing. */
export function letterOf(event: Pressed): string | null {
  const { key, altKey, ctrlKey, metaKey } = event;
  if (key === '' || isName.test(key)) return null;
  // Windows says of AltGr that Ctrl and Alt are held.
  if (event.getModifierState('AltGraph')) return key;
  if (ctrlKey || metaKey) return null;
  return altKey && !isMac() ? null : key;
}

/** "Enter", "F5": no letter is written so, in whichever script and however many units it takes. */
const isName = /^[A-Z]\w+$/;
