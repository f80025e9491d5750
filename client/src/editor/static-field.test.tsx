// @vitest-environment jsdom
import { replaceText } from '@throughline/shared/agenda/edits';
import { fieldText } from '@throughline/shared/agenda/fields';
import { act, createRef } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { OpenAgenda } from '#sync/agenda.ts';
import { createStore } from '#sync/store.ts';
import { AgendaFields } from './agenda-fields.tsx';
import { createBeforeEditor } from './before-editor.ts';
import { StaticField } from './static-field.tsx';
import { itemText, openTestPages } from './testing.ts';

const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';

beforeAll(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
});

let close = () => {};
afterEach(() => {
  act(() => close());
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

/** A field that has the focus, and whose editor is not here. */
async function entered(words = '') {
  const [page] = openTestPages(1);
  if (!page) throw new Error('no page');
  replaceText(page.doc, itemText, words);
  const agenda = { ...page, sync: createStore(null), others: createStore([]), holdIncoming: () => () => {} };
  const before = createBeforeEditor(page.doc, itemText, () => ({}));
  const host = document.body.appendChild(document.createElement('div'));
  const root = createRoot(host);
  close = () => root.unmount();
  const props = { field: itemText, label: 'Item' };
  await act(async () =>
    root.render(
      <AgendaFields agenda={agenda as unknown as OpenAgenda}>
        <StaticField element={createRef()} props={props} misfit={false} before={before} onWanted={() => {}} />
      </AgendaFields>,
    ),
  );
  const text = host.querySelector<HTMLElement>('[role=textbox]');
  await act(async () => text?.focus());
  return {
    press: (key: string, held: KeyboardEventInit = {}) =>
      !text?.dispatchEvent(new KeyboardEvent('keydown', { key, ...held, bubbles: true, cancelable: true })),
    doc: page.doc,
    links: () => [...(text?.querySelectorAll('a') ?? [])].map(({ href }) => href),
    typed: () => before.take().join(''),
  };
}

describe('a field without its editor', () => {
  test('opens an address in one line by a click, which is stored as the words that it is', async () => {
    const { links, doc } = await entered('Read https://example.com/ad, then mail lin@example.com.');
    expect(links()).toEqual(['https://example.com/ad', 'mailto:lin@example.com']);
    expect(fieldText(doc, itemText)?.toString()).not.toContain('link');
  });

  test.each<[string, string, KeyboardEventInit]>([
    ['a letter of two units', '𞤀', {}],
    ['a letter with its accents', 'ọ̀', {}],
    ['a sign that AltGr types', '@', { modifierAltGraph: true, ctrlKey: true, altKey: true }],
  ])('remembers %s', async (_what, key, held) => {
    const { press, typed } = await entered();
    expect(press(key, held)).toBe(true);
    expect(typed()).toBe(key);
  });

  test('remembers what Option types on a Mac', async () => {
    vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(MAC);
    const { press, typed } = await entered();
    for (const key of '@[]{}') press(key, { altKey: true });
    expect(typed()).toBe('@[]{}');
  });

  test.each<[string, KeyboardEventInit]>([
    ['f', { altKey: true }],
    ['ArrowUp', { altKey: true }],
    ['b', { ctrlKey: true }],
    ['b', { metaKey: true }],
    ['Enter', { ctrlKey: true }],
    ['F5', {}],
    ['Backspace', {}],
  ])('leaves %s with %o to the page', async (key, held) => {
    const { press, typed } = await entered();
    expect(press(key, held)).toBe(false);
    expect(typed()).toBe('');
  });
});
