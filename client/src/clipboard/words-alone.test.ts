// @vitest-environment jsdom
import { plainText } from '@throughline/shared/agenda/rich-text';
import { describe, expect, it } from 'vitest';
import { wordsAlone } from './words-alone.ts';

const read = (html: string, text = '') => plainText(wordsAlone({ html, text }).lead.notes);

describe('[PASTE-1] words without their reader', () => {
  it('are the text’s, a paragraph for each line that says something', () => {
    const { lead } = wordsAlone({ html: '<b>a</b>', text: 'a\r\n\r\n  b\n' });
    expect(lead.notes.map((node) => plainText([node]))).toEqual(['a', 'b']);
  });

  it('are those that are seen of the markup, where that is all there is', () => {
    const html = '<p>a\n<b>b</b></p>c<script>x</script><p style="display:none">y</p><ul><li>d<br>e</ul>';
    expect(read(html)).toBe('a b\nc\nd\ne');
    expect(read('')).toBe('');
  });

  it('are clean', () => {
    expect(read('', 'a\u202egnp.exe\u0000\ud800')).toBe('agnp.exe\ufffd');
    expect(read('<p>a\u202eb</p>')).toBe('ab');
  });

  it('are cut at a limit, which is said', () => {
    expect(read('', 'word '.repeat(50_000)).length).toBeLessThan(200_001);
    for (const text of ['word '.repeat(50_000), 'a\n'.repeat(3000)]) {
      expect(wordsAlone({ html: '', text }).isCut).toBe(true);
    }
    expect(wordsAlone({ html: `<p>${'word '.repeat(50_000)}</p>`, text: '' }).isCut).toBe(true);
    expect(wordsAlone({ html: '', text: 'a\n\n'.repeat(1500) }).isCut).toBe(false);
  });
});
