import { expect, type Locator } from '@playwright/test';

/** Puts the caret behind all that stands in a field, and types. */
export async function writeAtEnd(field: Locator, words: string): Promise<void> {
  await clickAtEnd(field);
  await field.page().keyboard.type(words);
}

export async function writeAtStart(field: Locator, words: string): Promise<void> {
  await clickAtStart(field);
  await field.page().keyboard.type(words);
}

// By the mouse: for a moment after the focus came, the editor takes a key's jump for the browser's own, and undoes it.

export async function clickAtStart(field: Locator): Promise<void> {
  await field.click({ position: { x: 1, y: 12 } });
  await expectEditor(field);
}

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly isDrawn: boolean;
}

/** Behind the last letter: to the right of it in its line. */
function clickAtEnd(field: Locator): Promise<void> {
  return clickWhere(field, () =>
    field.evaluate((box) => {
      const { width, height } = box.getBoundingClientRect();
      return { x: width - 2, y: height - 12, isDrawn: width > 0 };
    }),
  );
}

/** Before the letter `offset` of a line. */
export function clickBefore(field: Locator, offset: number): Promise<void> {
  return clickWhere(field, () =>
    field.evaluate((box, at) => {
      const words = document.createTreeWalker(box, NodeFilter.SHOW_TEXT).nextNode();
      const letter = document.createRange();
      if (words) letter.setStart(words, at);
      const { left, top, height } = letter.getBoundingClientRect();
      const { left: boxLeft, top: boxTop } = box.getBoundingClientRect();
      return { x: Math.max(1, left - boxLeft), y: top - boxTop + height / 2, isDrawn: height > 0 };
    }, offset),
  );
}

/** Its editor may take its place while it is measured: then it has no size. */
async function clickWhere(field: Locator, measure: () => Promise<Spot>): Promise<void> {
  await expect(async () => {
    const { x, y, isDrawn } = await measure();
    expect(isDrawn).toBe(true);
    await field.click({ position: { x, y }, timeout: 2000 });
  }).toPass();
  await expectEditor(field);
}

/** A field is plain text until somebody is in it. */
async function expectEditor(field: Locator): Promise<void> {
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute('contenteditable', 'true');
}

/** The box beside a checkbox's words: what a person presses. */
export async function pressBox(checkbox: Locator): Promise<void> {
  await checkbox.locator('xpath=ancestor::label').click();
}

/** What stands in each of the fields, without the carets that others have in them. */
export function wordsIn(fields: Locator): Promise<string[]> {
  return fields.evaluateAll((boxes) =>
    boxes.map((box) => {
      const copy = box.cloneNode(true) as Element;
      for (const caret of copy.querySelectorAll('[class*=collaboration-carets__caret]')) caret.remove();
      return [...copy.children].map((line) => line.textContent?.replaceAll('\u2060', '')).join('\n');
    }),
  );
}
