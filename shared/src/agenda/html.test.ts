import { describe, expect, it } from 'vitest';
import { escapeHtml, inlineHtml, richTextToHtml } from './html.ts';
import type { RichNode, RichText } from './rich-text.ts';

const text = (words: string, ...marks: RichNode['marks'] & object): RichNode => ({ type: 'text', text: words, marks });
const paragraph = (...content: RichNode[]): RichNode => ({ type: 'paragraph', content });

describe('HTML of a field', () => {
  it('writes every kind of block and mark that the editor knows', () => {
    const notes: RichText = [
      { type: 'heading', attrs: { level: 2 }, content: [text('Plan')] },
      paragraph(text('be '), text('bold', { type: 'bold' }), { type: 'hardBreak' }, text('x', { type: 'code' })),
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('one'))] }] },
      {
        type: 'orderedList',
        attrs: { start: 3 },
        content: [{ type: 'listItem', content: [paragraph(text('three'))] }],
      },
      { type: 'blockquote', content: [paragraph(text('said'))] },
      { type: 'codeBlock', attrs: { language: 'ts' }, content: [text('a < b')] },
      { type: 'horizontalRule' },
    ];
    expect(richTextToHtml(notes)).toBe(
      [
        '<h5>Plan</h5>',
        '<p>be <strong>bold</strong><br><code>x</code></p>',
        '<ul><li><p>one</p></li></ul>',
        '<ol start="3"><li><p>three</p></li></ol>',
        '<blockquote><p>said</p></blockquote>',
        '<pre><code>a &#60; b</code></pre>',
        '<hr>',
      ].join('\n'),
    );
  });

  it('links to the web and to mail, and to nothing that runs', () => {
    const link = (href: unknown) => inlineHtml([paragraph(text('here', { type: 'link', attrs: { href } }))]);
    expect(link('https://example.com/?a=1&b="2"')).toContain('href="https://example.com/?a=1&#38;b=%222%22"');
    expect(link('mailto:ada@example.com')).toContain('href="mailto:ada@example.com"');
    const hostile = ['javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', 'java\nscript:alert(1)'];
    for (const href of [...hostile, 'data:text/html,<script>', 'vbscript:x', '//evil.example', 7, null, undefined]) {
      expect(link(href)).toBe('here');
    }
  });

  it('lets nothing hostile through, wherever somebody wrote it', () => {
    const evil = `<img src=x onerror="alert('1')">`;
    const notes: RichText = [
      paragraph(text(evil)),
      { type: evil, attrs: { onclick: evil }, content: [text(evil)] },
      { type: 'script', content: [text('alert(1)')] },
      { type: 'orderedList', attrs: { start: '1" onclick="x' }, content: [] },
      { type: 'heading', attrs: { level: '1><script>' }, content: [text('h')] },
      { type: 'constructor', content: [text('c', { type: 'toString' }, { type: '__proto__' })] },
      paragraph(
        text('m', { type: evil, attrs: { href: evil } }, { type: 'link', attrs: { href: `http://x/"${evil}` } }),
      ),
    ];
    const html = richTextToHtml(notes);
    const tags = [...html.matchAll(/<\/?([a-z0-9]+)/g)].map(([, name]) => name);
    expect(new Set(tags)).toEqual(new Set(['p', 'ol', 'h4', 'a']));
    expect(html.replace(/<[^>]*>/g, '')).not.toMatch(/[<>"']/);
    expect(html).not.toMatch(/<[^>]*\son/);
  });

  it('escapes what could end a text or an attribute', () => {
    expect(escapeHtml(`&<>"'`)).toBe('&#38;&#60;&#62;&#34;&#39;');
  });
});
