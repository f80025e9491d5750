import type { RichText } from '@throughline/shared/agenda/rich-text';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { drawRichText } from './draw-rich-text.tsx';
import { linkAddresses } from './link-addresses.ts';

const line = (text: string): RichText => [{ type: 'paragraph', content: [{ type: 'text', text }] }];
const links = (text: string) =>
  [...renderToStaticMarkup(drawRichText(linkAddresses(line(text)))).matchAll(/<a href="(.*?)".*?>(.*?)<\/a>/g)].map(
    ([, href, words]) => `${words} → ${href}`,
  );

describe('addresses among the words of one line', () => {
  it('are drawn as links that open in a page of their own, and nothing else changes', () => {
    expect(renderToStaticMarkup(drawRichText(linkAddresses(line('See https://example.com/ad, Lin.'))))).toBe(
      '<p>See <a href="https://example.com/ad" target="_blank" rel="noopener noreferrer nofollow">https://example.com/ad</a>, Lin.</p>',
    );
  });

  it.each([
    [
      'HTTP://example.com and lin@example.com.',
      ['HTTP://example.com → http://example.com/', 'lin@example.com → mailto:lin@example.com'],
    ],
    [
      '(https://example.com/a_(b)) “https://example.com”',
      ['https://example.com/a_(b) → https://example.com/a_(b)', 'https://example.com → https://example.com/'],
    ],
    ['mailto:lin@example.com?', ['mailto:lin@example.com → mailto:lin@example.com']],
    ['javascript:alert(1) data:text/html,x ftp://example.com tel:123 file:///etc/passwd', []],
    ['https:// http://? @ada ada@home and/or 1:1 example.com', []],
    ['jahttps://example.com', []],
  ])('%s', (text, expected) => expect(links(text)).toEqual(expected));

  it('leave other dress, and what is a link already, as they are', () => {
    const text: RichText = [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'https://a.example', marks: [{ type: 'link', attrs: { href: 'https://b.example' } }] },
          { type: 'text', text: ' https://c.example', marks: [{ type: 'bold' }] },
        ],
      },
    ];
    const html = renderToStaticMarkup(drawRichText(linkAddresses(text)));
    expect(html.match(/href="[^"]*"/g)).toEqual(['href="https://b.example/"', 'href="https://c.example/"']);
    expect(html).toContain('<strong>');
  });
});
