import { expect, type Locator } from '@playwright/test';

/** Puts the caret behind all that stands in a field, and types. */
export async function writeAtEnd(field: Locator, words: string): Promise<void> {
  await caretTo(field, 'ControlOrMeta+End');
  await field.page().keyboard.type(words);
}

export async function writeAtStart(field: Locator, words: string): Promise<void> {
  await caretTo(field, 'ControlOrMeta+Home');
  await field.page().keyboard.type(words);
}

async function caretTo(field: Locator, key: string): Promise<void> {
  await field.focus();
  await expect(field).toBeFocused();
  // A field has its editor from here on; before that it is plain text.
  await expect(field).toHaveAttribute('contenteditable', 'true');
  await field.page().keyboard.press(key);
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
