import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { setColours } from './set-colours.ts';

/** What is serious in the page as it stands, in light and in dark. */
export async function troubles(page: Page): Promise<string[]> {
  // What React Aria says aloud for a moment stands in a place of its own.
  const axe = () => new AxeBuilder({ page }).exclude('[data-live-announcer]');
  await setColours(page, 'light');
  const light = await axe().analyze();
  await setColours(page, 'dark');
  const dark = await axe().withRules(['color-contrast']).analyze();
  return [...light.violations, ...dark.violations]
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => ({ id, html, failureSummary })))
    .filter(({ id, html }) => !isDescribed(id, html))
    .map(({ id, html, failureSummary }) => `${id}: ${html} ${failureSummary}`);
}

/** A menu's entry is called by its label. The key and the sentence beside it describe it. */
function isDescribed(rule: string, html: string): boolean {
  return rule === 'label-content-name-mismatch' && html.includes('role="menuitem"');
}
