import { replaceText } from '@throughline/shared/agenda/edits';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { itemId, outline, shownItem, smallAgenda, topicId, wrapUp } from './agenda-for-tests.ts';

function watched() {
  const agenda = smallAgenda();
  const seen = { times: 0 };
  agenda.view.subscribe(() => {
    seen.times += 1;
  });
  return { ...agenda, seen };
}

describe('the page’s structure', () => {
  it('does not change while somebody types', () => {
    const { doc, view, seen } = watched();
    const before = view.get();
    replaceText(doc, { block: 'item', id: itemId('room'), name: 'text' }, 'Book the big room');
    replaceText(doc, { block: 'topic', id: topicId('hiring'), name: 'title' }, 'Hiring, again');
    expect(seen.times).toBe(0);
    expect(view.get()).toBe(before);
  });

  it('keeps every row that did not change', () => {
    const { view, edits, seen } = watched();
    const before = view.get();
    edits.finish(itemId('budget'));
    expect(seen.times).toBe(1);
    expect(view.get().topics[1]).toBe(before.topics[1]);
    expect(view.get().loose).toBe(before.loose);
    expect(shownItem(view.get(), 'job-ad')).toBe(shownItem(before, 'job-ad'));
    expect(shownItem(view.get(), 'budget').item.closed?.state).toBe('done');
  });

  it('sees what changed before anybody subscribed', () => {
    const { view, edits } = smallAgenda();
    edits.finish(itemId('room'));
    view.subscribe(() => {});
    expect(shownItem(view.get(), 'room').item.closed).not.toBeNull();
  });

  it('stands still while somebody composes, and follows afterwards', () => {
    const { view, edits, composing, seen } = watched();
    composing.set(true);
    edits.remove({ block: 'item', id: itemId('room') });
    expect(seen.times).toBe(0);
    composing.set(false);
    expect(seen.times).toBe(1);
    expect(shownItem(view.get(), 'room').item.removed?.by).toBe('ada');
  });

  it('[ROLL-6] keeps what was removed in its place, if anything was written in it', () => {
    const { doc, view, edits } = watched();
    const id = edits.addItem({ topic: topicId('hiring'), order: 'a9' });
    edits.remove({ block: 'item', id });
    edits.remove({ block: 'item', id: itemId('job-ad') });
    expect(outline(view.get())[2]).toBe('hiring: job-ad budget');
    replaceText(doc, { block: 'item', id, name: 'text' }, 'typed by the other meanwhile');
    expect(outline(view.get())[2]).toBe(`hiring: job-ad budget ${id}`);
  });

  it('[ROLL-8] shows that a carried promise was removed, also when its words were erased first', () => {
    const { doc, view, edits } = watched();
    wrapUp(doc);
    replaceText(doc, { block: 'item', id: itemId('budget'), name: 'text' }, '');
    edits.remove({ block: 'item', id: itemId('budget') });
    expect(shownItem(view.get(), 'budget').item.removed?.by).toBe('ada');
  });

  it('[ROLL-4] moves open items up into the promises when the session changes', () => {
    const { doc, view, edits } = watched();
    edits.finish(itemId('room'));
    edits.setDiscussed(topicId('hiring'), true);
    wrapUp(doc);
    expect(outline(view.get())).toEqual(['promises: job-ad budget course', 'loose:', 'career:']);
    expect(shownItem(view.get(), 'budget').timesCarried).toBe(1);
  });

  it('stops following when nobody listens', () => {
    const { doc, view, edits } = smallAgenda();
    const stop = view.subscribe(() => {});
    stop();
    const before = view.get();
    edits.finish(itemId('room'));
    expect(view.get()).toBe(before);
    expect(doc).toBeInstanceOf(Y.Doc);
  });
});
