// @vitest-environment jsdom
import { expect, onTestFinished, test } from 'vitest';
import { createEditLedger } from './edit-ledger.ts';
import { createKeptEdits, guardLeaving } from './kept-edits.ts';
import type { LocalCopy } from './local-copy.ts';
import { createStore } from './store.ts';

function page({ keeps = true } = {}) {
  const kept = createStore(keeps);
  let finish: () => void = () => {};
  const copy: LocalCopy = {
    opened: Promise.resolve({ unsaved: [] }),
    kept,
    flush: () =>
      new Promise((resolve) => {
        finish = () => resolve(kept.get());
      }),
    keepUnsaved() {},
    markSaved() {},
    close: () => Promise.resolve(),
  };
  const ledger = createEditLedger();
  const edits = createKeptEdits(copy, ledger);
  onTestFinished(guardLeaving(edits.atRisk));
  const write = () => {
    ledger.edited();
    edits.follow();
  };
  const flushed = async () => {
    finish();
    await Promise.resolve();
    await Promise.resolve();
  };
  const asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  return { kept, ledger, write, flushed, asks, loses: () => edits.leavingLoses() };
}

test('[KEEP-6] leaving asks while an edit is on its way into the local copy, and not when it is there', async () => {
  const { write, flushed, asks } = page();
  expect(asks()).toBe(false);
  write();
  expect(asks()).toBe(true);
  await flushed();
  expect(asks()).toBe(false);
  write();
  expect(asks()).toBe(true);
});

test('[KEEP-6] without a local copy leaving asks until the server has it', async () => {
  const { write, flushed, asks, ledger } = page({ keeps: false });
  ledger.opening();
  ledger.sent(new Uint8Array([0, 1]));
  write();
  await flushed();
  expect(asks()).toBe(true);
  ledger.sent(new Uint8Array([0, 2]));
  ledger.acknowledged(2);
  expect(asks()).toBe(false);
});

test('[KEEP-6] a copy that is taken away takes with it what was only there', async () => {
  const { write, flushed, asks, kept } = page();
  write();
  await flushed();
  expect(asks()).toBe(false);
  kept.set(false);
  expect(asks()).toBe(true);
});

test('[KEEP-6] a question that can wait lets the local copy finish first', async () => {
  const { write, flushed, loses } = page();
  expect(await loses()).toBe(false);
  write();
  const answer = loses();
  await flushed();
  expect(await answer).toBe(false);
});

test('[KEEP-6] a local copy that hangs, or that is not to be had, loses it', async () => {
  const hanging = page();
  hanging.write();
  expect(await hanging.loses()).toBe(true);
  const nowhere = page({ keeps: false });
  nowhere.write();
  const answer = nowhere.loses();
  await nowhere.flushed();
  expect(await answer).toBe(true);
});
