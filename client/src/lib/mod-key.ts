export function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}

/** What stands on the key that most shortcuts begin with. */
export function modKey(): '⌘' | 'Ctrl' {
  return isMac() ? '⌘' : 'Ctrl';
}
