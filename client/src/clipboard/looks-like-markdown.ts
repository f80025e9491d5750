import { LONGEST_TEXT, MOST_SIGNS } from './limits.ts';

// A sign that nobody writes by accident: a heading, a box, a fence, a link, bold words, an underlined title, code.
const SIGNS = [
  /^ {0,3}#{1,6} \S/m,
  /^\s{0,12}(?:[-*+]|\d{1,9}[.)]) \[[ xX]\] /m,
  /^ {0,3}(?:```|~~~)/m,
  /\[[^\]\n]{1,300}\]\((?:https?:|mailto:|tel:)/,
  /(?:^|\s)\*\*\S[^*\n]{0,300}\*\*/,
  /^\S[^\n]{0,200}\n(?:={3,}|-{3,})[ \t]*$/m,
  /`[^`\n]{1,300}`/,
];

export function looksLikeMarkdown(text: string): boolean {
  return text.length <= LONGEST_TEXT && SIGNS.some((sign) => sign.test(text)) && !isCostly(text);
}

function isCostly(text: string): boolean {
  if (/^ {0,3}(?:> ?){30}/m.test(text) || /^ {200}/m.test(text)) return true;
  return text.split(/\n[ \t]*\n/).some((part) => part.replace(/[^[\]()*_`~<>|\\!&]/g, '').length > MOST_SIGNS);
}
