import type { RichMark, RichNode, RichText } from '@throughline/shared/agenda/rich-text';
import { safeLink } from '@throughline/shared/agenda/safe-link';
import type { ReactNode } from 'react';

/**
 * Text that is kept as ProseMirror's JSON, as the very elements that the editor draws. Another client may have written
 * any node, mark or attribute: what is not known here keeps its words and loses its dress.
 */
export function drawRichText(text: RichText): ReactNode[] {
  return drawAll(text, ({ content = [] }, drawn) => (content.some(isWords) ? <p>{drawn}</p> : drawn));
}

type DrawUnknown = (node: RichNode, content: ReactNode) => ReactNode;

const isWords = ({ text }: RichNode): boolean => text !== undefined;

// A text is drawn whole from its value, and none of its nodes has a name that would outlive a change: the index is its key.
function drawAll(nodes: readonly RichNode[], unknown: DrawUnknown): ReactNode[] {
  return nodes.map((node, index) => <Drawn key={String(index)} node={node} unknown={unknown} />);
}

function Drawn({ node, unknown }: { readonly node: RichNode; readonly unknown: DrawUnknown }): ReactNode {
  if (node.text !== undefined) return (node.marks ?? []).reduceRight(drawMark, node.text as ReactNode);
  const content = node.content ? drawAll(node.content, (_node, drawn) => drawn) : null;
  const known = lookUp(draw, node.type);
  return known ? known(content, node.attrs ?? {}) : unknown(node, content);
}

function drawMark(content: ReactNode, mark: RichMark): ReactNode {
  return lookUp(drawMarks, mark.type)?.(content, mark.attrs ?? {}) ?? content;
}

type Draw = (content: ReactNode, attrs: NonNullable<RichNode['attrs']>) => ReactNode;

const draw: Record<string, Draw> = {
  paragraph: (content) => <p>{content ?? <br />}</p>,
  heading: (content) => <h4>{content}</h4>,
  bulletList: (content) => <ul dir="auto">{content}</ul>,
  orderedList: (content, { start }) => (
    <ol dir="auto" start={Number.isSafeInteger(start) ? Number(start) : 1}>
      {content}
    </ol>
  ),
  listItem: (content) => <li>{content}</li>,
  blockquote: (content) => <blockquote dir="auto">{content}</blockquote>,
  codeBlock: (content) => (
    <pre>
      <code>{content ?? <br />}</code>
    </pre>
  ),
  hardBreak: () => <br />,
  horizontalRule: () => <hr />,
};

const drawMarks: Record<string, Draw> = {
  bold: (content) => <strong>{content}</strong>,
  italic: (content) => <em>{content}</em>,
  strike: (content) => <s>{content}</s>,
  underline: (content) => <u>{content}</u>,
  code: (content) => <code>{content}</code>,
  link(content, { href }) {
    const safe = safeLink(href);
    if (safe === null) return content;
    return (
      <a href={safe} target="_blank" rel="noopener noreferrer nofollow">
        {content}
      </a>
    );
  },
};

function lookUp(table: Record<string, Draw>, name: string): Draw | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
