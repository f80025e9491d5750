import { replaceText } from '@throughline/shared/agenda/edits';
import { type FieldId, fieldText } from '@throughline/shared/agenda/fields';
import { plainText, readRichText } from '@throughline/shared/agenda/rich-text';
import type { Day } from '@throughline/shared/ids';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { grace, itemId, outline, shownItem, smallAgenda, topicId, wrapUp } from './agenda-for-tests.ts';
import { endOf } from './places.ts';
import { readView } from './read-view.ts';

function watched() {
  const agenda = smallAgenda();
  agenda.view.subscribe(() => {});
  return agenda;
}

describe('edits are steps of one’s own undo', () => {
  it('[KEEP-3] undoing a new item hides it, with what the other wrote in it', () => {
    const { doc, view, edits, undo } = watched();
    const id = edits.addItem(endOf(view.get(), topicId('career')));
    expect(outline(view.get())[3]).toBe(`career: course ${id}`);
    replaceText(doc, { block: 'item', id, name: 'text' }, 'from Grace', 'the server');
    undo.undo();
    expect(shownItem(view.get(), id).item.removed).not.toBeNull();
    undo.redo();
    expect(shownItem(view.get(), id).item.removed).toBeNull();
    expect(textIn(doc, { block: 'item', id, name: 'text' })).toBe('from Grace');
  });

  it('a topic that begins with words is never seen as removed on the way, and undo takes them with it', () => {
    const { doc, edits, undo } = watched();
    const partner = new Y.Doc();
    Y.applyUpdate(partner, Y.encodeStateAsUpdate(doc));
    const seen: unknown[] = [];
    doc.on('update', (update) => {
      Y.applyUpdate(partner, update);
      seen.push(readView(partner).topics.at(-1)?.topic.removed);
    });
    const id = edits.addTopic('b1', 'Hiring');
    expect(seen.every((removed) => removed === null)).toBe(true);
    expect(textIn(partner, { block: 'topic', id, name: 'title' })).toBe('Hiring');
    undo.undo();
    expect(readView(doc).topics.map(({ topic }) => topic.id)).not.toContain(id);
    undo.redo();
    expect(textIn(doc, { block: 'topic', id, name: 'title' })).toBe('Hiring');
  });

  it('takes back one edit at a time', () => {
    const { view, edits, undo } = watched();
    edits.setOwner(itemId('room'), grace);
    edits.finish(itemId('room'));
    edits.remove({ block: 'topic', id: topicId('career') });
    undo.undo();
    expect(outline(view.get())[3]).toBe('career: course');
    undo.undo();
    expect(shownItem(view.get(), 'room').item).toMatchObject({ closed: null, owner: 'grace' });
    undo.undo();
    expect(shownItem(view.get(), 'room').item.owner).toBeNull();
  });

  it('settles a promise with who, when and in which session', () => {
    const { view, edits } = watched();
    edits.drop(itemId('room'), 'We meet online.');
    expect(shownItem(view.get(), 'room').item.closed).toEqual({
      state: 'dropped',
      in: 1,
      by: 'ada',
      at: '2026-11-26T10:00:00.000Z',
      reason: 'We meet online.',
    });
    edits.reopen(itemId('room'));
    expect(shownItem(view.get(), 'room').item.closed).toBeNull();
  });

  it('[ROLL-9] keeping a promise is one step, and so is a new date with the answer that it is', () => {
    const { doc, view, edits, undo } = watched();
    for (let times = 0; times < 3; times++) wrapUp(doc);
    const asked = () => shownItem(view.get(), 'room').stillTrue;
    edits.keep(itemId('room'));
    expect(asked()).toBe('answered');
    undo.undo();
    expect(asked()).toBe('asked');
    edits.setDue(itemId('room'), '2026-12-03' as Day);
    expect(asked()).toBe('answered');
    undo.undo();
    expect(shownItem(view.get(), 'room')).toMatchObject({ stillTrue: 'asked', item: { due: null } });
    undo.redo();
    expect(shownItem(view.get(), 'room')).toMatchObject({ stillTrue: 'answered', item: { due: '2026-12-03' } });
  });

  it('a new promise is its author’s own until it is given to the other', () => {
    const { view, edits } = watched();
    const id = edits.addItem(endOf(view.get(), null));
    expect(shownItem(view.get(), id).item).toMatchObject({ owner: 'ada', author: 'ada', raisedIn: 1 });
  });
});

function textIn(doc: Y.Doc, field: FieldId): string {
  return plainText(readRichText(fieldText(doc, field)));
}
