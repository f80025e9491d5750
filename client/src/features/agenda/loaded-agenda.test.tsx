// @vitest-environment jsdom

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterContextProvider } from '@tanstack/react-router';
import { seedAgenda } from '@throughline/shared/agenda/agenda-doc';
import { keepPromise, moveItem, removeBlock, replaceText, setOwner } from '@throughline/shared/agenda/edits';
import type { Me } from '@throughline/shared/http/people';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { AgendaFields } from '#editor/agenda-fields.tsx';
import { editorModule, loadEditor } from '#editor/load-editor.ts';
import { pairQuery } from '#lib/queries.ts';
import { grace, itemId, openForTests, pair, smallAgenda, topic, topicId, wrapUp } from './agenda-for-tests.ts';
import { LoadedAgenda } from './loaded-agenda.tsx';

const me: Me = {
  id: 'ada',
  name: 'Ada Byron',
  email: 'ada@example.com',
  emailVerified: true,
  timeZone: 'Europe/Berlin',
};

// The editor is a lot of code to read for a machine that has other things to do.
const SLOW_MACHINE = { timeout: 30_000 };

let root: Root;
const router = createRouter({ routeTree: createRootRoute(), history: createMemoryHistory() });

beforeAll(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  // What jsdom lacks: layout, which the editor measures, and the answer that this page is wide.
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  loadEditor();
  await vi.waitUntil(() => editorModule.get(), SLOW_MACHINE);
});

beforeEach(() => {
  const element = document.createElement('div');
  document.body.append(element);
  root = createRoot(element);
});

afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
});

/** `drawn.times`: how often the page as a whole was drawn. */
async function show(doc: Y.Doc) {
  const drawn = { times: 0 };
  const { agenda } = openForTests(doc);
  const client = new QueryClient({ defaultOptions: { queries: { enabled: false } } });
  client.setQueryData(pairQuery(pair.id).queryKey, pair);
  await act(async () =>
    root.render(
      <QueryClientProvider client={client}>
        <RouterContextProvider router={router}>
          <AgendaFields agenda={agenda}>
            <LoadedAgenda
              agenda={agenda}
              me={me}
              pair={pair}
              banner={null}
              wrapUp={() => {
                drawn.times += 1;
                return null;
              }}
            />
          </AgendaFields>
        </RouterContextProvider>
      </QueryClientProvider>,
    ),
  );
  return { drawn, agenda, client };
}

const byLabel = (label: string) => document.querySelector<HTMLElement>(`[aria-label="${label}"]`);
const promises = () => byLabel('Last time we said') ?? document.querySelector('.last-time');
const row = (id: string) => document.querySelector<HTMLElement>(`[data-block="item:${id}"]`);

const firstTitle = () => document.querySelector<HTMLInputElement>('.first-topic');
const topicNames = () => [...document.querySelectorAll('section.topic')].map(({ ariaLabel }) => ariaLabel);

/** What an input method does to the first title: React hears of it by the setter that all inputs share. */
function write(value: string, event: 'compositionstart' | 'compositionend'): void {
  const input = firstTitle();
  if (event === 'compositionstart') input?.dispatchEvent(new CompositionEvent(event, { bubbles: true }));
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
  input?.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
  if (event === 'compositionend') input?.dispatchEvent(new CompositionEvent(event, { bubbles: true }));
}

