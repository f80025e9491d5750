// @vitest-environment jsdom
import { it } from 'vitest';
import { STORIES, TIMEOUT_MS, tellStories } from './tell-stories.ts';

it(
  `[KEEP-1] [KEEP-3] [ROLL-3] [MODEL-4] [RECORD-1] ${STORIES} stories of two to four clients all end well`,
  () => tellStories(1),
  TIMEOUT_MS,
);
