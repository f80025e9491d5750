// @vitest-environment jsdom
import type { RichNode } from '@throughline/shared/agenda/rich-text';
import { getSchema } from '@tiptap/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldExtensions } from '#editor/field-extensions.ts';
import type { Outline } from './outline.ts';
import { readPaste } from './read-paste.ts';
import { context, sayOutline } from './testing.ts';

const schema = getSchema(fieldExtensions('notes'));
const read = (html: string, text = '') => readPaste({ html, text }, context);

describe('[PASTE-1] nothing hostile survives a paste', () => {
  it.each([
    ['<p>a</p><script>alert(1)</script><style>p{}</style><p>b</p>', 'a\n\nb\n'],
    ['<p onclick="alert(1)" onerror=x>a<img src=x onerror=alert(1)></p>', 'a\n\n(pictures left out: 1)\n'],
    ['<a href="javascript:alert(1)">a</a> <a href=" java\nscript:alert(1)">b</a>', 'a b\n'],
    ['<a href="data:text/html,x">a</a> <a href="vbscript:x">b</a> <a href="//evil.example">c</a>', 'a b c\n'],
    ['<iframe srcdoc="<p>x"></iframe><object>y</object><svg><text>z</text></svg>a', 'a\n'],
    ['a<img width=1 height=1 src="https://evil.example/t.gif">b<img src="data:image/gif;base64,R0" width="1">', 'ab\n'],
    ['a<template><p>x</p></template><noscript>y</noscript><textarea>z</textarea>', 'a\n'],
    ['a<span style="display:none">x</span><span hidden>y</span><i style="font-size:0">z</i>', 'a\n'],
    ['a<b style="position:absolute;left:-9999px">x</b><b style="opacity: 0">y</b><b class="sr-only">z</b>', 'a\n'],
    ['<style>.quiet, .gone { display: none }</style>a<p class="gone">x</p>', 'a\n'],
    ['<form action=evil><input value=x><button>a</button></form>', 'a\n'],
    ['<h1><script>x</script></h1><p>a</p><li role=checkbox aria-checked=true></li>', 'a\n'],
    ['<math><mi><style><img src=x onerror=alert(1)></style></mi></math>a', 'a\n'],
    ['<p>a\u202egnp.exe\u202c\u0000\ud800</p>', 'agnp.exe\ufffd\n'],
    ['<pre>a\u202egnp.exe\u202c\u0000\r\n\ud800</pre>', '```\nagnp.exe\n\ufffd\n```\n'],
    ['<h1><a href="https://x.test/caf%E9?off=50%">a</a></h1>', '== a (https://x.test/caf%E9?off=50%)\n'],
  ])('case %#', (html, expected) => {
    expect(sayOutline(read(html))).toBe(expected);
  });

  it('where a link led is said of the two things that have no links, and only where it leads somewhere', () => {
    const { topics } = read(
      '<h1><a href="https://example.com/a">A</a></h1><ul><li>[ ] <a href="javascript:x">b</a></li></ul>',
    );
    expect(topics[0]?.title).toBe('A (https://example.com/a)');
    expect(topics[0]?.items[0]?.text).toBe('b');
  });
});

