// Control characters but tab and newline, zero width spaces, marks of byte order, and what turns the reading order of
// all that follows around.
const UNSEEN = /[^\P{Cc}\t\n]|[\u00ad\u200b\u2060\ufeff\u202a-\u202e]/gu;

/** Text as it may stand in a document: half a surrogate pair would not survive its encoding. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\v]/g, '\n')
    .replace(UNSEEN, '');
}
