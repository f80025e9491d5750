/** Says a sentence to screen readers, after what they are saying now. */
export function announce(sentence: string): void {
  const line = document.createElement('p');
  line.textContent = sentence;
  announcements().append(line);
  // Added and left for a while: a reader that is busy speaking looks for it only afterwards.
  setTimeout(() => line.remove(), 10_000);
}

/** Made empty at the start: readers tell only what changes in a region that they know. */
export function prepareAnnouncements(): void {
  announcements();
}

function announcements(): HTMLElement {
  const known = document.getElementById('announcements');
  if (known) return known;
  const region = document.createElement('div');
  region.id = 'announcements';
  region.className = 'visually-hidden';
  region.setAttribute('role', 'status');
  region.setAttribute('aria-live', 'polite');
  region.setAttribute('aria-atomic', 'false');
  // Open modals hide everything beside themselves from readers, except what carries this.
  region.dataset.liveAnnouncer = 'true';
  document.body.append(region);
  return region;
}
