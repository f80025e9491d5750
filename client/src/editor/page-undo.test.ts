// @vitest-environment jsdom
import { agendaMaps } from '@throughline/shared/agenda/agenda-doc';
import { addItem, closeItem, moveItem, removeBlock, restoreBlock } from '@throughline/shared/agenda/edits';
import { fieldKey } from '@throughline/shared/agenda/fields';
import { readBlocks } from '@throughline/shared/agenda/read-blocks';
import type { ItemId, UserId } from '@throughline/shared/ids';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { pageEdit, type StepPlace } from '#sync/page-undo.ts';
import { deliver, ITEM, itemText, notes, openTestPages, type TestPage, title, type } from './testing.ts';

const ADA = 'ada' as UserId;
const removal = { by: ADA, at: null, in: 1 };
const itemOf = (page: TestPage, id = ITEM) => readBlocks(page.doc).items.find((item) => item.id === id);

function twoPages(): [TestPage, TestPage] {
  const [ada, grace] = openTestPages(2);
  if (!ada || !grace) throw new Error('no pages');
  return [ada, grace];
}

describe('text', () => {
  test("[KEEP-3] undo takes one's own letters and leaves the other's between them", () => {
    const [ada, grace] = twoPages();
    const hers = ada.mount(notes);
    const his = grace.mount(notes);
    type(hers, 'abcd');
    deliver([ada, grace]);
    his.editor.commands.setTextSelection(3);
    type(his, 'XY');
    deliver([ada, grace]);
    expect(ada.text(notes)).toBe('abXYcd');
    ada.undo.undo();
    deliver([ada, grace]);
    expect([ada.text(notes), grace.text(notes)]).toEqual(['XY', 'XY']);
    ada.undo.redo();
    expect(ada.text(notes)).toBe('abXYcd');
  });

  test('[KEEP-3] undoing a new paragraph keeps it when the other has written in it', () => {
    const [ada, grace] = twoPages();
    const hers = ada.mount(notes);
    const his = grace.mount(notes);
    type(hers, 'one');
    ada.undo.endStep();
    hers.editor.commands.splitBlock();
    type(hers, 'two');
    deliver([ada, grace]);
    his.editor.commands.setTextSelection(his.editor.state.doc.content.size - 1);
    type(his, ' and three');
    deliver([ada, grace]);
    ada.undo.undo();
    deliver([ada, grace]);
    expect([ada.text(notes), grace.text(notes)]).toEqual(['one\n and three', 'one\n and three']);
    his.editor.commands.insertContent('.');
    deliver([ada, grace]);
    expect(ada.text(notes)).toBe('one\n and three.');
  });

  test('[KEEP-3] [KEEP-1] undoing a split keeps the words that cannot go back, because the other made another line of theirs', () => {
    const [ada, grace] = twoPages();
    const his = grace.mount(notes);
    const hers = ada.mount(notes);
    type(his, 'his words');
    his.editor.commands.toggleBulletList();
    deliver([ada, grace]);
    hers.editor.commands.setTextSelection(7);
    hers.editor.commands.splitListItem('listItem');
    deliver([ada, grace]);
    expect(ada.text(notes)).toBe('his \nwords');
    his.editor.commands.setTextSelection(4);
    his.editor.commands.liftListItem('listItem');
    deliver([ada, grace]);
    ada.undo.undo();
    deliver([ada, grace]);
    expect([ada.text(notes), grace.text(notes)]).toEqual(['his \nwords', 'his \nwords']);
  });

  test('[KEEP-3] [KEEP-1] redoing what joined two lines keeps the words that the joined line can no longer take', () => {
    const [ada, grace] = twoPages();
    const his = grace.mount(notes);
    const hers = ada.mount(notes);
    type(his, 'his');
    his.editor.commands.splitBlock();
    type(his, 'words');
    deliver([ada, grace]);
    hers.editor.commands.setTextSelection(6);
    hers.editor.commands.joinBackward();
    expect(ada.text(notes)).toBe('hiswords');
    ada.undo.undo();
    deliver([ada, grace]);
    expect(ada.text(notes)).toBe('his\nwords');
    his.editor.commands.setTextSelection(2);
    his.editor.commands.toggleBulletList();
    deliver([ada, grace]);
    ada.undo.redo();
    deliver([ada, grace]);
    expect(ada.text(notes)).toContain('words');
    expect(grace.text(notes)).toBe(ada.text(notes));
  });

  test('[KEEP-3] [KEEP-1] redoing a move of words keeps them where they are when their new place has gone', () => {
    const [ada, grace] = twoPages();
    const his = grace.mount(notes);
    const hers = ada.mount(notes);
    type(hers, 'her');
    hers.editor.commands.toggleBulletList();
    hers.editor.commands.insertContentAt(hers.editor.state.doc.content.size, { type: 'paragraph' });
    hers.editor.commands.setTextSelection(hers.editor.state.doc.content.size - 1);
    type(hers, 'words');
    deliver([ada, grace]);
    expect(grace.text(notes)).toBe('her\nwords');
    his.editor.commands.setTextSelection(his.editor.state.doc.content.size - 'words'.length - 1);
    his.editor.commands.keyboardShortcut('Backspace');
    hers.editor.commands.setTextSelection(4);
    hers.editor.commands.liftListItem('listItem');
    deliver([ada, grace]);
    grace.undo.undo();
    expect(grace.text(notes)).toContain('words');
    grace.undo.redo();
    deliver([ada, grace]);
    expect(grace.text(notes)).toContain('words');
    expect(ada.text(notes)).toBe(grace.text(notes));
  });

  test("[KEEP-3] undoing one's words leaves the other's beside them, also when both were taken away and brought back", () => {
    const [ada, grace] = twoPages();
    const hers = ada.mount(notes);
    const his = grace.mount(notes);
    type(hers, 'ab');
    deliver([ada, grace]);
    his.editor.commands.setTextSelection(3);
    type(his, 'XY');
    deliver([ada, grace]);
    ada.undo.endStep();
    hers.editor.commands.toggleBulletList();
    ada.undo.undo();
    expect(ada.text(notes)).toBe('abXY');
    ada.undo.undo();
    deliver([ada, grace]);
    expect([ada.text(notes), grace.text(notes)]).toEqual(['XY', 'XY']);
    ada.undo.redo();
    expect(ada.text(notes)).toBe('abXY');
  });

  test('[KEEP-3] undo does nothing to what only the other has written', () => {
    const [ada, grace] = twoPages();
    ada.mount(notes);
    type(grace.mount(notes), 'his');
    deliver([ada, grace]);
    expect(ada.undo.undo()).toBe(false);
    expect(ada.text(notes)).toBe('his');
  });

  test('typing in two fields is two steps, however fast, and each brings the caret back to its field', () => {
    const [ada] = twoPages();
    const places: (StepPlace | null)[] = [];
    ada.undo.onStep((place) => places.push(place));
    const inTitle = ada.mount(title);
    const inNotes = ada.mount(notes);
    inTitle.focus('end');
    type(inTitle, 'Hiring');
    inNotes.focus('end');
    type(inNotes, 'two people');
    ada.undo.undo();
    expect([ada.text(title), ada.text(notes)]).toEqual(['Hiring', '']);
    ada.undo.undo();
    expect([ada.text(title), ada.text(notes)]).toEqual(['', '']);
    expect(places.map((place) => place?.field)).toEqual([fieldKey(notes), fieldKey(title)]);
    ada.undo.redo();
    expect([ada.text(title), ada.text(notes)]).toEqual(['Hiring', '']);
    expect(places.at(-1)?.field).toBe(fieldKey(title));
  });

  test('a step that led to another field is undone where it was made, and redone where it led', () => {
    const [ada] = twoPages();
    const places: (string | undefined)[] = [];
    ada.undo.onStep((place) => places.push(place?.field));
    const inNotes = ada.mount(notes);
    const inItem = ada.mount(itemText);
    inNotes.focus('end');
    type(inNotes, 'call Lin');
    ada.undo.step(() => moveItem(ada.doc, ITEM, { topic: null, order: 'b0' }, pageEdit));
    ada.undo.leadsTo(fieldKey(itemText));
    inItem.focus('end');
    for (const way of ['undo', 'redo', 'undo', 'redo'] as const) ada.undo[way]();
    expect(places).toEqual([notes, itemText, notes, itemText].map(fieldKey));
  });

  test('neither presence nor editors that come and go cut steps, end undo or leave listeners', () => {
    const [ada, grace] = twoPages();
    type(grace.mount(title), 'Hiring');
    deliver([ada, grace]);
    const hers = ada.mount(notes);
    const idle = ada.mount(title);
    for (const letter of 'nine letters') {
      type(hers, letter);
      // What a change of presence does to each editor that it concerns.
      idle.editor.view.dispatch(idle.editor.state.tr.setMeta('presence', true));
    }
    idle.destroy();
    const listeners = () =>
      [ada.doc, ada.undo.forBinding()]
        .flatMap((of) => [...of._observers.values()])
        .reduce((sum, of) => sum + of.size, 0);
    const before = listeners();
    for (let round = 0; round < 5; round++) ada.mount(title).destroy();
    expect(listeners()).toBe(before);
    ada.undo.undo();
    expect(ada.text(notes)).toBe('');
    expect(ada.undo.redo()).toBe(true);
    expect(ada.text(notes)).toBe('nine letters');
  });

  test('typing without a pause is taken back in pieces', () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const [ada] = twoPages();
    const editor = ada.mount(notes);
    for (const letter of 'x'.repeat(60)) {
      type(editor, letter);
      vi.advanceTimersByTime(100);
    }
    ada.undo.undo();
    expect(ada.text(notes).length).toBeGreaterThan(30);
  });

  test('with nothing to redo, redo changes nothing', () => {
    const [ada] = twoPages();
    const editor = ada.mount(notes);
    type(editor, 'kept');
    expect(ada.undo.redo()).toBe(false);
    expect(editor.editor.commands.redo()).toBe(false);
    expect(ada.text(notes)).toBe('kept');
  });
});

