import type { CDPSession, Page } from '@playwright/test';

/** An input method at work in whatever has the focus: what is composed is seen, and becomes text when it is chosen. */
export class InputMethod {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async of(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page));
  }

  /** Stroke by stroke; each shows the whole candidate. */
  async compose(...candidates: string[]): Promise<void> {
    for (const text of candidates) {
      const at = { selectionStart: text.length, selectionEnd: text.length };
      await this.#session.send('Input.imeSetComposition', { text, ...at });
    }
  }

  async choose(text: string): Promise<void> {
    await this.#session.send('Input.insertText', { text });
  }

  /** Given up: nothing of it stays. */
  async cancel(): Promise<void> {
    await this.#session.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
  }

  /** A phone's keyboard: the key says nothing, the text comes by itself. */
  async tapKey(text: string): Promise<void> {
    const key = { windowsVirtualKeyCode: 229, key: 'Unidentified', code: '' };
    await this.#session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
    await this.choose(text);
    await this.#session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  }
}
