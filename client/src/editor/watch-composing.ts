// The browser and the editor are still putting the text in place when a composition is said to be over.
const SETTLE_MS = 100;
// Phones compose every word and keep the last one open: it must not keep what the other writes from the page.
const LONGEST_PAUSE_MS = 3000;

/** Tells when an input method begins to compose in a field, and when it is over or nothing has come of it for a while. */
export function watchComposing(onChange: (composing: boolean) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const endIn = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => onChange(false), ms);
  };
  const onCompose = (event: Event) => {
    if (!(event.target instanceof Element && event.target.closest('.field-text'))) return;
    onChange(true);
    endIn(LONGEST_PAUSE_MS);
  };
  const onEnd = () => endIn(SETTLE_MS);
  window.addEventListener('compositionstart', onCompose, true);
  window.addEventListener('compositionupdate', onCompose, true);
  window.addEventListener('compositionend', onEnd, true);
  return () => {
    clearTimeout(timer);
    onChange(false);
    window.removeEventListener('compositionstart', onCompose, true);
    window.removeEventListener('compositionupdate', onCompose, true);
    window.removeEventListener('compositionend', onEnd, true);
  };
}
