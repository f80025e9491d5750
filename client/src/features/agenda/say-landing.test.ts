import type { BlockRef } from '@throughline/shared/agenda/edits';
import { expect, it } from 'vitest';
import { itemId, smallAgenda, topicId, wrapUp } from './agenda-for-tests.ts';
import type { Gap } from './drop-gaps.ts';
import { landsAtHome, sayLanding } from './say-landing.ts';

const names = {
  sayBlock: ({ id }: BlockRef) => id,
  sayTopic: (id: string | null) => id ?? 'the list at the top',
};
const gap = (list: string, index: number): Gap => ({ list, index, y: 0, left: 0, width: 0 });
const item = (id: string) => ({ block: 'item', id: itemId(id) }) as const;
const topic = (id: string) => ({ block: 'topic', id: topicId(id) }) as const;

it('names what an item would come before, and the topic that it would be in', () => {
  const view = smallAgenda().view.get();
  expect(sayLanding(view, item('room'), gap('hiring', 0), names)).toBe('Before job-ad, in hiring');
  expect(sayLanding(view, item('room'), gap('hiring', 2), names)).toBe('Last in hiring');
  expect(sayLanding(view, item('room'), gap('', 0), names)).toBe('The first in the list at the top');
  expect(sayLanding(view, item('job-ad'), gap('', 0), names)).toBe('Before room, in the list at the top');
});

it('counts a list without the row that is dragged', () => {
  const view = smallAgenda().view.get();
  expect(sayLanding(view, item('job-ad'), gap('hiring', 0), names)).toBe('Before budget, in hiring');
  expect(sayLanding(view, item('job-ad'), gap('hiring', 1), names)).toBe('Last in hiring');
  expect(sayLanding(view, topic('hiring'), gap('', 0), names)).toBe('Before career');
  expect(sayLanding(view, topic('hiring'), gap('', 1), names)).toBe('After the last topic');
});

it('knows a promise of an earlier session among those of its topic', () => {
  const { doc, view } = smallAgenda();
  view.subscribe(() => {});
  wrapUp(doc);
  expect(sayLanding(view.get(), item('budget'), gap('', 0), names)).toBe('Before job-ad, in the promises of its topic');
  expect(landsAtHome(view.get(), item('budget'), gap('', 1))).toBe(true);
});

it('knows a place that is none', () => {
  const view = smallAgenda().view.get();
  expect(landsAtHome(view, item('job-ad'), gap('hiring', 0))).toBe(true);
  expect(landsAtHome(view, item('job-ad'), gap('hiring', 1))).toBe(false);
  expect(landsAtHome(view, item('job-ad'), gap('career', 0))).toBe(false);
  expect(landsAtHome(view, topic('career'), gap('', 1))).toBe(true);
});
