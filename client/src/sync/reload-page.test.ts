import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { enterAgenda } from './agendas-here.ts';
import { forgetOnPage, keepOnPage } from './page-copies.ts';
import { answerReload, reloadAsks, reloadPage } from './reload-page.ts';

const reload = vi.fn();
beforeEach(() => vi.stubGlobal('location', { reload }));
afterEach(() => {
  vi.unstubAllGlobals();
  reload.mockReset();
});

const agenda = (leavingLoses: () => Promise<boolean>) =>
  enterAgenda({ userId: 'ada', name: 'agenda/1', atRisk: () => true, leavingLoses });

it('[KEEP-7] a reload waits until the local copy has what was written last', async () => {
  const copied = Promise.withResolvers<boolean>();
  const leave = agenda(() => copied.promise);
  const reloaded = reloadPage();
  await Promise.resolve();
  expect(reload).not.toHaveBeenCalled();
  copied.resolve(false);
  await reloaded;
  expect(reload).toHaveBeenCalledOnce();
  expect(reloadAsks.get()).toBe(false);
  leave();
});

it('[KEEP-7] a reload that would lose words asks, and whoever stays keeps them', async () => {
  const leave = agenda(async () => true);
  await reloadPage();
  expect([reloadAsks.get(), reload.mock.calls.length]).toEqual([true, 0]);
  answerReload(false);
  expect([reloadAsks.get(), reload.mock.calls.length]).toEqual([false, 0]);
  leave();
});

it('[KEEP-7] words of an agenda that was closed, and that only the page has, count as well', async () => {
  keepOnPage('throughline/ada/agenda/1', { document: [new Uint8Array([0, 0])], unsaved: [new Uint8Array([0, 0])] });
  await reloadPage();
  expect([reloadAsks.get(), reload.mock.calls.length]).toEqual([true, 0]);
  answerReload(true);
  expect([reloadAsks.get(), reload.mock.calls.length]).toEqual([false, 1]);
  forgetOnPage('throughline/ada/agenda/1');
});
