// @vitest-environment jsdom
import { fieldKey } from '@throughline/shared/agenda/fields';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createBeforeEditor } from '#editor/before-editor.ts';
import { itemId } from './agenda-for-tests.ts';
import { loadPaste, pasteModule } from './load-paste.ts';
import { notesOf, pastePage } from './paste-page-for-tests.ts';

const hiring = notesOf('hiring');
const jobAd = { block: 'item', id: itemId('job-ad'), name: 'text' } as const;

beforeAll(() => {
  // jsdom has no layout; the editor measures where the caret is when it scrolls to it.
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
});

beforeEach(() => pasteModule.set(null));

describe('[KEEP-1] a paste whose reader comes late', () => {
  it('stands where it was pasted, though the caret went on', async () => {
    const { paste, type, select, mounted, outline } = pastePage(hiring);
    mounted.focus('end');
    type('one  two');
    select(5, 5);
    paste({ html: '<b>pasted</b>' });
    select(6, 9);
    type('2');
    select(6, 7);
    await loadPaste();
    expect(outline()[0]?.[1]).toBe('one pasted 2');
    type('three');
    expect(outline()[0]?.[1]).toBe('one pasted three');
  });

  it('takes the place of what was selected then, and the caret stands behind it', async () => {
    const { paste, type, select, mounted, outline } = pastePage(jobAd);
    mounted.focus('end');
    select(1, 4);
    paste({ text: 'that' });
    await loadPaste();
    type('!');
    expect(outline()[0]?.[2]).toBe('that!-ad');
  });

  it('stands at the end of a text whose editor has gone by then', async () => {
    const { paste, type, mounted, outline, undo, said } = pastePage(hiring);
    mounted.focus('end');
    type('Mine: ');
    paste({ text: 'one\n- two\n[ ] three' });
    mounted.destroy();
    await loadPaste();
    expect(outline()[0]).toEqual(['hiring', 'Mine: one\ntwo', 'job-ad', 'budget', 'three']);
    expect(said).toEqual(['Pasted 1 action item, notes']);
    undo.undo();
    expect(outline()[0]).toEqual(['hiring', 'Mine:', 'job-ad', 'budget']);
  });

  it('is there as words when the page goes before', async () => {
    const { paste, mounted, clipboard, outline } = pastePage(hiring);
    mounted.focus('end');
    paste({ html: '<b>one</b><p>two' });
    clipboard.settle();
    expect(outline()[0]?.[1]).toBe('one\ntwo');
    await loadPaste();
    expect(outline()[0]?.[1]).toBe('one\ntwo');
  });
});

describe('[KEEP-1] [PASTE-1] what is pasted before the editor is here, and written down without it', () => {
  function early(field: typeof hiring | typeof jobAd) {
    const page = pastePage(hiring);
    const before = createBeforeEditor(page.doc, field, () => ({
      onPaste: (paste) => page.clipboard.paste(field, paste),
    }));
    return { ...page, before };
  }

  it('is clean, cut at a limit that is said, and its markup’s words where there are no others', () => {
    const { before, outline, told } = early(hiring);
    before.type('A');
    before.paste({ html: '<p>b\u202e<script>x</script></p>', text: '' });
    before.type('C');
    before.paste({ html: '', text: 'word '.repeat(50_000) });
    before.writeDown();
    expect(outline()[0]?.[1]).toMatch(/^AbCword word .{199000,200000}$/);
    expect(told).toEqual([expect.stringContaining('too long')]);
  });

  it('is read as any other paste where its reader is here, and leaves the caret alone', async () => {
    await loadPaste();
    pasteModule.set(await loadPaste());
    const { before, outline, focused } = early(jobAd);
    before.paste({ html: '', text: ' now\n[x] done' });
    before.writeDown();
    expect(outline()[0]).toEqual(['hiring', '', 'job-adnow', 'done', 'budget']);
    expect(focused).toEqual([]);
  });
});

it('a paste of several promises leads on to the last of them', async () => {
  pasteModule.set(await loadPaste());
  const { paste, mounted, focused, item } = pastePage(jobAd);
  mounted.focus('end');
  paste({ text: 'a\nb' });
  expect(focused).toEqual([fieldKey({ block: 'item', id: item('b')?.id ?? itemId('none'), name: 'text' })]);
});
