import { expect, test } from 'vitest';
import { createBatchSize } from '../../../../src/core/channels/limits/batch-size';

test('a channel that swallows less than it says is asked for less, and for more again when it goes well', () => {
  const size = createBatchSize(100);
  size.wasCut(25);
  expect(size.now).toBe(25);
  size.wentWhole();
  expect(size.now).toBe(32);
  for (let i = 0; i < 10; i++) size.wentWhole();
  expect(size.now).toBe(100);
});
