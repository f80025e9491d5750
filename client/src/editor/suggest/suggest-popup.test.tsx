// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SuggestPopup } from './suggest-popup.tsx';
import { type SuggestPopupState, suggestPopup } from './suggest-popup-store.ts';

let root: Root;
const chosen: number[] = [];

const state: SuggestPopupState = {
  kind: 'list',
  label: 'People',
  options: [
    { id: 'grace', label: 'Grace' },
    { id: 'ada', label: 'Ada', description: 'Ada has not joined yet.', isDisabled: true },
  ],
  active: 0,
  anchor: () => ({ left: 0, top: 0, bottom: 20 }),
  choose: (index) => chosen.push(index),
  point: () => {},
  dismiss: () => {},
};

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  // As browsers of today do.
  Element.prototype.scrollIntoView = () => Promise.resolve() as unknown as undefined;
  root = createRoot(document.body.appendChild(document.createElement('div')));
  act(() => root.render(<SuggestPopup />));
});

afterEach(() => act(() => root.unmount()));

const options = () => [...document.querySelectorAll<HTMLElement>('[role=option]')];

test('a list is drawn, followed, pressed without taking the focus, and taken away', () => {
  act(() => suggestPopup.set(state));
  expect(document.querySelector('[role=listbox]')?.getAttribute('aria-label')).toBe('People');
  expect(options().map((option) => option.getAttribute('aria-selected'))).toEqual(['true', 'false']);
  expect(options()[1]?.getAttribute('aria-disabled')).toBe('true');
  act(() => suggestPopup.set({ ...state, active: 1 }));
  expect(options().map((option) => option.getAttribute('aria-selected'))).toEqual(['false', 'true']);
  const press = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
  options()[0]?.dispatchEvent(press);
  act(() => options()[0]?.click());
  expect([press.defaultPrevented, chosen]).toEqual([true, [0]]);
  act(() => suggestPopup.set(null));
  expect(document.querySelector('.suggest')).toBeNull();
});
