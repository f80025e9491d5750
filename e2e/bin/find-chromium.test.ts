import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { findChromium } from './find-chromium.mjs';

it('takes the browser that CHROMIUM names, and no other', () => {
  const { home, put } = emptyHome();
  put('bin/chromium');
  const env = { PATH: path.join(home, 'bin') };
  expect(findChromium({ env: { ...env, CHROMIUM: put('mine/chrome') }, home })).toBe(path.join(home, 'mine/chrome'));
  expect(findChromium({ env: { ...env, CHROMIUM: path.join(home, 'gone') }, home })).toBeNull();
});

it('finds a browser on the path under any of its names', () => {
  const { home, put } = emptyHome();
  const browser = put('opt/google-chrome-stable');
  expect(findChromium({ env: { PATH: `${home}/bin:${home}/opt` }, home })).toBe(browser);
});

it('finds what Playwright downloaded', () => {
  const { home, put } = emptyHome();
  const browser = put('.cache/ms-playwright/chromium-1200/chrome-linux/chrome');
  expect(findChromium({ env: { PATH: '' }, home })).toBe(browser);
});

function emptyHome() {
  const home = mkdtempSync(path.join(tmpdir(), 'home-'));
  const put = (name: string) => {
    const file = path.join(home, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, '');
    return file;
  };
  return { home, put };
}
