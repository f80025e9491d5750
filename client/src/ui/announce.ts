/** Says a sentence to screen readers: politely, after what they are saying now, or at once. */
export function announce(sentence: string, urgency: 'polite' | 'assertive' = 'polite'): void {
  const region = regionFor(urgency);
  const line = document.createElement('p');
  line.textContent = sentence;
  region.append(line);
  // Added and left for a while: a reader that is busy speaking looks for it only afterwards.
  setTimeout(() => line.remove(), 10_000);
}

/** Made empty at the start: readers tell only what changes in a region that they know. */
export function prepareAnnouncements(): void {
  regionFor('polite');
  regionFor('assertive');
}

function regionFor(urgency: 'polite' | 'assertive'): HTMLElement {
  const id = `announce-${urgency}`;
  const known = document.getElementById(id);
  if (known) return known;
  const region = document.createElement('div');
  region.id = id;
  region.className = 'visually-hidden';
  region.setAttribute('role', urgency === 'polite' ? 'status' : 'alert');
  region.setAttribute('aria-live', urgency);
  region.setAttribute('aria-atomic', 'false');
  // Open modals hide everything beside themselves from readers, except what carries this.
  region.dataset.liveAnnouncer = 'true';
  document.body.append(region);
  return region;
}
