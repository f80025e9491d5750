// @ts-check
import { existsSync } from 'node:fs';
import { findChromium } from './find-chromium.mjs';
import { run } from './run-command.mjs';

/** Finds a Chromium or installs one; null, with a sentence on the screen, where neither works. */
export async function getChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.env.CHROMIUM) {
    console.log(`There is no browser at ${process.env.CHROMIUM}: correct CHROMIUM, or leave it out.`);
    return null;
  }
  console.log('No Chromium on this machine; installing one.');
  await install();
  const installed = findChromium();
  if (!installed) {
    console.log(
      'The browser tests need a Chromium: install the package "chromium" of your system, or name one in CHROMIUM.',
    );
  }
  return installed;
}

async function install() {
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    const updated = await run('apt-get', ['update'], quiet);
    const installed = await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], quiet);
    if (updated === 0 && installed === 0) return;
  }
  await run('playwright', ['install', 'chromium']);
}
