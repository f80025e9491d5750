import { defineConfig } from '@playwright/test';
import journeys from './playwright.config.ts';

/** `npm run bench:page`: how fast a long agenda opens, scrolls and types, on a machine that is made four times slower. */
export default defineConfig({
  ...journeys,
  testDir: './speed',
  outputDir: './results/speed',
  workers: 1,
  timeout: 600_000,
  use: { ...journeys.use, trace: 'off' },
});
