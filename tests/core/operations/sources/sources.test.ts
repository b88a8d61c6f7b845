import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SourceChange } from '../../../../src/contract';
import { createSettingsOperations } from '../../../../src/core/operations/settings';
import { createSourceOperations } from '../../../../src/core/operations/sources';
import { findSource } from '../../../../src/core/imports';
import { scratchDatabase } from '../../../support/database';
import { testCall, testServices } from '../../../support/services';

async function shop() {
  const services = testServices(await scratchDatabase(), { dataFolder: '/data' });
  const sources = createSourceOperations(services);
  const settings = createSettingsOperations(services);
  return {
    services,
    list: () => sources.list({}, testCall()),
    set: (change: SourceChange) => sources.set(change, testCall()),
    setting: (watchFolder: string | null) => settings.set({ watchFolder }, testCall()),
    code: async (change: SourceChange) => {
      const outcome = await sources.set(change, testCall());
      return outcome.ok ? null : outcome.problem.code;
    },
  };
}

const FRESH = {
  folder: null,
  polling: 'auto',
  patterns: [],
  schedule: null,
  retentionDays: 30,
  scope: 'partial',
  brake: {},
  watch: null,
};

test('there is always the default source', async () => {
  const { list } = await shop();
  expect(await list()).toEqual([{ name: 'default', ...FRESH }]);
});

test('a source is made by saying something about it, and changed field by field', async () => {
  const { set, list, services } = await shop();
  await set({ name: 'erp', folder: '/srv/erp', patterns: ['stany*.csv'], brake: { zeroShare: 0.2, shrinkShare: 0.5 } });
  await set({ name: 'erp', schedule: '0 6 * * *', brake: { zeroShare: null, suspiciousFactor: 3 } });
  const erp = {
    ...FRESH,
    name: 'erp',
    folder: '/srv/erp',
    patterns: ['stany*.csv'],
    schedule: '0 6 * * *',
    brake: { shrinkShare: 0.5, suspiciousFactor: 3 },
  };
  expect(await list()).toEqual([{ name: 'default', ...FRESH }, erp]);
  expect(await findSource(services.database.read, 'erp')).toMatchObject({
    folder: '/srv/erp',
    settings: { scope: 'partial', brake: { shrinkShare: 0.5, suspiciousFactor: 3 } },
  });
  await set({ name: 'erp', folder: null });
  expect((await list())[1]).toEqual({ ...erp, folder: null });
  expect(await services.database.read('activity').where({ code: 'source_changed' }).pluck('facts')).toContain(
    '{"source":"erp","fields":"schedule, brake"}',
  );
});

test('sources stand in the order in which they were made, after the default one, however much is said of them later', async () => {
  const { set, list } = await shop();
  const names = async () => (await list()).map(({ name }) => name);
  await set({ name: 'wapro', folder: '/srv/wapro' });
  await set({ name: 'allegro', folder: '/srv/allegro' });
  await set({ name: 'default', schedule: '0 6 * * *' });
  await set({ name: 'hurtownia', retentionDays: 7 });
  expect(await names()).toEqual(['default', 'wapro', 'allegro', 'hurtownia']);
  await set({ name: 'wapro', folder: null, patterns: ['*.csv'] });
  expect(await names()).toEqual(['default', 'wapro', 'allegro', 'hurtownia']);
});

test('the folder of the default source is the setting, whichever way it is set', async () => {
  const { set, setting, list } = await shop();
  await set({ name: 'default', folder: '/srv/a', retentionDays: null });
  expect((await list())[0]).toMatchObject({ folder: '/srv/a', retentionDays: null });
  await setting('/srv/b');
  expect((await list())[0]).toMatchObject({ folder: '/srv/b', retentionDays: null });
});

test('folders that would do harm are refused, and nothing changes', async () => {
  const { set, setting, code, list } = await shop();
  expect(await code({ name: 'a', folder: 'erp' })).toBe('watch_folder_not_absolute');
  for (const folder of ['/data', '/data/files', '/data/inbox/done']) {
    expect(await code({ name: 'a', folder })).toBe('watch_folder_own');
  }
  expect(await code({ name: 'a', folder: '/data/inbox' })).toBe('watch_folder_taken');
  await set({ name: 'a', folder: '/srv/erp' });
  expect(await code({ name: 'b', folder: '/srv/erp/' })).toBe('watch_folder_taken');
  expect(await code({ name: 'b', folder: '/srv/erp/done' })).toBe('watch_folder_shelf');
  expect(await setting('/srv/erp')).toMatchObject({ problem: { code: 'watch_folder_taken' } });
  expect(await setting('/data')).toMatchObject({ problem: { code: 'watch_folder_own' } });
  expect((await list()).map(({ name, folder }) => [name, folder])).toEqual([
    ['default', null],
    ['a', '/srv/erp'],
  ]);
  expect(await code({ name: 'b', folder: '/srv/erp', patterns: ['ceny*'] })).toBeNull();
  expect(await code({ name: 'b', patterns: [] })).toBe('watch_folder_taken');
});

test('a schedule that cannot be read, or that never comes, is refused', async () => {
  const { code } = await shop();
  for (const schedule of ['6:00', '* * * * * *', '0 0 31 2 *', '61 * * * *']) {
    expect([schedule, await code({ name: 'a', schedule })]).toEqual([schedule, 'schedule_unreadable']);
  }
  expect(await code({ name: 'a', schedule: '0 6,14 * * 1-5' })).toBeNull();
});

test('what the host sees in a folder is told with its sources', async () => {
  const { services, list, set } = await shop();
  await set({ name: 'erp', folder: '/srv/erp' });
  const waiting = [
    { file: 'a.csv', since: '2026-11-24T07:00:00.000Z', problem: { code: 'inbox_being_written', facts: {} } },
  ];
  const goneSince = '2026-11-24T07:30:00.000Z';
  services.watching.show([{ folder: join('/srv/erp'), sources: ['erp'], goneSince, reason: 'ENOENT', waiting }]);
  expect((await list()).map(({ watch }) => watch)).toEqual([null, { goneSince, waiting }]);
});
