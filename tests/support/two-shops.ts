import { createChannelOperations } from '../../src/core/operations/channels';
import { createReportOperations } from '../../src/core/operations/reports';
import { createSyncOperations } from '../../src/core/operations/sync';
import type { Operations } from '../../src/core/services';
import { ensurePriceList } from '../../src/core/pricing';
import { FakeShop } from './fake-channel';
import type { TestProduct } from './master';
import { testCall } from './services';
import { SyncedShop, TEST_PACE } from './synced-shop';

type ParityInput = Parameters<Operations['reports']['parity']>[0];
type AddInput = Parameters<Operations['channels']['add']>[0];

export const ALL = {
  filter: 'all',
  what: 'both',
  search: '',
  sort: 'sku',
  descending: false,
  offset: 0,
  limit: 50,
} as const satisfies ParityInput;

/** A master with the channels `allegro` and `eshop`, each a fake shop that lists every product, synced together. */
export async function twoShops(products: readonly TestProduct[], second: Partial<AddInput> = {}) {
  const master = await SyncedShop.open(products);
  const { clock, database } = master;
  await database.write((trx) => trx('channel').update({ name: 'eshop' }));
  const allegro = new FakeShop(clock, { kind: 'allegro' });
  for (const { sku } of products) allegro.list(sku);
  const services = { ...master.services, connectors: [master.shop.kind, allegro.kind] };
  await database.write((trx) => ensurePriceList(trx, 'euro', 'EUR', clock.now().toISOString()));
  const added = await createChannelOperations(services).add(
    {
      kind: 'allegro',
      settings: {},
      secrets: {},
      buffer: 0,
      cap: null,
      createMissing: false,
      ...second,
      name: 'allegro',
    },
    testCall(),
  );
  if (!added.ok) throw new Error(JSON.stringify(added.problem));
  const reports = createReportOperations(services);
  const sync = createSyncOperations(services, TEST_PACE);
  return {
    master,
    eshop: master.shop,
    allegro,
    reports,
    sync: (channel?: string, full = false) =>
      sync.run({ full, ...(channel !== undefined && { channel }) }, testCall({ actor: 'scheduler' })),
    parity: (own: Partial<ParityInput> = {}) => reports.parity({ ...ALL, ...own }, testCall()),
  };
}
