import { startOf } from './is-hidden.ts';

interface WordItem {
  readonly element: Element;
  readonly list: string;
  readonly level: number;
  readonly isOrdered: boolean;
}

/** Word has no lists on the clipboard, but paragraphs that know their level and carry their bullet as text. */
export function nestWordLists(doc: Document): void {
  if (!doc.querySelector('[style*="mso-list"]')) return;
  const paragraphs = [...doc.querySelectorAll('p, h1, h2, h3, h4, h5, h6')].map(readItem);
  let run: WordItem[] = [];
  let last: Element | null = null;
  for (const item of paragraphs) {
    if (item && last !== null && item.element.previousElementSibling === last) run.push(item);
    else {
      nest(run);
      run = item ? [item] : [];
    }
    last = item?.element ?? null;
  }
  nest(run);
}

function readItem(element: Element): WordItem | null {
  const style = /mso-list\s*:\s*(l\d+)\s+level([1-9])/.exec(startOf(element.getAttribute('style') ?? ''));
  const bullet = style ? [...element.querySelectorAll('span')].find((span) => isBullet(span)) : undefined;
  // A heading keeps its rank without its number; what has no bullet goes on with the item before.
  if (!style || !bullet || /^H[1-6]$/.test(element.tagName)) {
    bullet?.remove();
    return null;
  }
  const sign = (bullet.textContent ?? '').replace(/[\s\u00a0]/g, '');
  const box = /wingdings/.test(fontsAround(bullet)) ? BOXES.get(sign) : undefined;
  if (box !== undefined) element.setAttribute('data-checked', String(box));
  bullet.remove();
  return { element, list: style[1] ?? '', level: Number(style[2]), isOrdered: /^\(?[\da-z]{1,5}[.)]$/i.test(sign) };
}

/** Signs that are boxes in the fonts of signs. */
const BOXES = new Map([
  ...['q', 'o', '\u00a8'].map((sign) => [sign, false] as const),
  ...['þ', 'x', 'ý', 'R'].map((sign) => [sign, true] as const),
]);

function fontsAround(bullet: Element): string {
  const around = [bullet, bullet.parentElement].map((element) => element?.getAttribute('style') ?? '');
  return startOf(around.join(';'));
}

function isBullet(span: Element): boolean {
  return /mso-list\s*:\s*ignore/.test(startOf(span.getAttribute('style') ?? ''));
}

interface OpenList {
  readonly level: number;
  readonly list: string;
  readonly element: Element;
}

function nest(run: readonly WordItem[]): void {
  const first = run[0];
  if (!first) return;
  const marker = first.element.ownerDocument.createComment('');
  first.element.before(marker);
  const stack: OpenList[] = [];
  for (const item of run) {
    const row = item.element.ownerDocument.createElement('li');
    listFor(item, stack, marker).append(row);
    row.append(item.element);
  }
}

/** The list that an item belongs to, begun where there is none. */
function listFor({ element, list, level, isOrdered }: WordItem, stack: OpenList[], marker: Comment): Element {
  while (stack.some((open) => open.level > level || (open.level === level && open.list !== list))) stack.pop();
  const last = stack.at(-1);
  if (last?.level === level) return last.element;
  const made = element.ownerDocument.createElement(isOrdered ? 'ol' : 'ul');
  const host = last?.element.lastElementChild;
  if (host) host.append(made);
  else marker.before(made);
  stack.push({ level, list, element: made });
  return made;
}
