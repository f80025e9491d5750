// @vitest-environment jsdom
import { type FieldId, fieldKey } from '@throughline/shared/agenda/fields';
import type { TopicId } from '@throughline/shared/ids';
import { act, type ReactNode, StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { OpenAgenda } from '#sync/agenda.ts';
import { createStore, type WritableStore } from '#sync/store.ts';
import { AgendaFields, useFields } from './agenda-fields.tsx';
import { Field } from './field.tsx';
import type { FieldHooks, FieldPaste } from './field-props.ts';
import type { Fields } from './fields.ts';
import { editorModule, loadEditor } from './load-editor.ts';
import { ITEM, itemText, notes, openTestPages, type TestPage, title } from './testing.ts';

// The editor is a lot of code to read for a machine that has other things to do.
const SLOW_MACHINE = { timeout: 30_000 };

let root: Root;
let page: TestPage;
let fields: Fields;
const release = vi.fn();

beforeAll(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  // jsdom has no layout; the editor measures where the caret is when it scrolls to it.
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  loadEditor();
  await vi.waitUntil(() => editorModule.get(), SLOW_MACHINE);
});

beforeEach(() => {
  const [first] = openTestPages(1);
  if (!first) throw new Error('no page');
  page = first;
  const element = document.createElement('div');
  document.body.append(element);
  root = createRoot(element);
});

afterEach(() => act(() => root.unmount()));

function agenda(): OpenAgenda {
  return {
    ...page,
    sync: createStore(null),
    others: createStore([]),
    holdIncoming: () => release,
  } as unknown as OpenAgenda;
}

function Keep() {
  fields = useFields();
  return null;
}

let open: OpenAgenda;
function show(children: ReactNode): Promise<void> {
  open ??= agenda();
  return act(async () =>
    root.render(
      <StrictMode>
        <AgendaFields agenda={open}>
          <Keep />
          {children}
        </AgendaFields>
      </StrictMode>,
    ),
  );
}

afterEach(() => {
  open = undefined as unknown as OpenAgenda;
});

const box = (label: string) => document.querySelector<HTMLElement>(`[role=textbox][aria-label="${label}"]`);
const editors = () => document.querySelectorAll('.ProseMirror').length;
const active = () => document.activeElement?.getAttribute('aria-label');

function press(key: string, more: KeyboardEventInit = {}): Promise<void> {
  return act(async () => {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
    );
  });
}

function item(label: string, hooks: FieldHooks = {}, field: FieldId = itemText) {
  return <Field field={field} label={label} placeholder="What is promised" {...hooks} />;
}

describe('a field', () => {
  test('is drawn without an editor, with its name, its kind and its placeholder', async () => {
    await show(
      <>
        {item('Item')}
        <Field field={notes} label="Notes" />
      </>,
    );
    expect(editors()).toBe(0);
    expect(box('Item')?.getAttribute('aria-multiline')).toBe('false');
    expect(box('Notes')?.getAttribute('aria-multiline')).toBe('true');
    expect(box('Item')?.querySelector('p')?.dataset.placeholder).toBe('What is promised');
    expect(box('Item')?.tabIndex).toBe(0);
  });

  test('gets its editor, its name and the focus when it is entered by key', async () => {
    await show(item('Item'));
    await act(async () => box('Item')?.focus());
    expect([editors(), active()]).toEqual([1, 'Item']);
    expect(document.activeElement?.getAttribute('contenteditable')).toBe('true');
    expect(document.activeElement?.getAttribute('aria-multiline')).toBe('false');
    expect(fields.focused.get()).toBe(fieldKey(itemText));
  });

  test('follows a name that changes while it is edited', async () => {
    await show(item('Item'));
    await act(async () => box('Item')?.focus());
    await show(item('Item of Ada'));
    expect([editors(), active()]).toEqual([1, 'Item of Ada']);
  });

  test('gets its editor, and not the focus, while the other person is in it', async () => {
    await show(item('Item'));
    await act(async () => {
      page.awareness.states.set(7, { field: fieldKey(itemText), cursor: { anchor: {}, head: null } });
      page.awareness.emit('change', [{ added: [7], updated: [], removed: [] }, 'server']);
    });
    expect([editors(), document.activeElement]).toEqual([1, document.body]);
    await act(async () => {
      page.awareness.states.delete(7);
      page.awareness.emit('change', [{ added: [], updated: [], removed: [7] }, 'server']);
    });
    expect(editors()).toBe(0);
  });

  test('is drawn again when its text changes', async () => {
    await show(item('Item'));
    const elsewhere = page.mount(itemText);
    await act(async () => elsewhere.editor.commands.insertContent('call Lin'));
    elsewhere.destroy();
    expect(box('Item')?.textContent).toBe('call Lin');
  });
});

