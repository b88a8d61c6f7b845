import { expect, test } from 'vitest';
import { openDatabase } from '../../../src/core/database';
import { scratchDatabase } from '../../support/database';

test('a new master has every table, foreign keys on and power-safe commits', async () => {
  const database = await scratchDatabase();
  const tables = await database.read('sqlite_master').where({ type: 'table' }).pluck<string[]>('name');
  expect(tables).toEqual(
    expect.arrayContaining(['product', 'movement', 'level', 'listing', 'import_run', 'alert', 'job']),
  );
  await database.write(async (trx) => {
    expect(await trx.raw('PRAGMA foreign_keys')).toEqual([{ foreign_keys: 1 }]);
    expect(await trx.raw('PRAGMA synchronous')).toEqual([{ synchronous: 2 }]);
  });
});

test('opening the master again changes nothing', async () => {
  const database = await scratchDatabase();
  const again = await openDatabase(database.file);
  expect(again.created).toBe(false);
  await again.close();
});

test('a transaction that fails leaves nothing behind', async () => {
  const database = await scratchDatabase();
  const row = { code: 'main', name: 'Main', kind: 'warehouse', created_at: '2026-01-01T00:00:00.000Z' };
  await expect(
    database.write(async (trx) => {
      await trx('location').insert(row);
      throw new Error('power gone');
    }),
  ).rejects.toThrow('power gone');
  expect(await database.read('location')).toEqual([]);
});

test('read-then-write transactions asked for at once all succeed, one after another', async () => {
  const database = await scratchDatabase();
  await database.write((trx) => trx('setting').insert({ key: 'n', value: '0', changed_at: '' }));
  await Promise.all(
    Array.from({ length: 20 }, () =>
      database.write(async (trx) => {
        const row = await trx('setting').where({ key: 'n' }).first<{ value: string }>();
        await trx('setting')
          .where({ key: 'n' })
          .update({ value: String(Number(row.value) + 1) });
      }),
    ),
  );
  expect(await database.read('setting').where({ key: 'n' }).first('value')).toEqual({ value: '20' });
});

test('work in bulk is one transaction too, and foreign keys hold again after it, even when it fails', async () => {
  const database = await scratchDatabase();
  const row = { code: 'main', name: 'Main', kind: 'warehouse', created_at: '2026-01-01T00:00:00.000Z' };
  await database.writeInBulk((trx) => trx('location').insert(row));
  expect(await database.read('location').pluck('code')).toEqual(['main']);
  const failing = database.writeInBulk(async (trx) => {
    await trx('location').delete();
    throw new Error('power gone');
  });
  await expect(failing).rejects.toThrow('power gone');
  expect(await database.read('location').pluck('code')).toEqual(['main']);
  const level = { product_id: 9, location_id: 9, on_hand: 1 };
  await expect(database.write((trx) => trx('level').insert(level))).rejects.toThrow(/FOREIGN KEY/);
});

test('readers cannot write', async () => {
  const database = await scratchDatabase();
  await expect(database.read('setting').insert({ key: 'x', value: '', changed_at: '' })).rejects.toThrow(/readonly/i);
});

test('migrations/schema.sql is a dump of what the migrations make (run: npx vitest run -u to renew it)', async () => {
  const database = await scratchDatabase();
  const statements = await database
    .read('sqlite_master')
    .whereNotNull('sql')
    .whereNot('name', 'like', 'sqlite_%')
    .whereNot('tbl_name', 'like', 'schema_migration%')
    .orderBy(['tbl_name', 'type', 'name'])
    .pluck<string[]>('sql');
  await expect(`${statements.join(';\n')};\n`).toMatchFileSnapshot('../../../migrations/schema.sql');
});
