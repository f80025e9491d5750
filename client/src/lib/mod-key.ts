export function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}

/** What stands on the key that most shortcuts begin with. */
export function modKey(): '⌘' | 'Ctrl' {
  return isMac() ? '⌘' : 'Ctrl';
}

/** What stands on the key that moves. */
export function altKey(): '⌥' | 'Alt' {
  return isMac() ? '⌥' : 'Alt';
}
