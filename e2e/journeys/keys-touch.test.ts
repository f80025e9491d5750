import { devices, type Page } from '@playwright/test';
import { pairUp } from '../harness/person.ts';
import { clickAtStart, wordsIn } from '../pages/fields.ts';
import { expect, test, type Visitor } from './two-people.ts';

// An Android phone says so: the editor waits there for what the keyboard changes, and does not trust its keys.
const { userAgent, viewport, hasTouch, isMobile } = devices['Pixel 7'];
const phone = { userAgent, viewport, hasTouch, isMobile };

/** Ada with a phone, Grace with a computer. */
async function onPhone(visit: (name: string, options?: typeof phone) => Promise<Visitor>) {
  const [ada, grace] = await Promise.all([visit('Ada Lovelace', phone), visit('Grace Hopper')]);
  const id = await pairUp(ada.person, grace.person);
  await Promise.all([ada, grace].map(({ agenda }) => agenda.open(id)));
  return { ada, grace, keyboard: await thumbs(ada.page) };
}

/** A virtual keyboard, whose keys say little: the editor goes by what becomes of the text. */
async function thumbs(page: Page) {
  const session = await page.context().newCDPSession(page);
  return {
    // On Android the editor leaves this key to the browser, and so to what it does to the text.
    enter: () => page.keyboard.press('Enter'),
    backspace: () =>
      page.evaluate(() => {
        const erase = { inputType: 'deleteContentBackward', cancelable: true, bubbles: true };
        document.activeElement?.dispatchEvent(new InputEvent('beforeinput', erase));
      }),
    async write(words: string) {
      for (const letter of words) await session.send('Input.insertText', { text: letter });
    },
  };
}

test('by touch: Enter goes from the title into the notes, from item to item, and leaves the last', async ({
  visit,
}) => {
  const { ada, grace, keyboard } = await onPhone(visit);
  const { page, agenda } = ada;
  await page.getByRole('textbox', { name: 'Topic title' }).tap();
  await keyboard.write('Hiring');
  const hiring = agenda.topic('Hiring');
  await expect(hiring.title).toBeFocused();
  await expect(hiring.title).toHaveAttribute('enterkeyhint', 'enter');
  await keyboard.enter();
  await expect(hiring.notes).toBeFocused();
  await keyboard.write('[] ask Lin');
  await expect(hiring.items).toBeFocused();
  await keyboard.enter();
  await expect(hiring.items).toHaveCount(2);
  await expect(hiring.items.last()).toBeFocused();
  await keyboard.write('Book');
  await keyboard.enter();
  await expect(hiring.items).toHaveCount(3);
  await expect(hiring.items.last()).toBeFocused();
  await keyboard.enter();
  await expect(agenda.topic('Untitled topic').title).toBeFocused();
  await keyboard.write('Career');
  for (const person of [ada, grace]) {
    await expect.poll(() => person.agenda.titles()).toEqual(['Hiring', 'Career']);
    await expect.poll(() => wordsIn(person.agenda.topic('Hiring').items)).toEqual(['ask Lin', 'Book']);
  }
});

test('by touch: “# ” makes a topic, Enter twice on an empty last line of the notes another', async ({ visit }) => {
  const { ada, grace, keyboard } = await onPhone(visit);
  const { page, agenda } = ada;
  await page.getByRole('textbox', { name: 'Topic title' }).tap();
  await keyboard.write('Hiring');
  await expect(agenda.topic('Hiring').title).toBeFocused();
  await keyboard.enter();
  await expect(agenda.topic('Hiring').notes).toBeFocused();
  await keyboard.write('Two left.');
  await keyboard.enter();
  await keyboard.write('# Career');
  await expect(agenda.topic('Career').title).toBeFocused();
  await keyboard.enter();
  await expect(agenda.topic('Career').notes).toBeFocused();
  await keyboard.write('Hers.');
  await keyboard.enter();
  await keyboard.enter();
  await keyboard.enter();
  await expect(agenda.topic('Untitled topic').title).toBeFocused();
  await keyboard.write('Room');
  for (const person of [ada, grace]) {
    await expect.poll(() => person.agenda.titles()).toEqual(['Hiring', 'Career', 'Room']);
    await expect.poll(() => wordsIn(person.agenda.topic('Hiring').notes)).toEqual(['Two left.']);
    await expect.poll(() => wordsIn(person.agenda.topic('Career').notes)).toEqual(['Hers.']);
  }
});

test('by touch: Backspace takes an empty item away, and makes a note of one with words', async ({ visit }) => {
  const { ada, grace, keyboard } = await onPhone(visit);
  const hiring = await ada.agenda.addTopic('Hiring', 'Two left.');
  await hiring.addItem('Ask');
  await keyboard.enter();
  await expect(hiring.items).toHaveCount(2);
  await expect(hiring.items.last()).toBeFocused();
  await keyboard.backspace();
  await expect(hiring.items).toHaveCount(1);
  await expect(hiring.items).toBeFocused();
  await clickAtStart(hiring.items.first());
  await keyboard.backspace();
  await expect(hiring.items).toHaveCount(0);
  await expect(hiring.notes).toBeFocused();
  await keyboard.write('Or: ');
  for (const person of [ada, grace]) {
    await expect.poll(() => wordsIn(person.agenda.topic('Hiring').notes)).toEqual(['Two left.\nOr: Ask']);
    await expect(person.agenda.restoreButton('Ask')).toBeVisible();
  }
});
