import type { Locator } from '@playwright/test';

interface Caret {
  /** The text from the field's beginning to the caret. */
  readonly before: string;
  readonly colour: string;
}

/** The other people's carets in a field, by the name at them. */
export function caretsIn(field: Locator): Promise<Record<string, Caret>> {
  return field.evaluate((box) => {
    const colourOf = (role: string) => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.color = `var(--${role})`;
      const colour = getComputedStyle(probe).color;
      probe.remove();
      return colour;
    };
    const carets = [...box.querySelectorAll<HTMLElement>('.collaboration-carets__caret')];
    return Object.fromEntries(
      carets.map((caret) => {
        const text = document.createRange();
        text.setStart(box, 0);
        text.setEndBefore(caret);
        const shown = getComputedStyle(caret).borderInlineStartColor;
        const colours = ['manager', 'report'].filter((role) => colourOf(role) === shown);
        return [caret.textContent ?? '', { before: text.toString().replaceAll('\u2060', ''), colour: colours.join() }];
      }),
    );
  });
}
