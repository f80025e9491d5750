import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../bin/run-command.mjs';

interface Flavours {
  readonly html?: string;
  readonly text?: string;
}

/** As another program's copy arrives, where the caret is. */
export async function paste(page: Page, { html = '', text = '' }: Flavours): Promise<void> {
  await page.evaluate(
    (flavours) => {
      const clipboardData = new DataTransfer();
      if (flavours.html !== '') clipboardData.setData('text/html', flavours.html);
      clipboardData.setData('text/plain', flavours.text);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    },
    { html, text },
  );
}

/** One of the pastes that the converter is tested with. */
export function fixture(source: string, name: string): Required<Flavours> {
  const file = path.join(root, 'client/src/clipboard/fixtures', source, name);
  return { html: readFileSync(`${file}.html`, 'utf8'), text: readFileSync(`${file}.txt`, 'utf8') };
}
