import { describe, expect, test } from 'vitest';
import type { CatalogueEntry, CataloguePage, Connector } from '../../src/core/channels';
import { type Bench, patience, skip, value } from './conformance-shop';

/** Every entry of every page, as the engine reads them. */
export async function wholeCatalogue(connector: Connector): Promise<CatalogueEntry[]> {
  const entries: CatalogueEntry[] = [];
  const cursors = new Set<string>();
  for (let cursor: string | null = null; ;) {
    const page: CataloguePage = value(await connector.catalogue!(cursor, patience()));
    entries.push(...page.entries);
    if (page.next === null) return entries;
    if (cursors.has(page.next)) throw new Error(`the page ${page.next} comes again: the catalogue never ends`);
    cursors.add(page.next);
    cursor = page.next;
  }
}

/** Of kinds that declare `readsCatalogue`. */
export function describeCatalogue({ shop, connect }: Bench): void {
  const none = 'this kind of channel declares no catalogue';

  describe('the catalogue', () => {
    test('tells every product once over all pages, with SKU, GTINs, name and what it shows', async (context) => {
      if (!shop().kind.capabilities.readsCatalogue) return skip(context, none);
      const gtins = shop().gtins === undefined ? ['5901234567893'] : [];
      const many = Array.from({ length: Math.max(0, Math.min(shop().manyProducts, 120) - 2) }, (_, i) => ({
        sku: `CAT-MANY-${i}`,
        name: `Pozycja ${i}`,
        gtins: [] as string[],
        offer: { priceMinor: 200 + i, quantity: i },
      }));
      const products = [
        { sku: 'CAT-1', name: 'Zażółć „gęślą” 5"', gtins, offer: { priceMinor: 2499, quantity: 7 } },
        { sku: 'CAT 2/ą&%', name: 'Łyżka', gtins: [], offer: { priceMinor: 100, quantity: 0 } },
        ...many,
      ];
      await shop().stock(products);
      const connector = connect();
      const entries = await wholeCatalogue(connector);
      expect(new Set(entries.map(({ ref }) => ref.id)).size).toBe(entries.length);
      const ours = entries.filter(({ sku }) => products.some((product) => product.sku === sku));
      const told = (from: readonly Omit<CatalogueEntry, 'ref'>[]) =>
        from
          .map(({ sku, name, shown, gtins: codes }) => ({ sku, name, shown, gtins: codes }))
          .toSorted((a, b) => (a.sku ?? '').localeCompare(b.sku ?? ''));
      expect(told(ours)).toEqual(told(products.map(({ offer, ...product }) => ({ ...product, shown: offer }))));
    }, 120_000);

    test('knows a thing by the same id as a look-up, and again on the next reading', async (context) => {
      if (!shop().kind.capabilities.readsCatalogue) return skip(context, none);
      await shop().stock([{ sku: 'CAT-SAME', name: 'Ten sam', offer: { priceMinor: 640, quantity: 6 } }]);
      const connector = connect();
      const [listing] = value(await connector.find(['CAT-SAME'], patience()));
      for (let round = 0; round < 2; round++) {
        const entry = (await wholeCatalogue(connector)).find(({ sku }) => sku === 'CAT-SAME');
        expect(entry?.ref).toEqual(listing!.ref);
      }
    });

    test('no longer tells what its owner has deleted', async (context) => {
      if (!shop().kind.capabilities.readsCatalogue) return skip(context, none);
      const remove = shop().remove;
      if ('impossible' in remove) return skip(context, remove.impossible);
      await shop().stock([{ sku: 'CAT-GONE', name: 'Skasowany', offer: { priceMinor: 100, quantity: 1 } }]);
      await remove('CAT-GONE');
      expect((await wholeCatalogue(connect())).filter(({ sku }) => sku === 'CAT-GONE')).toEqual([]);
    });
  });
}
