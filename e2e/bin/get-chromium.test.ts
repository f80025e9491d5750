import { afterEach, expect, it, vi } from 'vitest';
import { getChromium } from './get-chromium.mjs';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

it('says that the browser of CHROMIUM is not there, and installs no other in its place', async () => {
  vi.stubEnv('CHROMIUM', '/nowhere/chromium');
  const said = vi.spyOn(console, 'log').mockImplementation(() => {});
  expect(await getChromium()).toBeNull();
  expect(said.mock.calls).toEqual([['There is no browser at /nowhere/chromium: correct CHROMIUM, or leave it out.']]);
});

it('takes a browser that is there as it is', async () => {
  vi.stubEnv('CHROMIUM', process.execPath);
  const said = vi.spyOn(console, 'log');
  expect(await getChromium()).toBe(process.execPath);
  expect(said).not.toHaveBeenCalled();
});
