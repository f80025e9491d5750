// The browser and the editor are still putting the text in place when a composition is said to be over.
const SETTLE_MS = 100;
// Phones compose every word and keep the last one open: it must not keep what the other writes from the page.
const LONGEST_PAUSE_MS = 3000;

/**
 * Tells when an input method begins to compose in a field, and when it is over. Who composes by hand may look through its
 * candidates for as long as they like; a phone's keyboard is over when nothing comes of it for a while.
 */
export function watchComposing(onChange: (composing: boolean) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const inTime = (ms: number, run: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(run, ms);
  };
  const end = () => onChange(false);
  const onCompose = (event: Event) => {
    if (!isInText(event)) return;
    onChange(true);
    inTime(LONGEST_PAUSE_MS, () => isPhone() && end());
  };
  const onEnd = () => inTime(SETTLE_MS, end);
  // Some are over with their field, and nobody says so.
  const onBlur = (event: Event) => isInText(event) && onEnd();
  window.addEventListener('compositionstart', onCompose, true);
  window.addEventListener('compositionupdate', onCompose, true);
  window.addEventListener('compositionend', onEnd, true);
  window.addEventListener('blur', onBlur, true);
  return () => {
    clearTimeout(timer);
    onChange(false);
    window.removeEventListener('compositionstart', onCompose, true);
    window.removeEventListener('compositionupdate', onCompose, true);
    window.removeEventListener('compositionend', onEnd, true);
    window.removeEventListener('blur', onBlur, true);
  };
}

function isInText({ target }: Event): boolean {
  return target instanceof Element && target.closest('.field-text') !== null;
}

function isPhone(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}
