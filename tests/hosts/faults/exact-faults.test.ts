import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { scratchFolder } from '../../support/database';
import { expectSound } from './bad-shop';
import { oneshelf } from '../cli/cli-io';
import { buildCommand } from './killed-command';
import { copied, countCalls, hasStrace, inject, runUnder } from './straced-command';

const MINUTES = 60_000;
const PRODUCTS = 120;
/** Every how many-th write of an import is tried; 1 tries them all, which takes ten minutes. */
const STRIDE = Number(process.env.ONESHELF_FAULT_STRIDE ?? 80);

beforeAll(buildCommand, 3 * MINUTES);

async function writeRound(folder: string, round: number): Promise<string> {
  const file = join(folder, `round-${round}.csv`);
  const rows = Array.from(
    { length: PRODUCTS },
    (_, n) => `P-${n};Towar ${n};23;${20 + (n % 30)},0${round};${n + round}`,
  );
  await writeFile(file, ['SKU;Nazwa;VAT;Cena brutto;Stan', ...rows, ''].join('\n'));
  return file;
}

/** Of every product the round its price and its stock come from: they agree, or the import was half done. */
async function roundsOf(folder: string): Promise<number[]> {
  const rounds = new Set<number>();
  for (const n of [0, 1, PRODUCTS - 1]) {
    const { json } = await oneshelf(folder, ['product', `P-${n}`, '--json']);
    const { prices, levels } = json as { prices: { grossMinor: number }[]; levels: { onHand: number }[] };
    rounds.add((prices[0]?.grossMinor ?? -1) % 100);
    rounds.add((levels[0]?.onHand ?? -1) - n);
  }
  return [...rounds];
}

describe.skipIf(!hasStrace)('an import whose system calls go wrong', { timeout: 15 * MINUTES }, () => {
  const shop = async () => {
    const folder = await scratchFolder();
    expect((await oneshelf(folder, ['import', await writeRound(folder, 1)])).exit).toBe(0);
    // Of the next file every stock is another, and nobody is there to be asked.
    expect((await oneshelf(folder, ['source', 'set', 'default', 'brake.stockShare=1'])).exit).toBe(0);
    return { folder, file: await writeRound(folder, 2) };
  };
  const importUnder = (folder: string, file: string, calls: string, fault: string) =>
    runUnder(inject(calls, fault), folder, ['import', file]);
  const writesOf = async (folder: string, file: string) =>
    countCalls('pwrite64', await copied(folder), ['import', file]);

  test('killed at any write it has happened wholly or not at all, and happens the next time', async () => {
    const { folder, file } = await shop();
    const writes = await writesOf(folder, file);
    expect(writes).toBeGreaterThan(STRIDE);
    let killed = 0;
    for (let n = 1; n <= writes; n += STRIDE) {
      const data = await copied(folder);
      const { status } = importUnder(data, file, 'pwrite64', `signal=SIGKILL:when=${n}`);
      if (status !== 0) killed += 1;
      expect(await roundsOf(data), `killed at write ${n}`).toHaveLength(1);
      await expectSound(data);
      expect((await oneshelf(data, ['import', file])).exit).toBe(0);
      expect(await roundsOf(data)).toEqual([2]);
    }
    expect(killed).toBeGreaterThan(1);
  });

  test('a disk that is full from some write on says so, changes nothing, and goes on once there is room', async () => {
    const { folder, file } = await shop();
    const writes = await writesOf(folder, file);
    for (const n of [2, Math.round(writes / 3), Math.round((writes * 2) / 3)]) {
      const data = await copied(folder);
      const { status, stdout } = importUnder(data, file, 'pwrite64', `error=ENOSPC:when=${n}+`);
      expect(status).toBe(1);
      // Where SQLite cannot make room for its index of the log, it says that the disk fails.
      const { problem } = JSON.parse(stdout) as { problem: { code: string } };
      expect(['disk_full', 'disk_failing'], `full from write ${n} on`).toContain(problem.code);
      expect(await roundsOf(data)).toEqual([1]);
      await expectSound(data);
      expect((await oneshelf(data, ['import', file])).exit).toBe(0);
      expect(await roundsOf(data)).toEqual([2]);
    }
  });

  test('a disk that cannot make sure of what it wrote is no success: said, and nothing is lost', async () => {
    const { folder, file } = await shop();
    for (const n of [1, 3, 5]) {
      const data = await copied(folder);
      const { status, stdout } = importUnder(data, file, 'fsync,fdatasync', `error=EIO:when=${n}+`);
      expect(status).toBe(1);
      expect(stdout, `from sync ${n} on`).toContain('"disk_failing"');
      await expectSound(data);
      expect((await oneshelf(data, ['import', file])).exit).toBe(0);
      expect(await roundsOf(data)).toEqual([2]);
    }
  });
});
