import { readdirSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../../src/core/database';
import { scratchFolder } from '../../support/database';
import { expectSound } from './bad-shop';
import { oneshelf } from '../cli/cli-io';
import { buildCommand, runCommand } from './killed-command';
import { copied, countCalls, hasStrace, inject, runUnder } from './straced-command';

const MINUTES = 60_000;
/** At how many of its writes each booking is killed; the last ones, at which it is committed, are always among them. */
const KILLS = Number(process.env.ONESHELF_KILLS ?? 4);

beforeAll(buildCommand, 3 * MINUTES);

/** Everything that a booking may leave half done. */
async function stateOf(folder: string): Promise<unknown> {
  const database = await openDatabase(join(folder, 'oneshelf.sqlite'));
  const rows = (sql: string) => database.read.raw<unknown[]>(sql);
  try {
    return {
      levels: await rows(`select product_id, location_id, on_hand from level where on_hand <> 0 order by 1, 2`),
      movements: await rows(`select posting_id, kind, quantity from movement order by id`),
      postings: await rows(`select kind, import_run_id, reverses_posting_id, kept_rows from posting order by id`),
      prices: await rows(`select product_id, gross_minor from price order by 1`),
      products: await rows(`select sku, archived_at is null as sold from product order by sku`),
      runs: await rows(`select id, state, counts, parent_run_id from import_run order by id`),
      aside: await rows(`select run_id, line, state from import_rejected_row order by 1, 2`),
      deliveries: await rows(`select role, state from delivery order by id`),
      lines: await rows(`select delivery_id, quantity, booked from delivery_line order by id`),
    };
  } finally {
    await database.close();
  }
}

async function write(folder: string, name: string, lines: readonly string[]): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, ['SKU;Nazwa;Cena brutto;Stan main;Stan sklep', ...lines, ''].join('\n'));
  return file;
}

/** A run with a row that was set aside, a delivery, and a plan that waits. */
async function shop(): Promise<string> {
  const [folder, elsewhere] = [await scratchFolder(), await scratchFolder()];
  const does = async (exit: number, ...argv: string[]) => expect((await oneshelf(folder, argv)).exit).toBe(exit);
  await does(
    3,
    'import',
    await write(elsewhere, 'a.csv', ['A;Kubek;10,00;9;1', 'B;Talerz;20,00;5;0', 'C;Miska;?;3;0']),
  );
  await does(0, 'receive', '--lines', 'A=4', '--number', 'PZ 1');
  await does(0, 'import', await write(elsewhere, 'b.csv', ['A;Kubek;11,00;8;2', 'B;Talerz;21,00;4;3']), '--dry-run');
  return folder;
}

const BOOKINGS: readonly (readonly string[])[] = [
  ['receive', '--lines', 'A=5', 'B=2', '--number', 'PZ 2'],
  ['count', 'main', 'A=6', 'B=6'],
  ['transfer', 'main', 'sklep', 'A=2', 'B=1'],
  ['imports', 'undo', '1'],
  ['deliveries', 'undo', '1'],
  ['imports', 'correct', '1', '4', 'Cena brutto=12,00'],
  ['imports', 'apply', '2'],
  ['imports', 'replan', '2', '--set', 'column.3=ignore'],
];

describe.skipIf(!hasStrace)('a booking killed at any write has happened wholly or not at all', () => {
  test.each(BOOKINGS.map((argv) => [argv.join(' '), argv] as const))(
    '%s',
    async (_, argv) => {
      const folder = await shop();
      const before = await stateOf(await copied(folder));
      const done = await copied(folder);
      const writes = await countCalls('pwrite64', done, argv);
      const after = await stateOf(done);
      expect(after).not.toEqual(before);
      let killed = 0;
      for (let kill = 0; kill < KILLS; kill++) {
        const at = kill < 2 ? writes - kill : Math.max(1, Math.round((writes * (kill - 1)) / KILLS));
        const data = await copied(folder);
        const { status } = runUnder(inject('pwrite64', `signal=SIGKILL:when=${at}`), data, argv);
        if (status !== 0 && status !== 3) killed += 1;
        await expectSound(data);
        const found = await stateOf(data);
        expect([before, after], `killed at write ${at} of ${writes}`).toContainEqual(found);
        if (JSON.stringify(found) === JSON.stringify(after)) continue;
        expect([0, 3]).toContain((await oneshelf(data, argv)).exit);
        expect(await stateOf(data)).toEqual(after);
        await expectSound(data);
      }
      expect(killed).toBeGreaterThan(0);
    },
    10 * MINUTES,
  );
});

test(
  'a watcher killed at any moment leaves every file in one place, and goes on where it was',
  async () => {
    const folder = await scratchFolder();
    const inbox = join(folder, 'inbox');
    await mkdir(inbox);
    const files = [1, 2, 3, 4].map((n) => `stany_${n}.csv`);
    for (const [i, name] of files.entries()) await write(inbox, name, [`P-${i};Kubek;10,00;${i + 1};0`]);
    const where = () =>
      Object.fromEntries(
        ['.', 'done', 'held', 'failed'].map((shelf) => {
          const names = (() => {
            try {
              return readdirSync(join(inbox, shelf));
            } catch {
              return [];
            }
          })();
          return [shelf, names.filter((name) => name.endsWith('.csv'))];
        }),
      );
    const places = (name: string) => Object.values(where()).filter((names) => names.includes(name)).length;
    for (let left = 3; left >= 0; left--) {
      await runCommand(['--data', folder, 'run'], { kill: () => (where()['.'] ?? []).length <= left });
      expect(files.map(places), JSON.stringify(where())).toEqual([1, 1, 1, 1]);
      await expectSound(folder);
    }
    expect(where()).toMatchObject({ '.': [], held: [], failed: [] });
    expect((await readdir(join(inbox, 'done'))).filter((name) => name.endsWith('.csv')).sort()).toEqual(files);
    const database = await openDatabase(join(folder, 'oneshelf.sqlite'));
    const levels = await database.read.raw<unknown[]>(
      `select sku, on_hand as n from level join product p on p.id = product_id where on_hand <> 0 order by sku`,
    );
    await database.close();
    expect(levels).toEqual(files.map((_, i) => ({ sku: `P-${i}`, n: i + 1 })));
  },
  5 * MINUTES,
);
