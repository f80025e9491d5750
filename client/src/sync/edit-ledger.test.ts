import { messageType, syncType } from '@throughline/shared/wire/messages';
import { describe, expect, test } from 'vitest';
import { createEditLedger } from './edit-ledger.ts';

const update = new Uint8Array([messageType.sync, syncType.update]);
const step2 = new Uint8Array([messageType.sync, syncType.step2]);

describe('[LOG-2] acknowledgements count frames, the ledger knows the edits in them', () => {
  test('an edit is saved when its frame is', () => {
    const ledger = createEditLedger();
    ledger.opening();
    ledger.sent(step2);
    ledger.edited();
    ledger.sent(update);
    ledger.acknowledged(1);
    expect([ledger.saved, ledger.settled]).toEqual([0, false]);
    ledger.acknowledged(2);
    expect([ledger.saved, ledger.settled]).toEqual([1, true]);
  });

  test('an update ahead of the answer to the server says nothing about the edits before it', () => {
    const ledger = createEditLedger();
    ledger.edited();
    ledger.opening();
    ledger.edited();
    ledger.sent(update);
    ledger.acknowledged(1);
    expect([ledger.saved, ledger.settled]).toEqual([0, false]);
    ledger.sent(step2);
    ledger.acknowledged(2);
    expect([ledger.saved, ledger.settled]).toEqual([2, true]);
  });

  test('a connection that broke leaves its frames unsaved, whatever the next one counts', () => {
    const ledger = createEditLedger();
    ledger.opening();
    ledger.sent(step2);
    ledger.edited();
    ledger.sent(update);
    ledger.opening();
    ledger.acknowledged(2);
    expect([ledger.saved, ledger.settled]).toEqual([0, false]);
    ledger.sent(step2);
    ledger.acknowledged(1);
    expect([ledger.saved, ledger.settled]).toEqual([1, true]);
  });

  test('a server that acknowledges more than was sent is not believed', () => {
    const ledger = createEditLedger();
    ledger.opening();
    ledger.sent(step2);
    ledger.acknowledged(99);
    ledger.edited();
    ledger.sent(update);
    expect([ledger.saved, ledger.settled]).toEqual([0, false]);
  });

  test('[KEEP-1] keeps the edits that are not saved, as they were made', () => {
    const ledger = createEditLedger();
    const [one, two, three] = [1, 2, 3].map((byte) => new Uint8Array([byte]));
    ledger.opening();
    ledger.sent(step2);
    for (const edit of [one, two]) {
      if (edit) ledger.edited(edit);
      ledger.sent(update);
    }
    ledger.acknowledged(2);
    expect(ledger.unsaved).toEqual([two]);
    ledger.opening();
    if (three) ledger.edited(three, three);
    expect(ledger.unsaved).toEqual([two, three, three]);
    ledger.sent(step2);
    ledger.acknowledged(1);
    expect(ledger.unsaved).toEqual([]);
  });
});
