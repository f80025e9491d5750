// Keeps the built page on this device, so that an agenda opens from its local copy while no server answers. It never
// keeps anything that a person wrote or may read: only files that are the same for everybody.
// `files` and `build` are filled in when the page is built (see vite.config.ts).
const files = ['FILES'];
const cacheName = 'throughline/BUILD';

self.addEventListener('install', (event) => {
  event.waitUntil(keep());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOlder());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate' && !/^\/(api|calendar|sync)\//.test(pathname)) event.respondWith(openPage(request));
  else if (pathname.startsWith('/assets/')) event.respondWith(openFile(request));
});

async function keep() {
  const cache = await caches.open(cacheName);
  await cache.addAll(['/', ...files].map((path) => new Request(path, { cache: 'reload' })));
}

// Runs when no tab uses the older build any more: until then it finds all its parts in its own cache.
async function forgetOlder() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== cacheName).map((name) => caches.delete(name)));
}

// The server's page first, since it is the newest; ours when there is none, or only somebody between us and it.
async function openPage(request) {
  const kept = () => caches.match('/', { cacheName });
  try {
    const answer = await fetch(request);
    return answer.status >= 502 ? ((await kept()) ?? answer) : answer;
  } catch {
    return (await kept()) ?? Response.error();
  }
}

// The name of a built file holds its hash: what is kept under it is what it is.
async function openFile(request) {
  return (await caches.match(request, { cacheName })) ?? fetch(request);
}
