import { describe, expect, it } from 'vitest';
import { itemId, outline, smallAgenda, topicId } from './agenda-for-tests.ts';
import { moveBlocks } from './move-blocks.ts';

const item = (id: string) => ({ block: 'item', id: itemId(id) }) as const;
const topic = (id: string) => ({ block: 'topic', id: topicId(id) }) as const;

function page() {
  const { edits, view, undo } = smallAgenda();
  view.subscribe(() => {});
  return { edits, view, undo, lines: () => outline(view.get()).slice(1) };
}

describe('[PASTE-3] blocks that were cut go where they are pasted', () => {
  it('below an item, behind one another, as one step', () => {
    const { edits, view, undo, lines } = page();
    edits.moveAll(moveBlocks(view.get(), [item('room'), item('course')], { ...item('job-ad'), name: 'text' }));
    expect(lines()).toEqual(['loose:', 'hiring: job-ad room course budget', 'career:']);
    undo.undo();
    expect(lines()).toEqual(['loose: room', 'hiring: job-ad budget', 'career: course']);
  });

  it('to the end of a topic', () => {
    const { edits, view, lines } = page();
    edits.moveAll(moveBlocks(view.get(), [item('job-ad')], { ...topic('career'), name: 'title' }));
    expect(lines()).toEqual(['loose: room', 'hiring: budget', 'career: course job-ad']);
  });

  it('behind a topic, and an item into it', () => {
    const { edits, view, lines } = page();
    edits.moveAll(moveBlocks(view.get(), [topic('hiring'), item('room')], { ...topic('career'), name: 'notes' }));
    expect(lines()).toEqual(['loose:', 'career: course room', 'hiring: job-ad budget']);
  });

  it('nowhere, when they are pasted at themselves', () => {
    const { edits, view, lines } = page();
    const before = lines();
    edits.moveAll(moveBlocks(view.get(), [item('job-ad')], { ...item('job-ad'), name: 'text' }));
    edits.moveAll(moveBlocks(view.get(), [topic('hiring')], { ...topic('hiring'), name: 'title' }));
    expect(lines()).toEqual(before);
  });
});

it('what is removed over the whole page is one step, and restorable', () => {
  const { edits, undo, view, lines } = page();
  const before = lines();
  edits.removeAll([topic('hiring'), item('job-ad'), item('budget')]);
  const hiring = view.get().topics.find((shown) => shown.topic.id === 'hiring');
  expect(hiring?.topic.removed?.by).toBe('ada');
  undo.undo();
  expect(lines()).toEqual(before);
  expect(view.get().topics.every((shown) => !shown.topic.removed)).toBe(true);
});
