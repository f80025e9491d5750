import type { RichNode, RichText } from '@throughline/shared/agenda/rich-text';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { drawRichText } from './draw-rich-text.tsx';

const words = (text: string, ...marks: NonNullable<RichNode['marks']>): RichNode => ({ type: 'text', text, marks });
const paragraph = (...content: RichNode[]): RichNode => ({ type: 'paragraph', content });
const html = (...text: RichText) => renderToStaticMarkup(drawRichText(text));
const link = (href: unknown) => html(paragraph(words('here', { type: 'link', attrs: { href } })));

describe('a kept text as elements', () => {
  it('keeps its paragraphs, lists, quotes and code', () => {
    const item = (text: string): RichNode => ({ type: 'listItem', content: [paragraph(words(text))] });
    expect(html({ type: 'bulletList', content: [item('a'), item('b')] })).toBe(
      '<ul dir="auto"><li><p>a</p></li><li><p>b</p></li></ul>',
    );
    expect(html({ type: 'orderedList', attrs: { start: 3 }, content: [item('c')] })).toBe(
      '<ol dir="auto" start="3"><li><p>c</p></li></ol>',
    );
    expect(html({ type: 'blockquote', content: [paragraph(words('q'))] })).toBe(
      '<blockquote dir="auto"><p>q</p></blockquote>',
    );
    expect(html({ type: 'codeBlock', content: [words('x < y')] })).toBe('<pre><code>x &lt; y</code></pre>');
  });

  it('keeps its marks', () => {
    expect(html(paragraph(words('so', { type: 'bold' }, { type: 'italic' })))).toBe(
      '<p><strong><em>so</em></strong></p>',
    );
  });

  it('keeps the words of what it does not know', () => {
    expect(html({ type: 'marquee', content: [paragraph(words('still here', { type: 'glow' }))] })).toBe(
      '<p>still here</p>',
    );
  });

  it('[MODEL-2] takes no node or mark for something that every object has', () => {
    for (const type of ['constructor', '__proto__', '__defineGetter__', 'toString']) {
      expect(html({ type }, { type, content: [words('a', { type })] })).toBe('<p>a</p>');
      expect(html(paragraph({ type, content: [words('b')] }))).toBe('<p>b</p>');
    }
  });

  it('never reads words as markup', () => {
    expect(html(paragraph(words('<img src=x onerror=alert(1)>')))).toBe('<p>&lt;img src=x onerror=alert(1)&gt;</p>');
  });

  it('links to pages and to mail, and tells them nothing of us', () => {
    expect(link('https://example.com/a')).toBe(
      '<p><a href="https://example.com/a" target="_blank" rel="noopener noreferrer nofollow">here</a></p>',
    );
    expect(link('mailto:ada@example.com')).toContain('href="mailto:ada@example.com"');
  });

  it.each([
    'javascript:alert(1)',
    ' java\tscript:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    '/api/me',
    null,
    { toString: 'https://example.com' },
  ])('makes no link of %s', (href) => expect(link(href)).toBe('<p>here</p>'));
});
