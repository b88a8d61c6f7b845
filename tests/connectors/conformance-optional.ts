import { describe, expect, test } from 'vitest';
import type { Connector, RemoteSale } from '../../src/core/channels';
import { type Bench, patience, skip, value } from './conformance-shop';

/** Follows the pages from a cursor as the engine does; a sale seen again in the same revision is the same sale. */
async function pullAll(connector: Connector, cursor: string | null) {
  const sales = new Map<string, RemoteSale>();
  for (let page = 0; page < 1000; page++) {
    const result = value(await connector.pullSales!(cursor, patience()));
    for (const sale of result.sales) sales.set(sale.remoteId, sale);
    cursor = result.cursor;
    if (!result.more) return { sales: [...sales.values()], cursor };
  }
  throw new Error('the pages never end');
}

/** Of kinds that declare `pullsSales`. */
export function describeSales({ shop, connect }: Bench): void {
  const none = 'this kind of channel declares no sales';
  // Nobody promises an order of the lines; Medusa keeps none.
  const linesOf = (sale: RemoteSale | undefined) =>
    sale?.lines
      .map(({ sku, quantity, unitMinor }) => ({ sku, quantity, unitMinor }))
      .toSorted((one, other) => ((one.sku ?? '') < (other.sku ?? '') ? -1 : 1));

  describe('sales', () => {
    test('a sale is pulled with exactly its lines, and again with the same cursor', async (context) => {
      if (!shop().kind.capabilities.pullsSales) return skip(context, none);
      await shop().stock([
        { sku: 'SALE-1', name: 'Świeca', offer: { priceMinor: 1250, quantity: 10 } },
        { sku: 'SALE-2', name: 'Zapałki', offer: { priceMinor: 99, quantity: 10 } },
      ]);
      const connector = connect();
      const before = await pullAll(connector, null);
      await shop().sell!([
        { sku: 'SALE-1', quantity: 2 },
        { sku: 'SALE-2', quantity: 1 },
      ]);
      const known = new Set(before.sales.map((sale) => sale.remoteId));
      for (let round = 0; round < 2; round++) {
        const pulled = await pullAll(connector, before.cursor);
        const fresh = pulled.sales.filter((sale) => !known.has(sale.remoteId));
        expect(fresh).toHaveLength(1);
        expect(fresh[0]).toMatchObject({ state: 'placed', currency: shop().currency, totalMinor: 2599 });
        expect(linesOf(fresh[0])).toEqual([
          { sku: 'SALE-1', quantity: 2, unitMinor: 1250 },
          { sku: 'SALE-2', quantity: 1, unitMinor: 99 },
        ]);
      }
    });

    test('nothing is lost between two pulls, and a sale that did not change keeps its revision', async (context) => {
      if (!shop().kind.capabilities.pullsSales) return skip(context, none);
      await shop().stock([{ sku: 'NEXT-1', name: 'Gąbka', offer: { priceMinor: 300, quantity: 90 } }]);
      const connector = connect();
      let cursor = (await pullAll(connector, null)).cursor;
      const seen = new Map<string, string>();
      const sold = [1, 2, 3, 4, 5];
      for (const quantity of sold) {
        await shop().sell!([{ sku: 'NEXT-1', quantity }]);
        const pulled = await pullAll(connector, cursor);
        cursor = pulled.cursor;
        for (const sale of pulled.sales.filter((s) => s.lines.some((line) => line.sku === 'NEXT-1'))) {
          expect(seen.get(sale.remoteId) ?? sale.revision).toBe(sale.revision);
          seen.set(sale.remoteId, sale.revision);
        }
      }
      expect(seen.size).toBe(sold.length);
    });

    test('a cancelled sale comes again, cancelled and in a new revision', async (context) => {
      if (!shop().kind.capabilities.pullsSales) return skip(context, none);
      const cancel = shop().cancel ?? { impossible: 'the setup cannot cancel' };
      if ('impossible' in cancel) return skip(context, cancel.impossible);
      await shop().stock([{ sku: 'CANCEL-1', name: 'Rozmyślone', offer: { priceMinor: 4000, quantity: 4 } }]);
      const connector = connect();
      const start = await pullAll(connector, null);
      const of = (sales: readonly RemoteSale[]) => sales.find((sale) => sale.lines.some((l) => l.sku === 'CANCEL-1'));
      const sale = await shop().sell!([{ sku: 'CANCEL-1', quantity: 1 }]);
      const first = await pullAll(connector, start.cursor);
      const placed = of(first.sales);
      await cancel(sale);
      const cancelled = of((await pullAll(connector, first.cursor)).sales);
      expect(placed).toMatchObject({ state: 'placed' });
      expect(cancelled).toMatchObject({ state: 'cancelled', remoteId: placed!.remoteId });
      expect(cancelled!.revision).not.toBe(placed!.revision);
    });
  });
}

/** Of kinds that declare `createsListings`. */
export function describePublishing({ shop, connect }: Bench): void {
  const none = 'this kind of channel declares no creating of listings';

  describe('publishing', () => {
    test('a new product is created once, with its name and offer, and found afterwards', async (context) => {
      if (!shop().kind.capabilities.createsListings) return skip(context, none);
      const connector = connect();
      const offer = { priceMinor: 3499, quantity: 12 };
      const item = { sku: 'NEW-1', name: 'Źdźbło „extra” 5"', gtins: ['5901234123457'], offer };
      const [created] = value(await connector.publish!([item], patience()));
      expect(created).toMatchObject({ sku: 'NEW-1', status: 'created' });
      expect(await shop().shelf('NEW-1')).toEqual(offer);
      const found = value(await connector.find(['NEW-1'], patience()));
      expect(found).toHaveLength(1);
      expect(found[0]).toMatchObject({ sku: 'NEW-1', shown: offer });
      expect(created?.status === 'created' && created.ref.id).toBe(found[0]!.ref.id);
    });

    test('a product that has meanwhile appeared is not created twice, and the others are created', async (context) => {
      if (!shop().kind.capabilities.createsListings) return skip(context, none);
      const connector = connect();
      const offer = { priceMinor: 150, quantity: 1 };
      await shop().stock([{ sku: 'TAKEN-1', name: 'Już jest', offer }]);
      const results = value(
        await connector.publish!(
          [
            { sku: 'TAKEN-1', name: 'Już jest', gtins: [], offer },
            { sku: 'TAKEN-2', name: 'Jeszcze nie', gtins: [], offer },
          ],
          patience(),
        ),
      );
      expect(results.find((r) => r.sku === 'TAKEN-2')).toMatchObject({ status: 'created' });
      expect(value(await connector.find(['TAKEN-1'], patience()))).toHaveLength(1);
    });
  });
}
