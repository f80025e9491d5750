import { readFile } from 'node:fs/promises';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';

const source = await readFile(new URL('../../service-worker.js', import.meta.url), 'utf8');

type Files = Map<string, Response>;

/** A browser's caches. A cache that was taken away can still be written to by who has it open, and nobody finds it. */
function createCaches() {
  const all = new Map<string, Files>();
  const open = async (name: string) => {
    const files = all.get(name) ?? new Map<string, Response>();
    all.set(name, files);
    return files;
  };
  return {
    open,
    has: async (name: string) => all.has(name),
    keys: async () => [...all.keys()],
    delete: async (name: string) => all.delete(name),
  };
}

type Caches = ReturnType<typeof createCaches>;

/** The worker of one build, on a device that has these caches. Its file comes when the server gives it. */
function workerOf(build: string, caches: Caches, file: Promise<void> = Promise.resolve()) {
  const listeners = new Map<string, (event: { waitUntil(work: Promise<unknown>): void }) => void>();
  const fetch = async () => new Response(`the page of ${build}`);
  const opened = async (name: string) => {
    const files = await caches.open(name);
    return {
      addAll: async (requests: readonly string[]) => {
        await file;
        for (const request of requests) files.set(request, new Response());
      },
      put: async (path: string, page: Response) => void files.set(path, page),
    };
  };
  runInNewContext(source.replace("['FILES']", "['/part.js']").replace("'BUILD'", `'${build}'`), {
    caches: { ...caches, open: opened },
    fetch,
    Request: String,
    self: {
      addEventListener: (type: string, listener: () => void) => listeners.set(type, listener),
      clients: { claim: async () => {} },
    },
  });
  return (type: 'install' | 'activate') =>
    new Promise<unknown>((resolve) => listeners.get(type)?.({ waitUntil: (work) => resolve(work) }));
}

const page = async (caches: Caches) => (await caches.open('throughline/page')).get('/')?.clone().text();

test('[KEEP-7] the page is kept last, and older builds go', async () => {
  const caches = createCaches();
  await workerOf('one', caches)('install');
  const next = workerOf('two', caches);
  await next('install');
  expect((await caches.keys()).sort()).toEqual(['throughline/one', 'throughline/page', 'throughline/two']);
  await next('activate');
  expect((await caches.keys()).sort()).toEqual(['throughline/page', 'throughline/two']);
  expect(await page(caches)).toBe('the page of two');
});

test('[KEEP-7] a build whose parts were cleared away while it came does not leave its page behind', async () => {
  const caches = createCaches();
  const second = workerOf('two', caches);
  await second('install');
  const file = Promise.withResolvers<void>();
  const installing = workerOf('three', caches, file.promise)('install');
  await expect.poll(caches.keys).toContain('throughline/three');
  await second('activate');
  file.resolve();
  await expect(installing).rejects.toThrow('cleared away');
  expect(await page(caches)).toBe('the page of two');
  await workerOf('three', caches)('install');
  expect(await page(caches)).toBe('the page of three');
});