describe('the caret', () => {
  test('goes to a field when it appears', async () => {
    await show(null);
    act(() => fields.focus(fieldKey(itemText), 'start'));
    await show(item('Item'));
    expect(active()).toBe('Item');
  });

  test('comes along when a field moves to another place of the page', async () => {
    await show(<section>{item('Item')}</section>);
    await act(async () => box('Item')?.focus());
    await show(<main>{item('Item')}</main>);
    expect([document.querySelector('main')?.contains(document.activeElement), active()]).toEqual([true, 'Item']);
  });

  test('is said to be lost when its field goes for good', async () => {
    await show(item('Item'));
    await act(async () => box('Item')?.focus());
    const lost = new Promise((resolve) => fields.onLost(resolve));
    await show(null);
    expect(await lost).toBe(`item/${ITEM}/text`);
  });

  test('goes back to the field of the step that is undone', async () => {
    await show(
      <>
        {item('Item')}
        {item('Title', {}, title)}
      </>,
    );
    await act(async () => box('Item')?.focus());
    await act(async () => page.mount(notes).destroy());
    const editor = (
      document.activeElement as unknown as { editor: { commands: { insertContent(text: string): void } } }
    ).editor;
    await act(async () => editor.commands.insertContent('one'));
    await act(async () => box('Title')?.focus());
    expect(active()).toBe('Title');
    await press('z', { ctrlKey: true });
    expect([page.text(itemText), active()]).toEqual(['', 'Item']);
    await press('Z', { ctrlKey: true, shiftKey: true });
    await press('Z', { ctrlKey: true, shiftKey: true });
    expect(page.text(itemText)).toBe('one');
  });
});

describe('keys', () => {
  test('Enter in a line is the page’s and never splits it', async () => {
    const onEnter = vi.fn();
    await show(item('Item', { onEnter }));
    await act(async () => box('Item')?.focus());
    await press('Enter');
    await press('Enter', { shiftKey: true });
    expect(onEnter).toHaveBeenCalledTimes(2);
    expect(onEnter.mock.calls[0]?.[0]).toMatchObject({ empty: true, atStart: true, atEnd: true });
    expect(document.activeElement?.querySelectorAll('p')).toHaveLength(1);
  });

  test('[KEEP-1] what is typed, broken into lines and pasted before the editor is here stands in it', async () => {
    const store = editorModule as WritableStore<ReturnType<typeof editorModule.get>>;
    const module = store.get();
    store.set(null);
    const onPaste = ({ text, insertWords }: FieldPaste) => insertWords(`(${text})`);
    await show(item('Notes', { onPaste }, notes));
    await act(async () => box('Notes')?.focus());
    for (const key of ['A', 'Enter', 'B']) await press(key);
    await act(async () => {
      const event = new Event('paste', { bubbles: true, cancelable: true });
      const data = { getData: (type: string) => (type === 'text/plain' ? 'pasted' : '') };
      document.activeElement?.dispatchEvent(Object.assign(event, { clipboardData: data }));
    });
    await press('C');
    await act(async () => store.set(module));
    expect(page.text(notes)).toBe('A\nB(pasted)C');
  });

  test('[KEEP-1] Enter in a line whose editor is not here yet goes on, and what was typed is in it', async () => {
    const store = editorModule as WritableStore<ReturnType<typeof editorModule.get>>;
    const module = store.get();
    store.set(null);
    const said: string[] = [];
    await show(item('Item', { onEnter: ({ atEnd, to }) => said.push(`${page.text(itemText)} ${atEnd} ${to}`) }));
    await act(async () => box('Item')?.focus());
    for (const letter of 'Ask') await press(letter);
    await press('Enter');
    await act(async () => store.set(module));
    expect(said).toEqual(['Ask true 3']);
  });

  test('Enter in notes makes a paragraph', async () => {
    await show(item('Notes', {}, notes));
    await act(async () => box('Notes')?.focus());
    await press('Enter');
    await press('Enter', { shiftKey: true });
    expect(document.activeElement?.querySelectorAll('p')).toHaveLength(3);
  });

  test('Backspace at the start and arrows at the ends go to the page, and to the editor when it declines', async () => {
    const onBackspaceAtStart = vi.fn(() => false);
    const onArrowOut = vi.fn();
    await show(item('Item', { onBackspaceAtStart, onArrowOut }));
    await act(async () => box('Item')?.focus());
    await press('Backspace');
    await press('ArrowLeft');
    await press('ArrowRight');
    expect(onBackspaceAtStart).toHaveBeenCalledWith(expect.objectContaining({ empty: true }));
    expect(onArrowOut.mock.calls).toEqual([['left'], ['right']]);
  });

  test.each([
    ['of words is the input’s', 'text', 'group', 0],
    ['that is ticked is the page’s', 'checkbox', 'group', 1],
    ['that is ticked in a dialog is nobody’s', 'checkbox', 'alertdialog', 0],
  ])('undo in an input %s', async (_which, type, role, times) => {
    await show(
      <div role={role}>
        {item('Item')}
        <input aria-label="Reason" type={type} />
      </div>,
    );
    const undo = vi.spyOn(page.undo, 'undo');
    await act(async () => document.querySelector('input')?.focus());
    await press('z', { ctrlKey: true });
    expect(undo).toHaveBeenCalledTimes(times);
  });
});

test('while somebody composes, what others write waits', async () => {
  release.mockClear();
  await show(item('Item'));
  await act(async () => box('Item')?.focus());
  const compose = (type: string) =>
    document.activeElement?.dispatchEvent(new CompositionEvent(type, { bubbles: true }));
  compose('compositionstart');
  compose('compositionupdate');
  expect([fields.composing.get(), release.mock.calls.length]).toEqual([true, 0]);
  compose('compositionend');
  await vi.waitUntil(() => !fields.composing.get());
  expect(release).toHaveBeenCalledTimes(1);
});

test('a text that the page cannot edit is shown, with a reason', async () => {
  await show(<Field field={{ block: 'topic', id: 'nowhere' as TopicId, name: 'title' }} label="Title" />);
  await act(async () => box('Title')?.focus());
  expect([editors(), box('Title')]).toEqual([0, null]);
  expect(document.querySelector('.field-text')?.getAttribute('title')).toContain('Reload');
});
