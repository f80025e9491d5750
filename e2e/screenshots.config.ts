import { defineConfig } from '@playwright/test';
import journeys from './playwright.config.ts';

/** `npm run screenshots`: every page as a picture in e2e/screenshots, to be looked at. */
export default defineConfig({
  ...journeys,
  testDir: './pictures',
  outputDir: './results/pictures',
  timeout: 600_000,
  use: { ...journeys.use, trace: 'off' },
});
