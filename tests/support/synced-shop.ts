import { type Pace, refreshDesired } from '../../src/core/channels';
import type { Database } from '../../src/core/database';
import { createChannelOperations } from '../../src/core/operations/channels';
import { masterChanged } from '../../src/core/operations/master-changed';
import { createSyncOperations } from '../../src/core/operations/sync';
import type { Operations, Services } from '../../src/core/services';
import { ensurePriceList } from '../../src/core/pricing';
import { ensureLocation, recordMovements, recordPosting } from '../../src/core/stock';
import { type TestClock, testClock } from './clock';
import { scratchDatabase } from './database';
import { FakeShop, type FakeShopOptions } from './fake-channel';
import { putProducts, type TestProduct } from './master';
import { seededRandom } from './random';
import { testCall, testServices } from './services';

/** Tests do not wait: retries follow at once, and a call that hangs is given up on quickly. */
export const TEST_PACE: Pace = {
  callTimeoutMs: 5_000,
  retries: 2,
  retryDelayMs: 0,
  longestRestMs: 1_000,
  followEveryMs: 1,
  followForMs: 2_000,
};

/** A master with products, one fake shop connected as `shop`, and the operations to sync it. */
export class SyncedShop {
  private readonly operations: Operations['sync'];

  private constructor(
    readonly database: Database,
    readonly clock: TestClock,
    readonly shop: FakeShop,
    readonly services: Services,
    readonly ids: Map<string, number>,
  ) {
    this.operations = createSyncOperations(services, TEST_PACE);
  }

  static async open(
    products: readonly TestProduct[],
    options: FakeShopOptions & { channel?: Partial<AddInput>; listed?: boolean } = {},
  ): Promise<SyncedShop> {
    const database = await scratchDatabase();
    const clock = testClock();
    const shop = new FakeShop(clock, options);
    const services = testServices(database, { clock, random: seededRandom(7), connectors: [shop.kind] });
    await database.write(async (trx) => {
      await ensureLocation(trx, 'main', clock.now().toISOString(), { name: 'Main', kind: 'warehouse' });
      await ensurePriceList(trx, 'retail', 'PLN', clock.now().toISOString());
    });
    const ids = await putProducts(database, products);
    if (options.listed !== false) for (const { sku } of products) shop.list(sku);
    const synced = new SyncedShop(database, clock, shop, services, ids);
    await synced.add('shop', options.channel);
    return synced;
  }

  async add(name: string, own: Partial<AddInput> = {}): Promise<void> {
    const added = await createChannelOperations(this.services).add(
      {
        kind: this.shop.kind.kind,
        settings: {},
        secrets: {},
        buffer: 0,
        cap: null,
        createMissing: false,
        ...own,
        name,
      },
      testCall(),
    );
    if (!added.ok) throw new Error(`the channel was not added: ${JSON.stringify(added.problem)}`);
  }

  /** One pass over every channel, by the scheduler unless said otherwise; the report of the first. */
  async sync(
    input: { full?: boolean; channel?: string } = {},
    own?: { services?: Services; pace?: Pace; actor?: string },
  ) {
    const operations =
      (own?.services ?? own?.pace)
        ? createSyncOperations(own.services ?? this.services, own.pace ?? TEST_PACE)
        : this.operations;
    const outcome = await operations.run({ full: false, ...input }, testCall({ actor: own?.actor ?? 'scheduler' }));
    const report = outcome.ok ? outcome.value.channels[0] : undefined;
    if (!report) throw new Error(`nothing was synced: ${JSON.stringify(outcome)}`);
    return report;
  }

  /** Counts stock anew: moves a product's level at a location to `quantity`, as a stocktake does. */
  async stock(sku: string, quantity: number, location = 'main'): Promise<void> {
    const productId = this.idOf(sku);
    const at = this.clock.now().toISOString();
    await this.database.write(async (trx) => {
      const locationId = await ensureLocation(trx, location, at);
      const level = await trx('level')
        .where({ product_id: productId, location_id: locationId })
        .first<{ on_hand: number } | undefined>('on_hand');
      const posting = await recordPosting(trx, { kind: 'count', actor: 'test', recordedAt: at });
      const moved = quantity - (level?.on_hand ?? 0);
      await recordMovements(trx, posting, [{ productId, locationId, kind: 'count', quantity: moved, occurredAt: at }]);
      await masterChanged(trx, { kind: 'ids', ids: [productId] }, at);
    });
  }

  async price(sku: string, minor: number): Promise<void> {
    const productId = this.idOf(sku);
    const at = this.clock.now().toISOString();
    await this.database.write(async (trx) => {
      await trx('price').where({ product_id: productId }).update({ gross_minor: minor, since: at });
      await refreshDesired(trx, { kind: 'ids', ids: [productId] }, at);
    });
  }

  async onHand(sku: string): Promise<number> {
    const row = await this.database
      .read('level')
      .where({ product_id: this.idOf(sku) })
      .first<{ on_hand: number } | undefined>(this.database.read.raw('sum(on_hand) as on_hand'));
    return row?.on_hand ?? 0;
  }

  listing(sku: string): Promise<Record<string, string | number | null>> {
    return this.database
      .read('listing')
      .where({ product_id: this.idOf(sku) })
      .first<Record<string, string | number | null>>();
  }

  /** What every listing should show, by SKU. */
  async desired(): Promise<Record<string, { priceMinor: number; quantity: number }>> {
    const rows = await this.database
      .read('listing')
      .join('product', 'product.id', 'listing.product_id')
      .select<{ sku: string; priceMinor: number; quantity: number }[]>(
        'sku',
        'desired_price_minor as priceMinor',
        'desired_quantity as quantity',
      );
    return Object.fromEntries(rows.map(({ sku, ...offer }) => [sku, offer]));
  }

  shown(): Record<string, { priceMinor: number | null; quantity: number | null }> {
    return Object.fromEntries([...this.shop.listings.values()].map(({ sku, shown }) => [sku, shown]));
  }

  private idOf(sku: string): number {
    const id = this.ids.get(sku);
    if (id === undefined) throw new Error(`this test has no product ${sku}`);
    return id;
  }
}

type AddInput = Parameters<ReturnType<typeof createChannelOperations>['add']>[0];
