// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { noteConnected } from '#sync/times-connected.ts';
import { newVersion, watchVersions } from './new-version.ts';

/** A browser's side of it: workers that say of which build they are. */
function browser() {
  const container = new EventTarget();
  vi.stubGlobal('navigator', { serviceWorker: container });
  const worker = (build: string, state = 'installed') => {
    const postMessage = () => void container.dispatchEvent(new MessageEvent('message', { data: { build } }));
    return Object.assign(new EventTarget(), { state, postMessage });
  };
  const registration = Object.assign(new EventTarget(), {
    installing: null as EventTarget | null,
    waiting: null as EventTarget | null,
    update: vi.fn(async () => undefined),
  });
  const watch = () => watchVersions(registration as unknown as ServiceWorkerRegistration);
  return { worker, registration, watch };
}

beforeEach(() => {
  document.head.innerHTML = '<meta name="build" content="one">';
});

it('[KEEP-7] another build is offered once it is here whole, and not again after going back to this one', () => {
  const { worker, registration, watch } = browser();
  watch();
  expect(newVersion.get()).toBe(false);
  const next = worker('two', 'installing');
  registration.installing = next;
  registration.dispatchEvent(new Event('updatefound'));
  expect(newVersion.get()).toBe(false);
  next.state = 'installed';
  next.dispatchEvent(new Event('statechange'));
  expect(newVersion.get()).toBe(true);

  const again = worker('one', 'installing');
  registration.installing = again;
  registration.dispatchEvent(new Event('updatefound'));
  again.state = 'installed';
  again.dispatchEvent(new Event('statechange'));
  expect(newVersion.get()).toBe(false);
});

it('[KEEP-7] a page that the server has given newer than the worker at work offers nothing', () => {
  const { worker, registration, watch } = browser();
  registration.waiting = worker('one');
  watch();
  expect(newVersion.get()).toBe(false);
});

it('looks for one when the connection was made again, and not when it was made', () => {
  const { registration, watch } = browser();
  watch();
  noteConnected();
  expect(registration.update).not.toHaveBeenCalled();
  noteConnected();
  expect(registration.update).toHaveBeenCalledOnce();
});
