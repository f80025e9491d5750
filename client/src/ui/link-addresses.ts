import type { RichNode, RichText } from '@throughline/shared/agenda/rich-text';
import { safeLink } from '@throughline/shared/agenda/safe-link';

export interface FoundAddress {
  readonly from: number;
  readonly to: number;
  readonly href: string;
}

/** One-line texts hold words alone: where an address stands among them, it is drawn as a link, and stored as it was. */
export function linkAddresses(text: RichText): RichText {
  return text.map((node) => (node.content ? { ...node, content: node.content.flatMap(linkWords) } : node));
}

/** Pages and mail, as they are written out. */
export function addressesIn(words: string): FoundAddress[] {
  return [...words.matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
    const start = /^[([{<"'“‘„«]*/.exec(word)?.[0].length ?? 0;
    const address = withoutEnd(word.slice(start));
    const href = hrefOf(address);
    const from = index + start;
    return href === null ? [] : [{ from, to: from + address.length, href }];
  });
}

function linkWords(node: RichNode): RichNode[] {
  const { text, marks = [] } = node;
  if (text === undefined || marks.some(({ type }) => type === 'link')) return [node];
  const parts: RichNode[] = [];
  let done = 0;
  for (const { from, to, href } of addressesIn(text)) {
    if (from > done) parts.push({ ...node, text: text.slice(done, from) });
    parts.push({ ...node, text: text.slice(from, to), marks: [...marks, { type: 'link', attrs: { href } }] });
    done = to;
  }
  return done < text.length ? [...parts, { ...node, text: text.slice(done) }] : parts;
}

function hrefOf(address: string): string | null {
  if (/^(?:https?:\/\/|mailto:)./i.test(address)) return safeLink(address);
  return /^[^@/:]+@[^@/:]+\.[^@/:.]+$/.test(address) ? safeLink(`mailto:${address}`) : null;
}

/** What ends the sentence, or closes a bracket that was opened before the address, is none of it. */
function withoutEnd(word: string): string {
  let unopened = word.split(')').length - word.split('(').length;
  let end = word.length;
  while (end > 0) {
    const last = word.charAt(end - 1);
    if (last === ')' ? unopened <= 0 : !ENDS.has(last)) break;
    if (last === ')') unopened--;
    end--;
  }
  return word.slice(0, end);
}

const ENDS = new Set('.,;:!?"\'”’»>]}');
