import type { Locator } from '@playwright/test';

/** How far each paragraph's words stand from the field's left and right border. */
export function marginsOf(field: Locator): Promise<{ left: number; right: number }[]> {
  return field.evaluate((box) => {
    const outer = box.getBoundingClientRect();
    return [...box.querySelectorAll('p')].map((paragraph) => {
      const words = document.createRange();
      words.selectNodeContents(paragraph);
      const { left, right } = words.getBoundingClientRect();
      return { left: Math.round(left - outer.left), right: Math.round(outer.right - right) };
    });
  });
}
