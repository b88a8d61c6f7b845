import { createSyncOperations } from '../../src/core/operations/sync';
import type { Operations } from '../../src/core/services';
import { minorToDecimal } from '../../src/core/foundation';
import { fakeProblem, FakeShop } from '../support/fake-channel';
import { memoryVault, type TestShop, testShop } from '../support/core';
import { testClock } from '../support/clock';
import { seededRandom } from '../support/random';
import { testCall, testServices } from '../support/services';
import { TEST_PACE } from '../support/synced-shop';
import type { Contestant, ErpRow } from './contestant';
import { troubleAt, type World } from './world';

const MINUTE = 60_000;
/** The setting's default: how often sales are pulled while nothing changes here. */
const EVERY_MINUTES = 5;

export interface OneShelfInTheWorld extends Contestant {
  readonly master: TestShop;
  readonly sync: Operations['sync'];
  readonly shops: readonly FakeShop[];
  /** The world stops causing trouble. */
  calm(): void;
}

/** OneShelf itself, with everything real but the shops: imports of CSV files, the ledger on SQLite, the sync engine. */
export async function openOneShelf(world: World): Promise<OneShelfInTheWorld> {
  const clock = testClock();
  const random = seededRandom(world.minutes);
  const start = clock.now().getTime();
  let now = 0;
  let calm = false;
  const shops = Array.from({ length: world.channels }, (_, channel) => {
    const shop = new FakeShop(clock, { kind: `shop-${channel}` });
    for (const { sku } of world.products) shop.list(sku, { priceMinor: null, quantity: 0 });
    shop.fault = (call) => {
      const trouble = calm ? null : troubleAt(world, channel, now);
      if (trouble?.kind === 'down') return { kind: 'fail', problem: fakeProblem('transient', 'channel_unreachable') };
      if (trouble?.kind === 'throttled') {
        const problem = fakeProblem('throttled', 'channel_throttled', (trouble.to - now) * MINUTE);
        return { kind: 'fail', problem };
      }
      if (trouble?.kind === 'loses_answers' && call.method === 'push' && random.fraction() < 0.5) {
        return { kind: 'fail', problem: fakeProblem('transient', 'channel_timeout'), applied: true };
      }
      return null;
    };
    return shop;
  });
  const connectors = shops.map((shop) => shop.kind);
  const files = memoryVault(clock);
  const master = await testShop({ connectors, ports: { clock, files, random } });
  const services = testServices(master.database, { clock, connectors, files, random });
  const sync = createSyncOperations(services, { ...TEST_PACE, retries: 1 });
  for (const [channel, { kind }] of connectors.entries()) {
    const added = await master.core.operations.channels.add(
      {
        name: `shop-${channel}`,
        kind,
        settings: {},
        secrets: {},
        buffer: 0,
        cap: null,
        createMissing: false,
      },
      testCall(),
    );
    if (!added.ok) throw new Error(`not added: ${JSON.stringify(added)}`);
  }
  const scheduler = testCall({ actor: 'scheduler' });
  const timeOf = (minute: number) => new Date(start + minute * MINUTE).toISOString();

  return {
    name: 'OneShelf',
    master,
    sync,
    shops,
    calm: () => void (calm = true),
    shows: (channel, sku) => shops[channel]!.shows(sku),
    sell: (channel, sku) => void shops[channel]!.sell(sku, 1, { placedAt: clock.now().toISOString() }),
    edit: (channel, sku, priceMinor) => shops[channel]!.edit(sku, { priceMinor }),
    async erpExport(rows, asOf, minute) {
      clock.set(timeOf(minute));
      now = minute;
      await master.importText(csvOf(rows), {
        name: `erp-${minute}.csv`,
        source: 'erp',
        asOf: timeOf(asOf),
        force: minute === 0,
        confirmProfile: true,
      });
      await sync.run({ full: false, onlyDue: true }, scheduler);
    },
    async tick(minute) {
      clock.set(timeOf(minute));
      now = minute;
      if (minute % EVERY_MINUTES === 0) await sync.run({ full: false }, scheduler);
      // What a pass heard sold on one channel is sent to the others at once, as the background does.
      await sync.run({ full: false, onlyDue: true }, scheduler);
    },
    writes: () => shops.reduce((sum, shop) => sum + shop.writes.length, 0),
  };
}

function csvOf(rows: readonly ErpRow[]): string {
  const lines = rows.map(({ sku, quantity, priceMinor }) =>
    [sku, `Produkt ${sku}`, quantity, minorToDecimal(priceMinor).replace('.', ',')].join(';'),
  );
  return ['Kod;Nazwa;Stan;Cena brutto', ...lines, ''].join('\n');
}