describe('the page', () => {
  it('is not drawn again while somebody types', async () => {
    const { doc } = smallAgenda();
    const { drawn } = await show(doc);
    const before = drawn.times;
    await act(async () => {
      for (const letter of ['B', 'Bo', 'Boo', 'Book']) {
        replaceText(doc, { block: 'item', id: itemId('room'), name: 'text' }, letter, 'the other person');
        replaceText(doc, { block: 'topic', id: topicId('hiring'), name: 'title' }, `${letter} tip`, 'the other person');
      }
    });
    expect(drawn.times).toBe(before);
    expect(row('room')?.textContent).toContain('Book');
    expect(byLabel('Book tip')?.tagName).toBe('SECTION');
    expect(row('room')?.querySelector('input')?.getAttribute('aria-label')).toBe('Book');
  });

  it('[ROLL-4] opens on what both promised, with its topic and how often it was carried', async () => {
    const { doc } = smallAgenda();
    setOwner(doc, itemId('budget'), grace);
    for (let times = 0; times < 3; times++) wrapUp(doc);
    await show(doc);
    expect(promises()?.querySelectorAll('li')).toHaveLength(4);
    expect(row('budget')?.textContent).toContain('hiring');
    expect(row('budget')?.textContent).toContain('Carried 3 times, since session 1.');
    expect(row('budget')?.textContent).toContain('Owner: GGrace');
  });

  it('names each row’s margin by its words, since all margins say the same', async () => {
    const { doc } = smallAgenda();
    for (let times = 0; times < 3; times++) wrapUp(doc);
    await show(doc);
    const groupsOf = (words: string) =>
      [...document.querySelectorAll('button, label')]
        .filter(({ textContent }) => textContent?.startsWith(words))
        .map((button) => button.closest('fieldset')?.getAttribute('aria-label'));
    const promised = ['room', 'job-ad', 'budget', 'course'];
    for (const words of ['Owner: ', 'Due: ', 'done', 'keep']) expect(groupsOf(words)).toEqual(promised);
    expect(groupsOf('discussed')).toEqual(['hiring', 'career']);
    const room = { block: 'item', id: itemId('room'), name: 'text' } as const;
    await act(async () => replaceText(doc, room, '', 'the other person'));
    expect(groupsOf('Owner: ')[0]).toBe('Empty action item');
  });

  it('[ROLL-9] asks about what comes back for the third time, until one of the two has answered', async () => {
    const { doc } = smallAgenda();
    for (let times = 0; times < 3; times++) wrapUp(doc);
    await show(doc);
    const button = (id: string, name: string) =>
      [...(row(id)?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === name);
    expect(row('budget')?.textContent).toContain('3rd time, still true?');
    await act(async () => button('budget', 'keep')?.focus());
    await act(async () => keepPromise(doc, itemId('budget'), 4, 'the other person'));
    expect(row('budget')?.textContent).toContain('3rd time, still true');
    expect(row('budget')?.textContent).not.toContain('still true?');
    expect(document.activeElement).toBe(row('budget')?.querySelector('input'));
    expect(button('budget', 'keep')).toBeUndefined();
    expect(row('room')?.textContent).toContain('3rd time, still true?');
    await act(async () => wrapUp(doc));
    expect(row('budget')?.textContent).toContain('4th time, still true?');
  });

  it('counts a promise from its first letter on', async () => {
    const { doc, edits } = smallAgenda();
    const { client } = await show(doc);
    const counted = () => client.getQueryData(pairQuery(pair.id).queryKey)?.openItems;
    expect(counted()).toBe(4);
    const id = await act(async () => edits.addItem({ topic: null, order: 'a9' }));
    await act(async () => removeBlock(doc, { block: 'item', id: itemId('room') }, { by: grace, at: null, in: 1 }));
    expect(counted()).toBe(3);
    await act(async () => replaceText(doc, { block: 'item', id, name: 'text' }, 'B', 'the other person'));
    expect(counted()).toBe(4);
  });

  it('asks nothing before the third time', async () => {
    const { doc } = smallAgenda();
    wrapUp(doc);
    wrapUp(doc);
    await show(doc);
    expect(row('budget')?.textContent).toContain('Carried twice, since session 1.');
    expect(document.body.textContent).not.toContain('still true?');
  });

  it('keeps the focus with a row that the other person removes', async () => {
    const { doc } = smallAgenda();
    await show(doc);
    await act(async () => row('job-ad')?.querySelector<HTMLElement>('[role=textbox]')?.focus());
    await act(async () => {
      removeBlock(doc, { block: 'item', id: itemId('job-ad') }, { by: grace, at: null, in: 1 }, 'the other person');
    });
    await act(() => vi.waitUntil(() => document.activeElement?.getAttribute('aria-label') === 'Restore job-ad'));
    expect(row('job-ad')?.textContent).toContain('Removed by Grace');
  });

  it('keeps the focus on what one was about to press, wherever its row goes', async () => {
    const { doc } = smallAgenda();
    await show(doc);
    const part = (name: string) => row('job-ad')?.querySelector<HTMLElement>(`[data-part=${name}] :is(button, input)`);
    const tick = part('tick');
    await act(async () => tick?.focus());
    await act(async () =>
      moveItem(doc, itemId('job-ad'), { topic: topicId('career'), order: 'a2' }, 'the other person'),
    );
    expect(tick?.isConnected).toBe(false);
    expect(document.activeElement).toBe(part('tick'));
    await act(async () => wrapUp(doc));
    expect(promises()?.contains(document.activeElement)).toBe(true);
    expect(document.activeElement).toBe(part('tick'));
  });

  it('[KEEP-1] keeps the first word that is being composed when the other person adds a topic meanwhile', async () => {
    const doc = new Y.Doc();
    seedAgenda(doc);
    await show(doc);
    await act(async () => firstTitle()?.focus());
    await act(async () => write('に', 'compositionstart'));
    await act(async () => topic(doc, 'hiring', 'a1'));
    expect(firstTitle()?.value).toBe('に');
    expect(document.activeElement).toBe(firstTitle());
    await act(async () => write('日本', 'compositionend'));
    expect(topicNames()).toEqual(['hiring', '日本']);
    expect(firstTitle()).toBeNull();
    expect(document.activeElement?.textContent).toBe('日本');
  });

  it('keeps the first title under the hands of who is in it, and takes it away when they are done', async () => {
    const doc = new Y.Doc();
    seedAgenda(doc);
    await show(doc);
    await act(async () => firstTitle()?.focus());
    await act(async () => topic(doc, 'hiring', 'a1'));
    expect(document.activeElement).toBe(firstTitle());
    // What is pressed next must not move before the press is over.
    await act(async () => firstTitle()?.blur());
    expect(firstTitle()).not.toBeNull();
    await act(async () => document.body.click());
    expect(firstTitle()).toBeNull();
    expect(topicNames()).toEqual(['hiring']);
  });

  it('takes the first title away at once from who is not in it', async () => {
    const doc = new Y.Doc();
    seedAgenda(doc);
    await show(doc);
    expect(firstTitle()).not.toBeNull();
    await act(async () => topic(doc, 'hiring', 'a1'));
    expect(firstTitle()).toBeNull();
  });

  it('tells the menus and the notes apart by their names, and gives each topic a heading', async () => {
    const { doc } = smallAgenda();
    topic(doc, '', 'a3');
    await show(doc);
    const names = (selector: string) => [...document.querySelectorAll(selector)].map(({ ariaLabel }) => ariaLabel);
    expect(names('.block-handle button')).toEqual([
      'Menu of room',
      'Menu of topic hiring',
      'Menu of job-ad',
      'Menu of budget',
      'Menu of topic career',
      'Menu of course',
      'Menu of untitled topic',
    ]);
    expect(names('.topic-notes')).toEqual(['Notes on hiring', 'Notes on career', 'Notes']);
    const headings = [...document.querySelectorAll('section.topic h2')];
    expect(headings.map(({ textContent }) => textContent)).toEqual(['hiring', 'career', '']);
    await act(async () => replaceText(doc, { block: 'topic', id: topicId('hiring'), name: 'title' }, 'Team', 'other'));
    expect(names('.topic-notes')[0]).toBe('Notes on Team');
    expect(byLabel('Menu of topic Team')).not.toBeNull();
  });

  it('says nothing of lists in which nothing stands', async () => {
    const { doc } = smallAgenda();
    topic(doc, 'team', 'a3');
    await show(doc);
    const read = [...document.querySelectorAll('ul:not([aria-hidden])')];
    expect(read.map((list) => list.querySelectorAll('li').length)).toEqual([1, 2, 1]);
    await act(async () => removeBlock(doc, { block: 'topic', id: topicId('career') }, { by: grace, at: null, in: 1 }));
    expect(byLabel('Promises without a topic')?.querySelectorAll('li')).toHaveLength(2);
    expect(document.querySelectorAll('ul[aria-hidden]')).toHaveLength(1);
  });

  it('says who wrapped up, or that it happened, and links to the record', async () => {
    const { doc } = smallAgenda();
    await show(doc);
    await act(async () => wrapUp(doc));
    expect(document.querySelector('.agenda-notice')?.textContent).toContain('Session 1 is wrapped up.');
    expect(document.querySelector('.agenda-notice a')?.getAttribute('href')).toBe('/pairs/pair/sessions/1');
  });
});