describe('structure', () => {
  test('a structural edit is one step, apart from the typing around it', () => {
    const [ada] = twoPages();
    const editor = ada.mount(itemText);
    type(editor, 'call Lin');
    ada.undo.step(() => moveItem(ada.doc, ITEM, { topic: null, order: 'b0' }, pageEdit));
    type(editor, ' today');
    ada.undo.undo();
    expect([ada.text(itemText), itemOf(ada)?.place.order]).toEqual(['call Lin', 'b0']);
    ada.undo.undo();
    expect([ada.text(itemText), itemOf(ada)?.place.order]).toEqual(['call Lin', 'a0']);
    ada.undo.undo();
    expect(ada.text(itemText)).toBe('');
  });

  test("[KEEP-3] undoing a new item takes it off the page and keeps the other's words in it", () => {
    const [ada, grace] = twoPages();
    const id = 'item-2' as ItemId;
    const field = { block: 'item', id, name: 'text' } as const;
    addItem(ada.doc, { id, place: { topic: null, order: 'a1' }, author: ADA, raisedIn: 1, removed: removal });
    ada.undo.step(() => restoreBlock(ada.doc, { block: 'item', id }, pageEdit));
    deliver([ada, grace]);
    type(grace.mount(field), 'I will');
    deliver([ada, grace]);
    ada.undo.undo();
    deliver([ada, grace]);
    expect(itemOf(grace, id)?.removed).toEqual(removal);
    expect(grace.text(field)).toBe('I will');
    ada.undo.redo();
    deliver([ada, grace]);
    expect(itemOf(grace, id)?.removed).toBeNull();
    expect(grace.text(field)).toBe('I will');
  });

  test("[KEEP-3] undoing one's move does not undo the other's later move", () => {
    const [ada, grace] = twoPages();
    ada.undo.step(() => moveItem(ada.doc, ITEM, { topic: null, order: 'b0' }, pageEdit));
    deliver([ada, grace]);
    moveItem(grace.doc, ITEM, { topic: null, order: 'c0' });
    deliver([ada, grace]);
    ada.undo.undo();
    deliver([ada, grace]);
    expect([itemOf(ada)?.place.order, itemOf(grace)?.place.order]).toEqual(['c0', 'c0']);
  });

  test('[KEEP-3] undoing a removal restores the block with what the other typed into it meanwhile', () => {
    const [ada, grace] = twoPages();
    const his = grace.mount(itemText);
    type(his, 'ask');
    deliver([ada, grace]);
    ada.undo.step(() => removeBlock(ada.doc, { block: 'item', id: ITEM }, removal, pageEdit));
    type(his, ' Lin');
    deliver([ada, grace]);
    ada.undo.undo();
    deliver([ada, grace]);
    expect(itemOf(grace)?.removed).toBeNull();
    expect([ada.text(itemText), grace.text(itemText)]).toEqual(['ask Lin', 'ask Lin']);
  });
});

test('[KEEP-4] a wrap-up ends what can be undone and redone', () => {
  const [ada, grace] = twoPages();
  const editor = ada.mount(itemText);
  type(editor, 'promised');
  ada.undo.step(() => closeItem(ada.doc, ITEM, { state: 'done', in: 1, by: ADA, at: null, reason: null }, pageEdit));
  type(editor, ' and more');
  ada.undo.undo();
  deliver([ada, grace]);
  agendaMaps(grace.doc).meta.set('session', 2);
  deliver([ada, grace]);
  expect([ada.undo.undo(), ada.undo.redo()]).toEqual([false, false]);
  expect(itemOf(ada)?.closed?.state).toBe('done');
  expect(ada.text(itemText)).toBe('promised');
  type(editor, '!');
  expect(ada.undo.undo()).toBe(true);
  expect(ada.text(itemText)).toBe('promised');
});
