import type { CDPSession, Locator, Page } from '@playwright/test';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** One finger on a phone's glass. Playwright's own taps, and holds nothing. */
export class Finger {
  readonly #page: Page;
  readonly #glass: CDPSession;
  #at: Point = { x: 0, y: 0 };

  private constructor(page: Page, glass: CDPSession) {
    this.#page = page;
    this.#glass = glass;
  }

  static async of(page: Page): Promise<Finger> {
    return new Finger(page, await page.context().newCDPSession(page));
  }

  async down(on: Locator): Promise<void> {
    await on.scrollIntoViewIfNeeded();
    this.#at = await middleOf(on);
    await this.#touch('touchStart', [this.#at]);
  }

  /** As a hand does it: by and by. */
  async moveTo(to: Point, steps = 8): Promise<void> {
    const from = this.#at;
    for (let step = 1; step <= steps; step += 1) {
      const part = step / steps;
      this.#at = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
      await this.#touch('touchMove', [this.#at]);
    }
  }

  async moveBy(y: number): Promise<void> {
    await this.moveTo({ x: this.#at.x, y: this.#at.y + y });
  }

  async moveOnto(target: Locator): Promise<void> {
    await this.moveTo(await middleOf(target));
  }

  async up(): Promise<void> {
    await this.#touch('touchEnd', []);
  }

  /** Until the row under it is picked up. */
  async hold(on: Locator): Promise<void> {
    await this.down(on);
    await this.#page.locator('[data-dragged]').waitFor();
  }

  async addSecond(): Promise<void> {
    await this.#touch('touchStart', [this.#at, { x: this.#at.x + 40, y: this.#at.y + 40 }]);
  }

  async swipe(on: Locator, y: number): Promise<void> {
    await this.down(on);
    await this.moveBy(y);
    await this.up();
  }

  async #touch(type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]): Promise<void> {
    await this.#glass.send('Input.dispatchTouchEvent', { type, touchPoints });
  }
}

async function middleOf(target: Locator): Promise<Point> {
  const box = await target.boundingBox();
  if (!box) throw new Error('It is not to be seen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
