import { describe, expect, it } from 'vitest';
import { escapeMarkdown, inlineMarkdown, richTextToMarkdown } from './markdown.ts';
import type { RichNode, RichText } from './rich-text.ts';

const text = (words: string, ...marks: RichNode['marks'] & object): RichNode => ({ type: 'text', text: words, marks });
const paragraph = (...content: RichNode[]): RichNode => ({ type: 'paragraph', content });
const item = (...content: RichNode[]): RichNode => ({ type: 'listItem', content });

describe('Markdown of a field', () => {
  it('writes every kind of block and mark that the editor knows', () => {
    const notes: RichText = [
      { type: 'heading', attrs: { level: 2 }, content: [text('Plan')] },
      paragraph(
        text('be '),
        text('bold ', { type: 'bold' }),
        text('and'),
        { type: 'hardBreak' },
        text('x', { type: 'code' }),
      ),
      {
        type: 'bulletList',
        content: [item(paragraph(text('one')), paragraph(text('more'))), item(paragraph(text('two')))],
      },
      {
        type: 'orderedList',
        attrs: { start: 9 },
        content: [
          item(paragraph(text('nine'))),
          item({ type: 'bulletList', content: [item(paragraph(text('deep')))] }),
        ],
      },
      { type: 'blockquote', content: [paragraph(text('said')), paragraph(text('again'))] },
      { type: 'codeBlock', content: [text('a\n```\nb')] },
      { type: 'horizontalRule' },
      paragraph(text('here', { type: 'link', attrs: { href: 'https://example.com/a b' } }, { type: 'italic' })),
    ];
    expect(richTextToMarkdown(notes)).toBe(
      [
        '**Plan**',
        'be **bold** and\\\n` x `',
        '- one\n\n  more\n- two',
        '9. nine\n10. - deep',
        '> said\n>\n> again',
        '````\na\n```\nb\n````',
        '---',
        '[*here*](<https://example.com/a%20b>)',
      ].join('\n\n'),
    );
  });

  it('keeps what somebody typed from becoming markup', () => {
    const typed = (words: string) => richTextToMarkdown([paragraph(text(words))]);
    expect(typed('# no heading')).toBe('\\# no heading');
    expect(typed('> no quote')).toBe('\\> no quote');
    expect(typed('a & b > c')).toBe('a & b > c');
    expect(typed('- no list')).toBe('\\- no list');
    expect(typed('12. no list')).toBe('12\\. no list');
    expect(typed('    no code')).toBe('no code');
    expect(typed('*a* _b_ `c` [d](http://e) ~~f~~ |g|')).toBe(
      '\\*a\\* \\_b\\_ \\`c\\` \\[d\\](http://e) \\~\\~f\\~\\~ \\|g\\|',
    );
  });

  it('lets no HTML through, and no link that runs', () => {
    const evil = '<script>alert(1)</script>';
    expect(escapeMarkdown(evil)).toBe('&lt;script>alert(1)&lt;/script>');
    expect(escapeMarkdown('&lt;b&gt;')).toBe('&amp;lt;b&amp;gt;');
    expect(richTextToMarkdown([{ type: evil, content: [text(evil)] }])).not.toContain('<script');
    for (const href of ['javascript:alert(1)', 'data:text/html,x', `https://x/>${evil}`]) {
      const markdown = inlineMarkdown([paragraph(text('here', { type: 'link', attrs: { href } }))]);
      expect(markdown).not.toMatch(/javascript:|data:|<script/);
    }
  });

  it('keeps a title on one line', () => {
    const title = [paragraph(text('a\nb'), { type: 'hardBreak' }, text('c'))];
    expect(inlineMarkdown(title)).toBe('a b c');
  });
});
