/** A place between two rows of a list, where a block can be dropped. */
export interface Gap {
  /** `data-items` of the list: a topic's id, or nothing for the list above all topics and where there is no choice. */
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

/** Among these blocks alone, for one that must not leave them; none where it is the only one. */
export function gapsAmong(blocks: readonly string[], dragged: HTMLElement | null): Gap[] {
  const rows = blocks.flatMap((block) => [
    ...document.querySelectorAll<HTMLElement>(`[data-block="${CSS.escape(block)}"]`),
  ]);
  const others = rows.filter((row) => row !== dragged);
  const first = others[0]?.getBoundingClientRect();
  return first ? gapsBetween(others, '', first) : [];
}

/** `reach`: how far from a gap one may let go and still mean it. */
export function nearestGap(gaps: readonly Gap[], y: number, reach = Number.POSITIVE_INFINITY): Gap | null {
  const distance = (gap: Gap) => Math.abs(gap.y - y);
  return gaps.reduce<Gap | null>((best, gap) => {
    const limit = best === null ? reach : distance(best);
    return distance(gap) < limit ? gap : best;
  }, null);
}

function gapsOf(list: HTMLElement, selector: string, name: string, dragged: HTMLElement | null): Gap[] {
  const rows = [...list.querySelectorAll<HTMLElement>(selector)].filter((row) => row !== dragged);
  return gapsBetween(rows, name, list.getBoundingClientRect());
}

function gapsBetween(rows: readonly HTMLElement[], name: string, { left, width, top }: DOMRect): Gap[] {
  const edges = rows.map((row) => row.getBoundingClientRect());
  const starts = edges.map((edge, index) => {
    const above = edges[index - 1];
    return above ? (above.bottom + edge.top) / 2 : edge.top;
  });
  const ends = [...starts, edges.at(-1)?.bottom ?? top];
  return ends.map((y, index) => ({ list: name, index, y, left, width }));
}
