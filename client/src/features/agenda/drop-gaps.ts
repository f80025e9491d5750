/** A place between two rows of a list, where a block can be dropped. */
export interface Gap {
  /** `data-items` of the list: a topic's id, or nothing for the list above all topics. */
  readonly list: string;
  /** Counted without the row that is dragged. */
  readonly index: number;
  readonly y: number;
  readonly left: number;
  readonly width: number;
}

export function itemGaps(dragged: HTMLElement | null): Gap[] {
  return [...document.querySelectorAll<HTMLElement>('[data-items]')].flatMap((list) =>
    gapsOf(list, '[data-block^="item:"]', list.dataset.items ?? '', dragged),
  );
}

export function topicGaps(dragged: HTMLElement | null): Gap[] {
  const list = document.querySelector<HTMLElement>('[data-topics]');
  return list ? gapsOf(list, '[data-block^="topic:"]', '', dragged) : [];
}

export function nearestGap(gaps: readonly Gap[], y: number): Gap | null {
  return gaps.reduce<Gap | null>(
    (best, gap) => (best === null || Math.abs(gap.y - y) < Math.abs(best.y - y) ? gap : best),
    null,
  );
}

function gapsOf(list: HTMLElement, selector: string, name: string, dragged: HTMLElement | null): Gap[] {
  const { left, width, top } = list.getBoundingClientRect();
  const rows = [...list.querySelectorAll<HTMLElement>(selector)].filter((row) => row !== dragged);
  const edges = rows.map((row) => row.getBoundingClientRect());
  const starts = edges.map((edge, index) => {
    const above = edges[index - 1];
    return above ? (above.bottom + edge.top) / 2 : edge.top;
  });
  const ends = [...starts, edges.at(-1)?.bottom ?? top];
  return ends.map((y, index) => ({ list: name, index, y, left, width }));
}
