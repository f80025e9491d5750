// @ts-check
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
/** Where Playwright's own downloads lie, and how a browser is called in them. */
const CACHES = ['.cache/ms-playwright', 'Library/Caches/ms-playwright'];
const IN_CACHE = [
  'chrome-linux/chrome',
  'chrome-linux64/chrome',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-linux/headless_shell',
];

/**
 * A Chromium on this machine, or null.
 * @param {{ env?: Record<string, string | undefined>, home?: string }} [where]
 * @returns {string | null}
 */
export function findChromium({ env = process.env, home = homedir() } = {}) {
  if (env.CHROMIUM) return existsSync(env.CHROMIUM) ? env.CHROMIUM : null;
  return [...onPath(env.PATH ?? ''), ...APPLICATIONS, ...downloaded(env, home)].find(existsSync) ?? null;
}

/** @param {string} searchPath */
function onPath(searchPath) {
  const folders = searchPath.split(path.delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/**
 * @param {Record<string, string | undefined>} env
 * @param {string} home
 */
function downloaded(env, home) {
  const caches = [env.PLAYWRIGHT_BROWSERS_PATH, ...CACHES.map((cache) => path.join(home, cache))];
  return caches
    .filter((cache) => cache !== undefined)
    .filter((cache) => existsSync(cache))
    .flatMap((cache) => readdirSync(cache).map((entry) => path.join(cache, entry)))
    .filter((folder) => path.basename(folder).startsWith('chromium'))
    .flatMap((folder) => IN_CACHE.map((name) => path.join(folder, name)));
}
