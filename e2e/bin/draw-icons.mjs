// @ts-check
// Draws the app's icons into client/public, where they are committed: node e2e/bin/draw-icons.mjs
import path from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from './find-chromium.mjs';
import { root } from './run-command.mjs';

/** `corner` and `mark` in parts of the icon's side: how round it is, and how much of it the line takes. */
const icons = [
  { file: 'icon-192.png', size: 192, corner: 0.22, mark: 0.78 },
  { file: 'icon-512.png', size: 512, corner: 0.22, mark: 0.78 },
  // Cut to any shape by the system, a circle at the least: the mark stays well inside it.
  { file: 'icon-maskable-192.png', size: 192, corner: 0, mark: 0.64 },
  { file: 'icon-maskable-512.png', size: 512, corner: 0, mark: 0.64 },
  { file: 'apple-touch-icon.png', size: 180, corner: 0, mark: 0.68 },
];

/**
 * Two people on one line, on paper: the favicon's hand.
 * @param {{ size: number, corner: number, mark: number }} icon
 */
function draw({ size, corner, mark }) {
  const side = 100;
  const half = (side * mark) / 2;
  const dot = half * 0.31;
  const apart = half * 0.37;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${side} ${side}">
    <rect width="${side}" height="${side}" rx="${side * corner}" fill="#fcfaf6" />
    <path d="M${50 - half} 50h${2 * half}" stroke="#2b2622" stroke-width="${half * 0.1}" stroke-linecap="round" />
    <circle cx="${50 - apart}" cy="50" r="${dot}" fill="#4a47b5" />
    <circle cx="${50 + apart}" cy="50" r="${dot}" fill="#8f5a13" />
  </svg>`;
}

const executablePath = process.env.CHROMIUM ?? findChromium();
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ args, ...(executablePath && { executablePath }) });
const page = await browser.newPage();
for (const icon of icons) {
  await page.setViewportSize({ width: icon.size, height: icon.size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${draw(icon)}`);
  await page.screenshot({ path: path.join(root, 'client/public', icon.file), omitBackground: true });
}
await browser.close();
