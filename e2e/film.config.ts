import { defineConfig } from '@playwright/test';
import journeys from './playwright.config.ts';

/** `npm run film`: two people on one agenda, frame by frame in e2e/film/frames, with what moves moving. */
export default defineConfig({
  ...journeys,
  testDir: './film',
  outputDir: './results/film',
  timeout: 600_000,
  use: {
    ...journeys.use,
    trace: 'off',
    viewport: { width: 900, height: 760 },
    contextOptions: { reducedMotion: 'no-preference' },
  },
});
