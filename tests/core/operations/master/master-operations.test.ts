import { expect, test } from 'vitest';
import { createCore } from '../../../../src/core';
import { openDatabase } from '../../../../src/core/database';
import { problem } from '../../../../src/core/foundation';
import { createMasterOperations } from '../../../../src/core/operations/master';
import { masterChanged } from '../../../../src/core/operations/master-changed';
import { scratchDatabase } from '../../../support/database';
import { putChannel, putProducts } from '../../../support/master';
import { testCall, testServices } from '../../../support/services';

const AT = '2026-11-24T07:00:00.000Z';

test('init says what was made, and later that it was there already', async () => {
  const database = await scratchDatabase();
  const { operations } = await createCore(testServices(database));
  expect(await operations.master.init({}, testCall())).toMatchObject({
    database: database.file,
    created: true,
    locations: [{ code: 'main', name: 'Magazyn główny' }],
    priceLists: [{ code: 'retail', currency: 'PLN' }],
  });
  const again = await openDatabase(database.file);
  const { operations: later } = await createCore(testServices(again));
  expect(await later.master.init({}, testCall())).toMatchObject({ created: false });
  await again.close();
});

test('the status of a shop that has just begun is quiet', async () => {
  const master = createMasterOperations(testServices(await scratchDatabase()));
  expect(await master.status({}, testCall())).toEqual({
    health: 'ok',
    concerns: [],
    products: 0,
    inStock: 0,
    lastRuns: [],
    heldRuns: 0,
    channels: [],
    waitlist: { waiting: 0 },
    alerts: { queued: 0, uncertain: 0, refused: 0 },
    practice: false,
    mailConfigured: false,
  });
});

test('status counts products, channels, runs, waiters and mails, and names what needs a person', async () => {
  const database = await scratchDatabase();
  const ids = await putProducts(database, [
    { sku: 'A', stock: { main: 7 }, prices: { main: 1299 } },
    { sku: 'B', stock: { main: 0 } },
  ]);
  await putChannel(database, 'sklep');
  await database.write(async (trx) => {
    await masterChanged(trx, { kind: 'all' }, AT);
    await trx('source').insert({ name: 'erp', created_at: AT });
    await trx('import_run').insert({
      source_id: 1,
      file_name: 'erp.csv',
      file_hash: 'h',
      file_bytes: 1,
      state: 'failed',
      as_of: AT,
      profile: '{}',
      counts: '{}',
      started_at: AT,
    });
    await trx('waitlist_entry').insert({
      product_id: ids.get('B'),
      email_hash: 'h',
      email_sealed: 's',
      language: 'pl',
      state: 'waiting',
      source: 'manual',
      created_at: AT,
    });
    await trx('restock').insert({ product_id: ids.get('B'), quantity: 3, restocked_at: AT });
    await trx('alert').insert({
      restock_id: 1,
      waitlist_entry_id: 1,
      email_hash: 'h',
      message_id: 'm',
      state: 'uncertain',
      queued_at: AT,
      ended_at: AT,
    });
  });
  const status = await createMasterOperations(testServices(database)).status({}, testCall());
  expect(status).toMatchObject({
    health: 'trouble',
    products: 2,
    inStock: 1,
    waitlist: { waiting: 1 },
    alerts: { queued: 0, uncertain: 1, refused: 0 },
    channels: [{ name: 'sklep' }],
    lastRuns: [{ file: 'erp.csv', state: 'failed' }],
  });
  expect(status.concerns.map(({ code }) => code)).toEqual([
    'mail_not_configured',
    'last_import_failed',
    'alerts_uncertain',
    'channel_never_synced',
    'listings_held',
  ]);
});

test('a file refused days ago is no concern any more, nor one that only came too late', async () => {
  const database = await scratchDatabase();
  const services = testServices(database);
  const refused = { file: 'n.csv', source: 'erp', folder: '/inbox', problem: { code: 'file_empty', facts: {} } };
  const codes = async () =>
    (await createMasterOperations(services).status({}, testCall())).concerns.map(({ code }) => code);
  await services.watching.refused({ ...refused, shelf: 'held' });
  expect(await codes()).toEqual([]);
  await services.watching.refused({ ...refused, shelf: 'failed' });
  await services.watching.refused({ ...refused, file: 'n2.csv', shelf: 'failed' });
  expect(await codes()).toEqual(['inbox_refused']);
  await database.write((trx) => trx('activity').update({ at: '2026-01-01T00:00:00.000Z' }));
  expect(await codes()).toEqual([]);
});

test('a file nobody could read is told of until levels came after it, not because another delivery did', async () => {
  const database = await scratchDatabase();
  const services = testServices(database);
  const codes = async () =>
    (await createMasterOperations(services).status({}, testCall())).concerns.map(({ code }) => code);
  const imported = (state: string, kind: string) =>
    database.write((trx) =>
      trx('import_run').insert({
        source_id: 1,
        file_name: `${kind}.csv`,
        file_hash: 'h',
        file_bytes: 1,
        state,
        as_of: '2100-01-01T00:00:00.000Z',
        started_at: '2100-01-01T00:00:00.000Z',
        profile: JSON.stringify({ kind }),
        counts: '{}',
      }),
    );
  await database.write((trx) => trx('source').insert({ name: 'erp', created_at: AT }));
  await services.watching.refused({
    file: 'wz.csv',
    source: 'erp',
    folder: '/inbox',
    shelf: 'failed',
    problem: { code: 'file_binary', facts: {} },
  });
  await imported('applied', 'delivery');
  expect(await codes()).toContain('inbox_refused');
  await imported('discarded', 'stock');
  expect(await codes()).toContain('inbox_refused');
  await imported('applied', 'stock');
  expect(await codes()).not.toContain('inbox_refused');
});

test('mails that were settled long ago are no concern any more', async () => {
  const database = await scratchDatabase();
  const ids = await putProducts(database, [{ sku: 'A' }]);
  await database.write(async (trx) => {
    await trx('waitlist_entry').insert({
      product_id: ids.get('A'),
      email_hash: 'h',
      email_sealed: 's',
      language: 'pl',
      state: 'notified',
      source: 'manual',
      created_at: AT,
    });
    await trx('restock').insert({ product_id: ids.get('A'), quantity: 3, restocked_at: AT });
    await trx('alert').insert({
      restock_id: 1,
      waitlist_entry_id: 1,
      email_hash: 'h',
      message_id: 'm',
      state: 'refused',
      queued_at: '2026-11-01T07:00:00.000Z',
      ended_at: '2026-11-01T07:00:00.000Z',
    });
  });
  const status = await createMasterOperations(testServices(database)).status({}, testCall());
  expect(status).toMatchObject({ health: 'ok', alerts: { refused: 1 } });
});

test('activity is told newest first, page by page', async () => {
  const services = testServices(await scratchDatabase());
  const master = createMasterOperations(services);
  await services.activity.record('info', problem('first', { n: 1 }));
  await services.activity.record('warning', problem('second'));
  expect(await master.activity({ search: '', offset: 0, limit: 1 }, testCall())).toMatchObject({
    items: [{ code: 'second', severity: 'warning', facts: {} }],
    total: 2,
  });
  expect(await master.activity({ search: '', offset: 1, limit: 1 }, testCall())).toMatchObject({
    items: [{ code: 'first', facts: { n: 1 }, at: '2026-11-24T08:00:00.000Z' }],
  });
});
