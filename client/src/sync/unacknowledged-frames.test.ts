import { expect, test } from 'vitest';
import { createUnacknowledgedFrames } from './unacknowledged-frames.ts';

const frame = (byte: number, length = 1) => new Uint8Array(length).fill(byte);

test('[KEEP-1] keeps what was not acknowledged, in its order, over several connections', () => {
  const frames = createUnacknowledgedFrames();
  for (const byte of [1, 2, 3]) frames.sent(frame(byte));
  frames.acknowledged(1);
  const again = frames.takeAll();
  expect(again).toEqual([frame(2), frame(3)]);
  for (const old of again) frames.sent(old);
  frames.sent(frame(4));
  frames.acknowledged(1);
  expect(frames.takeAll()).toEqual([frame(3), frame(4)]);
  expect(frames.takeAll()).toEqual([]);
});

test('is bounded: the oldest go first', () => {
  const frames = createUnacknowledgedFrames(10);
  for (const byte of [1, 2, 3]) frames.sent(frame(byte, 4));
  frames.acknowledged(1);
  expect(frames.takeAll()).toEqual([frame(2, 4), frame(3, 4)]);
});
