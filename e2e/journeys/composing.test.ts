import { clickAtStart, wordsIn, writeAtEnd, writeAtStart } from '../pages/fields.ts';
import { InputMethod } from '../pages/input-method.ts';
import { expect, test, type Visitor } from './two-people.ts';

/** What a person composes, stroke by stroke, and what they choose. */
const languages = [
  { name: 'Japanese', strokes: ['k', 'か', 'かn', 'かんj', 'かんじ', '漢字'], chosen: '漢字' },
  { name: 'Chinese', strokes: ['n', 'ni', 'ni h', 'ni ha', 'ni hao', '你好'], chosen: '你好' },
  { name: 'Korean', strokes: ['ㅎ', '하', '한', '한ㄱ', '한그', '한글'], chosen: '한글' },
  { name: 'an accent', strokes: ['´', 'é'], chosen: 'é' },
];

async function fill(ada: Visitor, grace: Visitor) {
  const adas = await ada.agenda.addTopic('Hiring', 'Two people left. ');
  for (const words of ['One', 'Two', 'Three']) await adas.addItem(words);
  const graces = grace.agenda.topic('Hiring');
  await expect.poll(() => wordsIn(graces.items)).toEqual(['One', 'Two', 'Three']);
  return { adas, graces };
}

for (const { name, strokes, chosen } of languages) {
  test(`[KEEP-1] ${name} is composed while the other writes in the same paragraph and in other fields`, async ({
    pair: { ada, grace },
  }) => {
    const { adas, graces } = await fill(ada, grace);
    await writeAtEnd(graces.notes, ' ');
    const method = await InputMethod.of(grace.page);
    const half = Math.ceil(strokes.length / 2);
    await method.compose(...strokes.slice(0, half));
    await writeAtStart(adas.notes, 'Yes. ');
    await writeAtEnd(adas.title, ' now');
    await method.compose(...strokes.slice(half));
    // The candidate is still the one that is being composed, whole and once.
    expect((await wordsIn(graces.notes)).join().split(strokes.at(-1) ?? '')).toHaveLength(2);
    await method.choose(chosen);
    await grace.page.keyboard.type('!');
    const expected = [`Yes. Two people left.  ${chosen}!`];
    const renamed = [ada, grace].map(({ agenda }) => agenda.topic('Hiring now').notes);
    for (const notes of renamed) await expect.poll(() => wordsIn(notes)).toEqual(expected);
  });
}

test('[KEEP-1] what is composed in a row is kept while the other moves it, ticks it and removes the one beside it', async ({
  pair: { ada, grace },
}) => {
  const { adas, graces } = await fill(ada, grace);
  await ada.agenda.addTopic('Career');
  await writeAtEnd(graces.items.nth(1), ' ');
  const method = await InputMethod.of(grace.page);
  await method.compose('に', 'にほ');
  await ada.agenda.item('Two').choose('Move to Career');
  await ada.agenda.item('One').remove();
  await ada.agenda.item('Two').toggle();
  await method.compose('にほん', '日本');
  await expect(graces.items.nth(1)).toContainText('Two 日本');
  await method.choose('日本');
  for (const { agenda } of [ada, grace]) {
    await expect.poll(() => wordsIn(agenda.topic('Career').items)).toEqual(['Two 日本']);
    await expect(agenda.item('Two').tick).toBeChecked();
  }
  await expect(grace.agenda.item('Two').text).toBeFocused();
  await grace.page.keyboard.type('語');
  await expect.poll(() => wordsIn(adas.items)).toEqual(['Three']);
  await expect.poll(() => wordsIn(ada.agenda.topic('Career').items)).toEqual(['Two 日本語']);
});

test('[KEEP-1] what is composed in a row that the other removes meanwhile is in it when it is restored', async ({
  pair: { ada, grace },
}) => {
  const { graces } = await fill(ada, grace);
  await writeAtEnd(graces.items.nth(1), ' ');
  const method = await InputMethod.of(grace.page);
  await method.compose('に', 'にほ');
  await ada.agenda.item('Two').remove();
  await expect(ada.page.getByRole('button', { name: /^Restore Two/ })).toBeVisible();
  await method.compose('日本');
  await method.choose('日本');
  await grace.page.getByRole('button', { name: /^Restore Two/ }).click();
  for (const { agenda } of [ada, grace])
    await expect.poll(() => wordsIn(agenda.item('Two').text)).toEqual(['Two 日本']);
});

test('[KEEP-1] two people compose in one paragraph at once, and one of them gives up', async ({
  pair: { ada, grace },
}) => {
  const { adas, graces } = await fill(ada, grace);
  await writeAtEnd(graces.notes, ' ');
  await clickAtStart(adas.notes);
  const [adasMethod, gracesMethod] = [await InputMethod.of(ada.page), await InputMethod.of(grace.page)];
  await adasMethod.compose('か', 'かん');
  await gracesMethod.compose('ㅎ', '하', '한');
  await adasMethod.choose('漢');
  await gracesMethod.cancel();
  await grace.page.keyboard.type('end');
  for (const { notes } of [adas, graces]) await expect.poll(() => wordsIn(notes)).toEqual(['漢Two people left.  end']);
});

test('Enter chooses a candidate and does not leave the field; undo takes the chosen words back whole', async ({
  pair: { ada, grace },
}) => {
  const { adas } = await fill(ada, grace);
  await writeAtEnd(adas.items.last(), ' ');
  const method = await InputMethod.of(ada.page);
  await method.compose('に', '日本');
  const session = await ada.context.newCDPSession(ada.page);
  const enter = { key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 };
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
  await method.choose('日本');
  await expect.poll(() => wordsIn(adas.items)).toEqual(['One', 'Two', 'Three 日本']);
  await expect(adas.items.last()).toBeFocused();
  await ada.agenda.undo();
  await expect.poll(async () => (await wordsIn(adas.items)).join()).not.toMatch(/日|本/);
});
