import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { googleMerchant, metaCatalogue } from '../../src/connectors/catalogue-feed';
import type { ConnectorKind, ShownOffer } from '../../src/core/channels';
import { decimalToMinor } from '../../src/core/foundation';
import { testClock } from '../support/clock';
import { type ConformanceShop, describeConnectorConformance } from './conformance';
import { feedScene, ADDRESSES, item, itemsOf, push, recordsOf } from './feed-scene';

/** What a shopper is shown by a platform that has fetched the file; how many there are only Meta is told. */
type Shelf = (folder: string, sku: string) => Promise<ShownOffer | null>;

const minor = (price: string | undefined) => decimalToMinor((price ?? '').replace(' PLN', ''));

const googleShelf: Shelf = async (folder, sku) => {
  const shown = itemsOf(await readFile(join(folder, 'products.xml'), 'utf8')).find((one) => one['g:id'] === sku);
  if (!shown) return null;
  const copy = await readFile(join(folder, '.oneshelf/products.xml.copy.csv'), 'utf8');
  const pieces = Number(recordsOf(copy, ',').find((row) => row['sku'] === sku)?.['quantity']);
  const agrees = pieces > 0 === (shown['g:availability'] === 'in_stock');
  return { priceMinor: minor(shown['g:price']), quantity: agrees ? pieces : null };
};

const metaShelf: Shelf = async (folder, sku) => {
  const shown = recordsOf(await readFile(join(folder, 'products.csv'), 'utf8'), ',').find((one) => one['id'] === sku);
  return shown ? { priceMinor: minor(shown['price']), quantity: Number(shown['quantity_to_sell_on_facebook']) } : null;
};

function describeFeed(name: string, kind: ConnectorKind, shelf: Shelf): void {
  describeConnectorConformance(name, async (): Promise<ConformanceShop> => {
    const folder = await mkdtemp(join(tmpdir(), 'oneshelf-feed-'));
    const settings = { folder, ...ADDRESSES, brand: 'Acme' };
    return {
      kind,
      currency: 'PLN',
      settings,
      secrets: {},
      clock: testClock(),
      speaksHttp: false,
      wrongSecrets: { impossible: 'a folder has no keys' },
      unreachableSettings: { folder: join(folder, 'unplugged') },
      manyProducts: 300,
      hasUnknownSkus: false,
      // A product file has one author, so what stands in it was pushed by an earlier connection.
      stock: async (products) => {
        const { connector } = await feedScene(kind, settings);
        await push(connector, ...products.map(({ sku, name: title, offer }) => item(sku, offer, { name: title })));
      },
      shelf: (sku) => shelf(folder, sku),
      remove: { impossible: 'a file lists whatever is written into it; nothing vanishes from it for good' },
      close: () => rm(folder, { recursive: true, force: true }),
    };
  });
}

describeFeed('Google Merchant file', googleMerchant, googleShelf);
describeFeed('Meta catalogue file', metaCatalogue, metaShelf);
