// @vitest-environment jsdom

import { afterEach, describe, expect, it } from 'vitest';
import { gapsAmong, itemGaps, nearestGap } from './drop-gaps.ts';

const ROW_PX = 10;

/** Rows of 10 px under one another, as jsdom lays nothing out: a list by its name, or the rows alone. */
function page(lists: Record<string, readonly string[]>): void {
  let y = 0;
  for (const [name, items] of Object.entries(lists)) {
    const list = document.createElement('ul');
    if (name !== 'last time') list.dataset.items = name === 'loose' ? '' : name;
    place(list, y, items.length * ROW_PX);
    for (const item of items) {
      const row = document.createElement('li');
      row.dataset.block = `item:${item}`;
      place(row, y, ROW_PX);
      list.append(row);
      y += ROW_PX;
    }
    document.body.append(list);
  }
}

function place(element: HTMLElement, top: number, height: number): void {
  element.getBoundingClientRect = () => new DOMRect(0, top, 100, height);
}

const row = (item: string) => document.querySelector<HTMLElement>(`[data-block="item:${item}"]`);
const places = (gaps: ReturnType<typeof itemGaps>) => gaps.map(({ list, index, y }) => [list, index, y]);

afterEach(() => document.body.replaceChildren());

describe('where a row can be dropped', () => {
  it('is between the rows of every list, the empty ones included, counted without itself', () => {
    page({ 'last time': ['old'], loose: [], hiring: ['job-ad', 'budget'] });
    expect(places(itemGaps(row('job-ad')))).toEqual([
      ['', 0, 10],
      ['hiring', 0, 20],
      ['hiring', 1, 30],
    ]);
  });

  it('is only among its own for one that must not leave them', () => {
    page({ 'last time': ['room', 'job-ad', 'budget', 'course'], loose: ['fresh'] });
    const gaps = gapsAmong(['item:job-ad', 'item:budget'], row('budget'));
    expect(places(gaps)).toEqual([
      ['', 0, 10],
      ['', 1, 20],
    ]);
    expect(gapsAmong(['item:course'], row('course'))).toEqual([]);
  });
});

describe('the gap that is meant', () => {
  it('is the nearest, however far, where no reach is given', () => {
    page({ loose: ['room', 'job-ad'] });
    expect(nearestGap(itemGaps(row('room')), 900)?.index).toBe(1);
    expect(nearestGap([], 5)).toBeNull();
  });

  it('is none beyond the reach', () => {
    page({ 'last time': ['job-ad', 'budget'] });
    const gaps = gapsAmong(['item:job-ad', 'item:budget'], row('budget'));
    expect(nearestGap(gaps, 12, 5)?.index).toBe(1);
    expect(nearestGap(gaps, 900, 5)).toBeNull();
  });
});
