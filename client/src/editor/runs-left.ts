const FIRST_LETTER = /\p{L}/u;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** A paragraph runs as its first letter does: what the browser goes by, too, where `dir` is auto. */
export function runsLeft(words: string): boolean {
  const [first] = FIRST_LETTER.exec(words) ?? [];
  return first !== undefined && RIGHT_TO_LEFT.test(first);
}

/** Where words run from right to left, the left arrow goes on and the right one back. */
export function readingKey(key: string, words: string): string {
  if ((key !== 'ArrowLeft' && key !== 'ArrowRight') || !runsLeft(words)) return key;
  return key === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
}
