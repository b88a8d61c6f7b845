import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { storeFiles } from '../../src/connectors/store-files';
import { minorToDecimal } from '../../src/core/foundation';
import { openTill } from '../../src/practice/till';
import { testClock } from '../support/clock';
import { type ConformanceShop, describeConnectorConformance } from './conformance';

describeConnectorConformance('Store files', async (): Promise<ConformanceShop> => {
  const clock = testClock();
  const folder = await mkdtemp(join(tmpdir(), 'oneshelf-till-'));
  const file = join(folder, 'offers.csv');
  const till = await openTill({ folder, clock });
  await writeFile(file, 'sku;gtin;name;price;quantity\r\n');
  const settle = () => clock.advance(5000);
  return {
    kind: storeFiles,
    currency: 'PLN',
    settings: { folder },
    secrets: {},
    clock,
    speaksHttp: false,
    wrongSecrets: { impossible: 'a folder has no keys' },
    unreachableSettings: { folder: join(folder, 'unplugged') },
    manyProducts: 300,
    hasUnknownSkus: false,
    stock: async (products) => {
      const rows = products.map(
        ({ sku, name, offer }) =>
          `${sku};;${name};${minorToDecimal(offer.priceMinor).replace('.', ',')};${offer.quantity}\r\n`,
      );
      await writeFile(file, Buffer.concat([await readFile(file), iconv.encode(rows.join(''), 'windows-1250')]));
      await till.readOffers();
    },
    shelf: async (sku) => {
      await till.readOffers();
      const article = till.articles().find((one) => one.sku === sku);
      return article ? { priceMinor: article.priceMinor, quantity: article.quantity } : null;
    },
    remove: { impossible: 'a file lists whatever is written into it; nothing vanishes from it for good' },
    sell: async (lines) => {
      clock.advance(1000);
      const receipt = await till.sell(lines);
      settle();
      return receipt;
    },
    cancel: async (receipt) => {
      await till.cancel(receipt);
      settle();
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
});
