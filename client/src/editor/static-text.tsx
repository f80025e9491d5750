import type { RichMark, RichNode, RichText } from '@throughline/shared/agenda/rich-text';
import type { ReactNode } from 'react';

/**
 * A text drawn with the very elements that the editor draws it with, so that nothing moves when the editor takes its
 * place. What it does not know, another client's node, shows its words.
 */
export function StaticText({ text, placeholder }: { readonly text: RichText; readonly placeholder?: string }) {
  if (text.length > 0) return drawAll(text);
  return (
    <p className="is-empty is-editor-empty" data-placeholder={placeholder}>
      <br />
    </p>
  );
}

// A text is drawn whole from its value, and none of its nodes has a name that would outlive a change: the index is its key.
function drawAll(nodes: readonly RichNode[]): ReactNode[] {
  return nodes.map((node, index) => <Drawn key={String(index)} node={node} />);
}

function Drawn({ node }: { readonly node: RichNode }): ReactNode {
  if (node.text !== undefined) return (node.marks ?? []).reduceRight(drawMark, node.text as ReactNode);
  const content = node.content ? drawAll(node.content) : null;
  return draw[node.type]?.(content, node.attrs ?? {}) ?? <p>{content ?? <br />}</p>;
}

type Attrs = NonNullable<RichNode['attrs']>;

const draw: Record<string, (content: ReactNode, attrs: Attrs) => ReactNode> = {
  bulletList: (content) => <ul>{content}</ul>,
  orderedList: (content, { start }) => <ol start={typeof start === 'number' ? start : 1}>{content}</ol>,
  listItem: (content) => <li>{content}</li>,
  blockquote: (content) => <blockquote>{content}</blockquote>,
  codeBlock: (content) => (
    <pre>
      <code>{content ?? <br />}</code>
    </pre>
  ),
  hardBreak: () => <br />,
  horizontalRule: () => <hr />,
};

function drawMark(content: ReactNode, mark: RichMark): ReactNode {
  return drawMarks[mark.type]?.(content, mark.attrs ?? {}) ?? content;
}

const drawMarks: Record<string, (content: ReactNode, attrs: Attrs) => ReactNode> = {
  bold: (content) => <strong>{content}</strong>,
  italic: (content) => <em>{content}</em>,
  strike: (content) => <s>{content}</s>,
  code: (content) => <code>{content}</code>,
  link(content, { href }) {
    if (typeof href !== 'string' || !/^(https?:|mailto:|tel:)/i.test(href)) return content;
    return (
      <a href={href} target="_blank" rel="noopener noreferrer nofollow">
        {content}
      </a>
    );
  },
};
