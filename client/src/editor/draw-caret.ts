/** The other's caret and name. Colours come from the stylesheet, by role; another client's caret brings its own. */
export function drawCaret(user: Record<string, unknown>): HTMLElement {
  const caret = document.createElement('span');
  caret.className = 'collaboration-carets__caret';
  colour(caret, user);
  const label = document.createElement('span');
  label.className = 'collaboration-carets__label';
  label.textContent = String(user.name ?? '');
  caret.append(label);
  return caret;
}

/** The attributes of what the other has selected. */
export function drawSelection(user: Record<string, unknown>): Record<string, string> {
  const role = roleOf(user);
  return { class: 'collaboration-carets__selection', ...(role && { 'data-role': role }) };
}

function colour(element: HTMLElement, user: Record<string, unknown>): void {
  const role = roleOf(user);
  if (role) element.dataset.role = role;
  else if (typeof user.color === 'string') element.style.setProperty('--person', user.color);
}

function roleOf(user: Record<string, unknown>): string | null {
  return user.role === 'manager' || user.role === 'report' ? user.role : null;
}
