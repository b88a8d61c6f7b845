import { join } from 'node:path';
import { ORPCError } from '@orpc/client';
import sqlite3 from 'sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { describe } from '../../../src/contract';
import { isDue } from '../../../src/host/background/intake';
import { faultOf } from '../../../src/host/wire-error';
import { scratchFolder } from '../../support/database';
import { watchedInbox } from '../inbox/watched-inbox';

/** A connection of another program. */
async function connection(file: string): Promise<sqlite3.Database> {
  const other = new sqlite3.Database(file);
  onTestFinished(() => new Promise<void>((done) => other.close(() => done())));
  return other;
}

const run = (other: sqlite3.Database, sql: string) =>
  new Promise<Error | null>((resolve) => other.exec(sql, (error) => resolve(error)));

test('a master another program holds is told apart from a damaged one and from a defect', async () => {
  const file = join(await scratchFolder(), 'master.sqlite');
  const holder = await connection(file);
  const late = await connection(file);
  await run(holder, 'create table t (x); BEGIN EXCLUSIVE;');
  const busy = await run(late, 'PRAGMA busy_timeout = 0; insert into t values (1);');
  expect(faultOf(busy)).toEqual({ code: 'master_busy', facts: {} });
  expect(describe(faultOf(busy), 'pl').what).toContain('Inny program trzyma plik kartoteki');
  await run(holder, 'ROLLBACK');
});

test('of a failed statement that quotes a thousand rows a person is told how it begins and why it failed', async () => {
  const other = await connection(':memory:');
  const failed = await run(other, `select * from nowhere where x = '${'x'.repeat(500_000)}'`);
  const quoting = new Error(`select * from nowhere where x = '${'x'.repeat(500_000)}' - ${failed?.message ?? ''}`);
  const { code, facts } = faultOf(quoting);
  expect(code).toBe('defect');
  expect(facts['message']).toMatch(/^select \* from nowhere .* no such table: nowhere$/s);
  expect(String(facts['message']).length).toBeLessThan(4_000);
});

test('a file that meets a full disk or a busy master stays, says which, and is taken in afterwards', async () => {
  const watched = await watchedInbox();
  for (const code of ['disk_full', 'master_busy', 'disk_failing']) {
    await watched.put(`${code}.csv`);
    const usual = watched.decide;
    watched.decide = () => {
      throw new ORPCError('INTERNAL_SERVER_ERROR', { data: { code, facts: {} } });
    };
    expect(await watched.look(3_000)).toEqual(expect.arrayContaining([expect.stringContaining(code)]));
    expect(watched.names()).not.toContain(`${code}.csv`);
    watched.decide = usual;
    await watched.lookFor(120_000);
    expect(await watched.shelf('done')).toContain(`${code}.csv`);
  }
});

test('summer time: an hour that is skipped or comes twice lets a file through once, and never keeps it a day', () => {
  const zone = process.env.TZ;
  process.env.TZ = 'Europe/Warsaw';
  onTestFinished(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });
  const at = (iso: string) => Date.parse(iso);
  // 29 March 2026, 02:30 does not exist: 01:59 is followed by 03:00 (01:00 UTC).
  expect(isDue('30 2 * * *', at('2026-03-29T00:00:00Z'), at('2026-03-29T00:50:00Z'))).toBe(false);
  expect(isDue('30 2 * * *', at('2026-03-29T00:00:00Z'), at('2026-03-29T01:35:00Z'))).toBe(true);
  // 25 October 2026: 02:30 comes at 00:30 UTC and once more at 01:30 UTC; who came in between waits for the next day.
  expect(isDue('30 2 * * *', at('2026-10-24T20:00:00Z'), at('2026-10-25T00:20:00Z'))).toBe(false);
  expect(isDue('30 2 * * *', at('2026-10-24T20:00:00Z'), at('2026-10-25T00:31:00Z'))).toBe(true);
  expect(isDue('30 2 * * *', at('2026-10-25T02:00:00Z'), at('2026-10-25T22:00:00Z'))).toBe(false);
});
