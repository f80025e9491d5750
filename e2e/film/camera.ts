import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../bin/run-command.mjs';

const frames = path.join(root, 'e2e/film/frames');

interface Frame {
  readonly atMs: number;
  readonly jpeg: Buffer;
}

/** Films several pages at once: whatever one of them shows anew is a frame of both. */
export class Camera {
  readonly #taken: Frame[][];
  readonly #marks: { readonly atMs: number; readonly name: string }[] = [];
  readonly #pages: readonly Page[];

  constructor(pages: readonly Page[]) {
    this.#pages = pages;
    this.#taken = pages.map(() => []);
  }

  async start(): Promise<void> {
    await Promise.all(this.#pages.map((page, index) => this.#film(page, index)));
  }

  /** What happens from here on, for the names of the frames. */
  scene(name: string): void {
    this.#marks.push({ atMs: Date.now(), name });
  }

  /** Develops the film: at most one frame each `everyMs`, the pages beside one another. */
  async develop(page: Page, everyMs: number): Promise<number> {
    rmSync(frames, { recursive: true, force: true });
    mkdirSync(frames, { recursive: true });
    const moments = this.#moments(everyMs);
    await page.setViewportSize({ width: 1808, height: 760 });
    for (const [index, atMs] of moments.entries()) {
      const images = this.#taken.map((strip) => strip.findLast((frame) => frame.atMs <= atMs)?.jpeg.toString('base64'));
      await page.setContent(
        `<body style="margin:0;display:flex;gap:8px;background:#888">${images
          .map((data) => `<img width="900" height="760" src="data:image/jpeg;base64,${data}">`)
          .join('')}</body>`,
      );
      const scene = this.#marks.findLast((mark) => mark.atMs <= atMs)?.name ?? 'before';
      const name = `${String(index + 1).padStart(4, '0')} ${scene}.jpeg`;
      await page.screenshot({ path: path.join(frames, name), type: 'jpeg', quality: 70 });
    }
    return moments.length;
  }

  async #film(page: Page, index: number): Promise<void> {
    const cdp = await page.context().newCDPSession(page);
    cdp.on('Page.screencastFrame', ({ data, sessionId }) => {
      this.#taken[index]?.push({ atMs: Date.now(), jpeg: Buffer.from(data, 'base64') });
      void cdp.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
    });
    await cdp.send('Page.startScreencast', { format: 'jpeg', quality: 80 });
  }

  /** When something changed on any page, with the last of each interval. */
  #moments(everyMs: number): number[] {
    const all = this.#taken
      .flat()
      .map(({ atMs }) => atMs)
      .sort((a, b) => a - b);
    const lastOfEach = new Map(all.map((atMs) => [Math.floor(atMs / everyMs), atMs]));
    return [...lastOfEach.values()];
  }
}
