import type { Page } from '@playwright/test';

/** The agenda's texts, ticks, owners and dates as lines, without the carets that others have in them. */
export function readBlocks(page: Page): Promise<string[]> {
  return page.getByRole('main').evaluate((main) => {
    const words = (field: Element) => {
      const copy = field.cloneNode(true) as Element;
      for (const caret of copy.querySelectorAll('[class*=collaboration-carets__caret]')) caret.remove();
      return [...copy.children].map((line) => line.textContent?.replaceAll('\u2060', '')).join('\n');
    };
    const parts = '[role=textbox], input[type=checkbox], button[aria-label], li button';
    // What a wrap-up filed is still folding away for a moment: nobody can enter it any more.
    const standing = [...main.querySelectorAll(parts)].filter((part) => !part.closest('[data-topics] > [inert]'));
    return standing.map((part) => {
      const label = part.getAttribute('aria-label') ?? (part.closest('label') ?? part).textContent ?? '';
      if (part instanceof HTMLInputElement) return `${part.checked ? '[x]' : '[ ]'} ${label}`;
      return part.role === 'textbox' ? `${label}: ${words(part)}` : label;
    });
  });
}
