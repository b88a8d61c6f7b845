import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { scratchFolder } from '../../support/database';
import { expectSound, shopFolder } from './bad-shop';
import { oneshelf } from '../cli/cli-io';
import { buildCommand } from './killed-command';
import { copied, countCalls, hasStrace, inject, runUnder } from './straced-command';

const MINUTES = 60_000;
/** At how many places of each kind of call a process is killed; more find more and take longer. */
const PLACES = Number(process.env.ONESHELF_FAULT_PLACES ?? 2);
const KILL = (n: number) => `signal=SIGKILL:when=${n}`;

beforeAll(buildCommand, 3 * MINUTES);

/** Places spread over all calls, the first and the last among them. */
function placesOf(count: number): number[] {
  const places = Math.min(PLACES, count);
  return Array.from({ length: places }, (_, i) => 1 + Math.round((i * (count - 1)) / Math.max(1, places - 1)));
}

/** The last of the calls may be one that a loaded machine needs no second time; all others are reached. */
function expectKilled(
  { status }: { readonly status: number | null },
  { calls, n, count }: { readonly calls: string; readonly n: number; readonly count: number },
): void {
  if (n < count || count === 1) expect(status, `${calls} ${n} of ${count}`).not.toBe(0);
}

const namesIn = async (folder: string) => (await readdir(folder).catch(() => [])).sort();
const onHand = async (folder: string) => {
  const { json } = await oneshelf(folder, ['product', 'KUB-1', '--json']);
  return (json as { levels: { onHand: number }[] }).levels[0]?.onHand;
};
/** What a restore may have left of its own beside the master. */
const leftovers = async (folder: string) => (await namesIn(folder)).filter((name) => name.startsWith('restore'));

describe.skipIf(!hasStrace)('one fault on top of another', { timeout: 30 * MINUTES }, () => {
  test(`a backup killed at ${PLACES} places of each kind (ONESHELF_FAULT_PLACES): what has a name is good, the rest goes next time`, async () => {
    const folder = await shopFolder();
    for (const calls of ['pwrite64', 'fsync,fdatasync', 'rename', 'unlink']) {
      const count = await countCalls(calls, await copied(folder), ['backup']);
      for (const n of placesOf(count)) {
        const data = await copied(folder);
        const backups = join(data, 'backups');
        expectKilled(runUnder(inject(calls, KILL(n)), data, ['backup']), { calls, n, count });
        const published = (await namesIn(backups)).filter((name) => name.endsWith('.sqlite'));
        for (const name of published) {
          expect((await oneshelf(data, ['restore', join(backups, name), '--dry-run'])).exit).toBe(0);
        }
        await expectSound(data);
        expect((await oneshelf(data, ['backup', join(backups, 'druga.sqlite')])).exit).toBe(0);
        const names = await namesIn(backups);
        expect(names.filter((name) => !name.endsWith('.sqlite'))).toEqual([]);
        expect(names.length - published.length).toBe(1);
      }
    }
  });

  test('a restore killed anywhere: the old master or the restored one, never none; the next start finishes or forgets it', async () => {
    const folder = await shopFolder();
    const backup = join(await scratchFolder(), 'kopia.sqlite');
    const then = await onHand(folder);
    await oneshelf(folder, ['backup', backup]);
    await oneshelf(folder, ['count', 'main', 'KUB-1=77']);
    for (const calls of ['pwrite64', 'fsync,fdatasync', 'rename', 'unlink']) {
      const count = await countCalls(calls, await copied(folder), ['restore', backup]);
      for (const n of placesOf(count)) {
        const data = await copied(folder);
        expectKilled(runUnder(inject(calls, KILL(n)), data, ['restore', backup]), { calls, n, count });
        // Whoever opens it next is killed as well, before it is what it should be.
        runUnder(inject(calls, KILL(1)), data, ['status']);
        expect([then, 77], `${calls} ${n} of ${count}`).toContain(await onHand(data));
        await expectSound(data);
        expect(await leftovers(data)).toEqual([]);
        expect((await oneshelf(data, ['restore', backup])).exit).toBe(0);
        expect(await onHand(data)).toBe(then);
      }
    }
  });

  test('a disk that gets full during a restore leaves the master as it is, says so, and keeps no half of it', async () => {
    const folder = await shopFolder();
    const backup = join(await scratchFolder(), 'kopia.sqlite');
    const then = await onHand(folder);
    await oneshelf(folder, ['backup', backup]);
    await oneshelf(folder, ['count', 'main', 'KUB-1=77']);
    const writes = await countCalls('pwrite64', await copied(folder), ['restore', backup]);
    const full = [...placesOf(writes).map((n) => ['pwrite64', n] as const), ['copy_file_range,sendfile', 1] as const];
    for (const [calls, n] of full) {
      const data = await copied(folder);
      const { status, stdout } = runUnder(inject(calls, `error=ENOSPC:when=${n}+`), data, ['restore', backup]);
      const staged = (await leftovers(data)).includes('restore.json');
      if (status !== 0) {
        expect(status, `${calls} from ${n} on`).toBe(1);
        expect(stdout, `${calls} from ${n} on`).toMatch(/"disk_f(ull|ailing)"/);
      }
      // A verified one may be waiting for the next start.
      expect(await onHand(data)).toBe(status === 0 || staged ? then : 77);
      await expectSound(data);
      expect(await leftovers(data)).toEqual([]);
      expect((await oneshelf(data, ['restore', backup])).exit).toBe(0);
    }
  });

  test('an import killed, its recovery killed, and that of the recovery: wholly there or not at all', async () => {
    const folder = await shopFolder();
    const count = ['count', 'main', 'KUB-1=55'];
    const before = await onHand(folder);
    const writes = await countCalls('pwrite64', await copied(folder), count);
    for (const n of placesOf(writes)) {
      const data = await copied(folder);
      runUnder(inject('pwrite64', KILL(n)), data, count);
      for (const again of [1, 2, 1]) runUnder(inject('pwrite64', KILL(again)), data, ['status']);
      runUnder(inject('fsync,fdatasync', KILL(1)), data, ['status']);
      expect([before, 55], `write ${n} of ${writes}`).toContain(await onHand(data));
      await expectSound(data);
    }
    expect((await stat(join(folder, 'oneshelf.sqlite'))).isFile()).toBe(true);
  });
});
