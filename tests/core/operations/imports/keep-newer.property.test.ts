import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testShop } from '../../../support/core';
import { verified } from '../../../support/ledger';
import { cases } from '../../../support/cases';

const SKUS = ['A', 'B'];
const HEADER = 'SKU;Nazwa;Cena brutto;Stan';

/** Files of hours of their own, in the order in which they come; no two say the same of anything. */
const hours = fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });

const textOf = (hour: number) =>
  [HEADER, ...SKUS.map((sku) => `${sku};Towar ${hour};1${hour},00;${hour}`), ''].join('\r\n');

test('in whichever order the files of a day come, each product is as the newest of them says', async () => {
  await fc.assert(
    fc.asyncProperty(hours, async (some) => {
      const shop = await testShop();
      for (const hour of some) {
        shop.clock.advance(60_000);
        const asOf = `2026-11-23T0${hour}:00:00.000Z`;
        await shop.importText(textOf(hour), { asOf, force: true, name: 'stany.csv' });
      }
      const newest = Math.max(...some);
      const meant = SKUS.map((sku) => ({
        ...{ sku, name: `Towar ${newest}` },
        ...{ minor: 1_000 + newest * 100, onHand: newest },
      }));
      expect(
        await shop.database.read.raw<unknown[]>(
          `select sku, name, (select gross_minor from price where product_id = product.id) as minor,
             (select sum(on_hand) from level where product_id = product.id) as "onHand" from product order by sku`,
        ),
      ).toEqual(meant);
      expect(await verified(shop)).toEqual([]);
    }),
    { numRuns: cases(12) },
  );
}, 120_000);
