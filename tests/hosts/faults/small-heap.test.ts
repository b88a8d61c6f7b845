import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { SMALL_HEAP_FLAG } from '../../../src/host/small-heap';

it('V8 knows the flag that keeps the heap of a host small', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--v8-options']);
  expect(stdout).toContain(`${SMALL_HEAP_FLAG} `);
});
