import { richTextToMarkdown } from '@throughline/shared/agenda/markdown';
import type { RichText } from '@throughline/shared/agenda/rich-text';
import type { Slice } from '@tiptap/pm/model';

/** What is copied of notes, for programs that take text alone: words of one line as they are, and more as Markdown. */
export function copiedText({ content }: Slice): string {
  const isLine = content.childCount === 1 && content.firstChild?.type.name === 'paragraph';
  return isLine ? content.textBetween(0, content.size) : richTextToMarkdown(content.toJSON() as RichText);
}
