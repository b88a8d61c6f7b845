import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../support/database';
import { oneshelf } from './cli-io';

test('oneshelf source sets up a folder, its files, hours and thresholds, and shows them', async () => {
  const data = await scratchFolder();
  const folder = join(data, '..', 'erp');
  const pairs = [`folder=${folder}`, 'patterns=stany*.csv, ceny*.csv', 'schedule=0 6 * * *', 'brake.zeroShare=0,3'];
  const set = await oneshelf(data, ['source', 'set', 'erp', ...pairs, 'retentionDays=none', '--json']);
  expect(set.json).toMatchObject({
    name: 'erp',
    folder: join(folder),
    patterns: ['stany*.csv', 'ceny*.csv'],
    schedule: '0 6 * * *',
    retentionDays: null,
    brake: { zeroShare: 0.3 },
  });
  const { stdout, exit } = await oneshelf(data, ['source', '--language', 'pl']);
  expect(exit).toBe(0);
  expect(stdout).toContain('inbox obok kartoteki');
  expect(stdout).toContain('stany*.csv, ceny*.csv');
  expect(stdout).toContain('nikt nie patrzy');
});

test.each([
  ['brake.zeroShare=3', 2],
  ['brake.nonsense=0.3', 2],
  ['colour=red', 2],
  ['retentionDays=soon', 2],
  ['polling=maybe', 2],
  ['schedule=tomorrow', 1],
])('oneshelf source set erp %s is refused with exit %i', async (pair, exit) => {
  const data = await scratchFolder();
  expect(await oneshelf(data, ['source', 'set', 'erp', pair])).toMatchObject({ exit, stdout: '' });
  expect((await oneshelf(data, ['source', 'list', '--json'])).json).toHaveLength(1);
});
