import type { Paste } from './outline.ts';

export function pasteIn(data: DataTransfer): Paste {
  return { html: data.getData('text/html'), text: data.getData('text/plain') };
}
