import type { Locator, Page } from '@playwright/test';
import { clickAtStart, wordsIn } from '../pages/fields.ts';
import { expect, test } from './two-people.ts';

test('[KEEP-1] [PASTE-2] words dragged from one text to another move, in one step; what comes from outside is read as a paste', async ({
  pair: { ada, grace },
}) => {
  const { page, agenda } = ada;
  const hiring = await agenda.addTopic('Hiring', 'Call Linus today.');
  // While Grace is in the title it is an editor on Ada's page, too: no other text takes what is dropped.
  await clickAtStart(grace.agenda.topic('Hiring').title);
  await expect(hiring.title).toHaveAttribute('contenteditable', 'true');

  await clickAtStart(hiring.notes);
  await dragWord(page, hiring.notes, 'Linus', hiring.title);
  for (const { agenda: there } of [ada, grace]) {
    await expect(there.topic('HiringLinus').title).toBeVisible();
    await expect.poll(() => wordsIn(there.topic('HiringLinus').notes)).toEqual(['Call  today.']);
  }
  await agenda.undo();
  for (const { agenda: there } of [ada, grace]) {
    await expect.poll(() => wordsIn(there.topic('Hiring').notes)).toEqual(['Call Linus today.']);
  }

  await drop(hiring.title, '<h1>Budget</h1><p>Two <a href="javascript:x()">seats</a>.<script>x()</script></p>');
  const budget = grace.agenda.topic('Budget');
  await expect.poll(() => wordsIn(budget.notes)).toEqual(['Two seats.']);
});

/** By the mouse, to behind the last letter of another text. */
async function dragWord(page: Page, from: Locator, word: string, to: Locator): Promise<void> {
  const box = await from.evaluate((field, wanted) => {
    const words = document.createTreeWalker(field, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (words.nextNode()) {
      const at = words.currentNode.nodeValue?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      range.setStart(words.currentNode, at);
      range.setEnd(words.currentNode, at + wanted.length);
    }
    getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, word);
  const target = await to.boundingBox();
  if (!target) throw new Error('The text is not to be seen.');
  await page.mouse.move(box.x, box.y);
  await page.mouse.down();
  await page.mouse.move(box.x + 5, box.y, { steps: 3 });
  await page.mouse.move(target.x + target.width - 4, target.y + target.height / 2, { steps: 5 });
  await page.mouse.up();
}

/** As another program's words are dropped, at the end of a text. */
async function drop(field: Locator, html: string): Promise<void> {
  await field.evaluate((box, markup) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/html', markup);
    const { right, top, height } = box.getBoundingClientRect();
    const at = { clientX: right - 4, clientY: top + height / 2 };
    box.dispatchEvent(new DragEvent('drop', { dataTransfer, ...at, bubbles: true, cancelable: true }));
  }, html);
}
