import { expect, test } from './two-people.ts';

interface Icon {
  readonly src: string;
  readonly sizes: string;
  readonly purpose: string;
}

test('the app can be installed: the browser finds nothing that is missing', async ({ pair: { ada } }) => {
  const { page, context } = ada;
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  const session = await context.newCDPSession(page);
  const { url, errors, data } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(new URL(url).pathname).toBe('/manifest.webmanifest');
  const manifest = JSON.parse(data ?? '{}');
  expect(manifest).toMatchObject({ id: '/', name: 'Throughline', start_url: '/', display: 'standalone' });

  // A browser of a test is a private window: that is all that stands against it.
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);

  const icons: readonly Icon[] = manifest.icons;
  expect(icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
    '192x192 any',
    '512x512 any',
    '192x192 maskable',
    '512x512 maskable',
  ]);
  const touch = await page.locator('link[rel=apple-touch-icon]').getAttribute('href');
  const drawn = [...icons.map(({ src, sizes }) => [src, sizes]), [touch ?? '', '180x180']] as const;
  for (const [src = '', sizes] of drawn) {
    const size = await page.evaluate(async (from) => {
      const image = new Image();
      image.src = from;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, src);
    expect(size, src).toBe(sizes);
  }
  for (const { url: shortcut } of manifest.shortcuts) {
    await page.goto(shortcut);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/1:1/);
  }
});

test('what keeps the app is asked for anew each time, its parts never', async ({ server }) => {
  const cacheControl = async (path: string) => (await fetch(server.url + path)).headers.get('cache-control');
  const page = await (await fetch(server.url)).text();
  for (const path of ['/', '/sw.js', '/manifest.webmanifest', '/icon-192.png']) {
    expect(await cacheControl(path), path).toBe('no-cache');
  }
  const [script = ''] = /\/assets\/index-[^"]+\.js/.exec(page) ?? [];
  expect(await cacheControl(script)).toContain('immutable');
  const manifest = await fetch(`${server.url}/manifest.webmanifest`);
  expect(manifest.headers.get('content-type')).toContain('application/manifest+json');
});

test('where the browser can install it, the menu has an entry for that, and nothing else asks', async ({
  pair: { ada },
}) => {
  const { page } = ada;
  const menu = page.getByRole('button', { name: /settings and signing out/ });
  const entry = page.getByRole('menuitem', { name: 'Install the app' });
  await menu.click();
  await expect(page.getByRole('menuitem', { name: 'Settings' })).toBeVisible();
  await expect(entry).toHaveCount(0);
  await page.keyboard.press('Escape');

  // A browser without a screen never offers it; this is how one with a screen does.
  const before = await page.getByRole('main').textContent();
  const bannerStaysAway = await page.evaluate(() => {
    const offer = new Event('beforeinstallprompt', { cancelable: true });
    const prompt = async () => void document.documentElement.setAttribute('data-asked', 'to install');
    window.dispatchEvent(Object.assign(offer, { prompt }));
    return offer.defaultPrevented;
  });
  expect(bannerStaysAway).toBe(true);
  expect(await page.getByRole('main').textContent()).toBe(before);
  await menu.click();
  await entry.click();
  await expect(page.locator('html')).toHaveAttribute('data-asked', 'to install');
  await menu.click();
  await expect(page.getByRole('menuitem', { name: 'Settings' })).toBeVisible();
  await expect(entry).toHaveCount(0);
});