describe('[PASTE-1] what is too much is cut, soon, and said', () => {
  it.each<[string, () => [string, string?]]>([
    ['nested deeply', () => [`${'<div>'.repeat(1_500)}a`]],
    ['lists nested deeply', () => [`${'<ul><li>a'.repeat(300)}`]],
    ['quotes nested deeply', () => [`${'<blockquote>'.repeat(500)}a`]],
    ['many lines', () => [`${'<p>a</p>'.repeat(1_000)}`]],
    ['many marks in one line', () => [`${'<b>a</b><i>b</i>'.repeat(1_000)}`]],
    [
      'a long style',
      () => [`<p style="${'text-decoration:'.repeat(5_000)}">a</p><style>${'a '.repeat(50_000)}</style>`],
    ],
    ['a long text', () => ['', 'word '.repeat(50_000)]],
    ['many brackets', () => ['', `# a\n${'['.repeat(50_000)}`]],
    ['many stars', () => ['', `# a\n${'*a **b '.repeat(20_000)}`]],
    ['many quotes', () => ['', `# a\n${'>'.repeat(20_000)}`]],
    ['many spaces', () => ['', `# a\n- [ ] ${' '.repeat(100_000)}x`]],
    ['many ticks', () => ['', `# a\n${'`'.repeat(50_000)}a${'``'.repeat(20_000)}`]],
  ])('%s', (_name, make) => {
    const [html, text = ''] = make();
    const before = performance.now();
    const outline = read(html, text);
    expect(performance.now() - before).toBeLessThan(20_000);
    fits(outline);
    expect(outline.isCut || sayOutline(outline).includes('a')).toBe(true);
  });

  it('a text that goes on is cut at a limit, and the outline says so', () => {
    expect(read('', 'word '.repeat(50_000)).isCut).toBe(true);
    expect(read(`<p>${'word '.repeat(50_000)}</p>`).isCut).toBe(true);
    expect(read('', 'a\n'.repeat(3000)).isCut).toBe(true);
    expect(read('', 'a\n'.repeat(1000)).isCut).toBe(false);
  });
});

const tags = [
  'p',
  'div',
  'b',
  'ul',
  'ol',
  'li',
  'h1',
  'h3',
  'blockquote',
  'pre',
  'code',
  'table',
  'tr',
  'td',
  'a',
  'span',
];
const odd = ['script', 'style', 'svg', 'math', 'template', 'input', 'img', 'br', 'hr', 'o:p', 'constructor', 'iframe'];
const attributes = [
  ['role', 'checkbox'],
  ['aria-checked', 'true'],
  ['type', 'checkbox'],
  ['href', 'javascript:alert(1)'],
  ['href', 'https://example.com/?q="><script>'],
  ['href', 'mailto:ada@example.com'],
  ['style', 'mso-list:l0 level2 lfo1'],
  ['style', 'mso-list:Ignore'],
  ['style', 'display:none'],
  ['style', 'font-weight:700;font-style:italic'],
  ['class', 'MsoListParagraph'],
  ['class', 'checkbox checkbox-on'],
  ['data-checked', 'false'],
  ['start', '-1e9'],
  ['onclick', 'alert(1)'],
  ['src', 'data:text/html,x'],
];
const words = fc.oneof(
  fc.constantFrom('a', ' ', '[ ] do it @Ada by 4 Dec', '- x', '# y', '☐ z', '&nbsp;', '&lt;script&gt;', '`', '**'),
  fc.string({ maxLength: 8, unit: 'binary' }),
);
const element = fc.letrec<{ html: string }>((tie) => ({
  html: fc.oneof(
    { depthSize: 'medium' },
    words,
    fc
      .tuple(
        fc.constantFrom(...tags, ...odd),
        fc.subarray(attributes, { maxLength: 3 }),
        fc.array(tie('html'), { maxLength: 4 }),
        fc.boolean(),
      )
      .map(([tag, attrs, inner, closed]) => {
        const given = attrs.map(([name, value = '']) => ` ${name}="${value.replaceAll('"', '&quot;')}"`).join('');
        return `<${tag}${given}>${inner.join('')}${closed ? `</${tag}>` : ''}`;
      }),
  ),
})).html;

describe('[PASTE-1] whatever is pasted fits the schema', () => {
  it('any HTML', () => {
    let said = 0;
    fc.assert(
      fc.property(fc.array(element, { maxLength: 6 }), (parts) => {
        const outline = read(parts.join(''));
        fits(outline);
        if (sayOutline(outline).trim() !== '') said += 1;
      }),
      { numRuns: 150 },
    );
    // It must not have held for want of anything to say.
    expect(said).toBeGreaterThan(75);
  });

  it('any text', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.constantFrom('\n', '\n\n', '  ', '> ', '```', '|', '---'))), (parts) => {
        fits(read('', parts.join('')));
      }),
      { numRuns: 150 },
    );
  });
});

function fits({ lead, topics }: Outline): void {
  for (const { title, notes, items } of [lead, ...topics]) {
    if (notes.length > 0)
      schema.topNodeType
        .create(
          null,
          notes.map((node) => schema.nodeFromJSON(node)),
        )
        .check();
    for (const node of notes) checkLinks(node);
    for (const line of [title, ...items.map(({ text }) => text)]) {
      expect(line.isWellFormed() && !/[\n\r\0]/.test(line)).toBe(true);
    }
    for (const { text, due } of items) {
      expect(text).not.toBe('');
      expect(due ?? '2026-01-01').toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  }
}

function checkLinks({ marks = [], content = [], text }: RichNode): void {
  if (text !== undefined) expect(text).not.toBe('');
  for (const { type, attrs } of marks) if (type === 'link') expect(attrs?.href).toMatch(/^(https?|mailto|tel):/);
  for (const node of content) checkLinks(node);
}
