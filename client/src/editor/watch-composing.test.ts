// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchComposing } from './watch-composing.ts';

const LONG_MS = 60_000;

let stop = () => {};
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  stop();
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Somebody composes in a field, on a device whose first pointer is a mouse or a finger. */
function composing(pointer: 'fine' | 'coarse') {
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query === `(pointer: ${pointer})` }));
  const text = document.body.appendChild(document.createElement('div'));
  text.className = 'field-text';
  text.tabIndex = 0;
  text.focus();
  let isHeld = false;
  stop = watchComposing((now) => {
    isHeld = now;
  });
  const compose = (type: string) => text.dispatchEvent(new CompositionEvent(type, { bubbles: true }));
  compose('compositionstart');
  compose('compositionupdate');
  return { text, compose, isHeld: () => isHeld };
}

describe('[KEEP-1] what others write waits', () => {
  test('for as long as somebody looks through what an input method offers', () => {
    const { compose, isHeld } = composing('fine');
    vi.advanceTimersByTime(LONG_MS);
    expect(isHeld()).toBe(true);
    compose('compositionend');
    vi.advanceTimersByTime(LONG_MS);
    expect(isHeld()).toBe(false);
  });

  test('until the field is left, should nobody say that it is over', () => {
    const { text, isHeld } = composing('fine');
    text.blur();
    vi.advanceTimersByTime(LONG_MS);
    expect(isHeld()).toBe(false);
  });

  test('until the next pause on a phone, whose keyboard leaves the last word open', () => {
    const { compose, isHeld } = composing('coarse');
    expect(isHeld()).toBe(true);
    vi.advanceTimersByTime(LONG_MS);
    expect(isHeld()).toBe(false);
    compose('compositionupdate');
    expect(isHeld()).toBe(true);
  });
});
