// Keeps the built page on this device, so that an agenda opens from its local copy while no server answers. It never
// keeps anything that a person wrote or may read: only files that are the same for everybody.
// `files` and `build` are filled in when the page is built (see vite.config.ts).
const files = ['FILES'];
const build = 'BUILD';
const ours = 'throughline/';
const buildCache = `${ours}${build}`;
/** The page of the newest build that is here whole, whichever worker is at work. */
const pageCache = `${ours}page`;
/** A network that says nothing for so long is taken for none. */
const PATIENCE_MS = 3000;

self.addEventListener('install', (event) => {
  event.waitUntil(keep());
});

// A page that is already open has parts to load yet, and the server may have a newer build's by then.
self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([forgetOlder(), self.clients.claim()]));
});

self.addEventListener('message', ({ data, source }) => {
  if (data === 'which build?') source.postMessage({ build });
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate' && !/^\/(api|calendar|sync)\//.test(pathname)) event.respondWith(openPage(request));
  else if (pathname.startsWith('/assets/')) event.respondWith(openFile(request));
  else if (files.includes(pathname)) event.respondWith(openNamed(request));
});

// The page last: it is there only with all its parts.
async function keep() {
  const page = await fetch('/', { cache: 'reload' });
  // Deployed just now, or somebody between us and the server answered: the next visit tries again.
  if (!(await page.clone().text()).includes(build)) throw new Error('The page is not of this build.');
  const cache = await caches.open(buildCache);
  await cache.addAll(files.map((path) => new Request(path, { cache: 'reload' })));
  // A build that took over meanwhile took ours for an older one.
  if (!(await caches.has(buildCache))) throw new Error('The parts were cleared away while they came.');
  await (await caches.open(pageCache)).put('/', page);
}

// Runs when no tab uses the older worker any more: until then each finds the parts of its own build here.
async function forgetOlder() {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith(ours) && name !== buildCache && name !== pageCache);
  await Promise.all(older.map((name) => caches.delete(name)));
}

// The server's page first, since it is the newest; ours when there is none, or only somebody between us and it.
async function openPage(request) {
  const kept = await caches.match('/', { cacheName: pageCache });
  const asked = fetch(request);
  if (!kept) return asked;
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, kept));
  const answered = asked.then(
    (answer) => (answer.status >= 502 ? kept : answer),
    () => kept,
  );
  return Promise.race([answered, late]);
}

// The name of a built file holds its hash: what is kept under it, for whichever build, is what it is.
async function openFile(request) {
  return (await caches.match(request)) ?? fetch(request);
}

async function openNamed(request) {
  return fetch(request).catch(async () => (await caches.match(request)) ?? Response.error());
}
