import type { Locator } from '@playwright/test';

/** Pairs of what a person reads or presses that lie over one another. */
export function overlaps(root: Locator): Promise<string[]> {
  return root.evaluate((page) => {
    const parts = [...page.querySelectorAll<HTMLElement>('[role=textbox], button, a, h1, label, .item-whence')];
    const boxes = parts
      .filter((part) => part.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .filter((part) => !part.closest('.agenda-state, .agenda-bar'))
      .map((part) => ({ part, box: part.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.height > 0);
    const SLACK = 2;
    const cover = (a: DOMRect, b: DOMRect) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > SLACK &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > SLACK;
    const name = (part: HTMLElement) => part.ariaLabel ?? part.textContent ?? part.tagName;
    return boxes.flatMap((one, index) =>
      boxes
        .slice(index + 1)
        .filter((other) => !one.part.contains(other.part) && cover(one.box, other.box))
        .map((other) => `${name(one.part)} | ${name(other.part)}`),
    );
  });
}
