import { plainText, type RichNode, type RichText } from './rich-text.ts';
import { safeLink } from './safe-link.ts';

/** Words in a row that lead to the same place, or nowhere. */
export interface LinkedWords {
  readonly words: string;
  readonly href: string | null;
}

/** The words alone, one line a paragraph, for what has no links: where one led is said behind its words. */
export function wordsWithAddresses(text: RichText): string {
  return plainText(withAddresses(text));
}

/** A link may be several runs, where some of its words are bold. */
export function joinLinks(runs: readonly LinkedWords[]): LinkedWords[] {
  const joined: LinkedWords[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last?.href === run.href) joined[joined.length - 1] = { ...run, words: last.words + run.words };
    else joined.push(run);
  }
  return joined;
}

/** Nothing, where the words say it themselves. Behind a person's name the address is a mention's, and leads nowhere. */
export function addressBehind({ words, href }: LinkedWords): string {
  if (href === null || isSame(words, href)) return '';
  if (href.startsWith('mailto:')) return ` <${href.slice('mailto:'.length)}>`;
  return words.startsWith('@') ? '' : ` (${href})`;
}

function withAddresses(nodes: readonly RichNode[]): RichNode[] {
  if (nodes.some(({ text }) => text === undefined)) {
    return nodes.map((node) => (node.content ? { ...node, content: withAddresses(node.content) } : node));
  }
  return joinLinks(nodes.map(linkedWords)).map((link) => ({ type: 'text', text: link.words + addressBehind(link) }));
}

function linkedWords({ text = '', marks = [] }: RichNode): LinkedWords {
  return { words: text, href: safeLink(marks.find(({ type }) => type === 'link')?.attrs?.href) };
}

function isSame(words: string, href: string): boolean {
  const bare = (address: string) => address.trim().replace(/^(?:https?:\/\/|mailto:|tel:)|\/$/gi, '');
  return bare(words) === bare(href) || bare(words) === decoded(bare(href));
}

/** A per cent sign may stand for itself, or for a byte that is no letter in UTF-8. */
function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
