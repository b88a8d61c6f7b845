import { describe, expect, test } from 'vitest';
import type { CataloguePage } from '../../src/core/channels';
import { mug, practice, shirt } from '../support/woocommerce-practice';
import { wholeCatalogue } from './conformance-catalogue';
import { patience, value } from './conformance-shop';

describe('the catalogue of WooCommerce', () => {
  test('tells variations under their parents, by both names, with what cannot be sold beside them', async () => {
    const { connector } = await practice([{ ...mug, globalUniqueId: '978-83-01-00000-1' }, shirt, { ...mug, sku: '' }]);
    const entries = await wholeCatalogue(connector);
    expect(entries.map(({ sku, name, gtins, shown }) => ({ sku, name, gtins, ...shown }))).toEqual([
      { sku: 'MUG-1', name: 'Kubek', gtins: ['9788301000001'], priceMinor: 2499, quantity: 7 },
      { sku: 'SHIRT', name: 'Koszulka', gtins: [], priceMinor: null, quantity: null },
      { sku: null, name: 'Kubek', gtins: [], priceMinor: 2499, quantity: 7 },
      { sku: 'SHIRT-S', name: 'Koszulka S', gtins: [], priceMinor: 4900, quantity: 1 },
      { sku: 'SHIRT-M', name: 'Koszulka M', gtins: [], priceMinor: 4900, quantity: 2 },
    ]);
    const [listing] = value(await connector.find(['SHIRT-M'], patience()));
    expect(entries.find(({ sku }) => sku === 'SHIRT-M')?.ref).toEqual(listing?.ref);
  });

  test('loses nobody when products are deleted between two pages, and tells nobody twice', async () => {
    const products = Array.from({ length: 250 }, (_, i) => ({ ...mug, sku: `M-${i}` }));
    const { connector, owner } = await practice(products);
    const seen: (string | null)[] = [];
    let cursor: string | null = null;
    do {
      const page: CataloguePage = value(await connector.catalogue!(cursor, patience()));
      seen.push(...page.entries.map(({ sku }) => sku));
      cursor = page.next;
      if (seen.length === 100) for (const sku of ['M-3', 'M-4', 'M-5']) owner.remove(sku);
    } while (cursor !== null);
    expect(seen).toEqual(products.map(({ sku }) => sku));
  });

  test('of many parents fetches the variations in several calls', async () => {
    const parents = Array.from({ length: 30 }, (_, i) => ({
      ...{ sku: `P-${i}`, name: `P${i}`, price: '', quantity: null },
      variations: [{ sku: `V-${i}`, name: 'S', price: '1.00', quantity: 1 }],
    }));
    const { connector } = await practice(parents);
    const entries = await wholeCatalogue(connector);
    expect(new Set(entries.map(({ sku }) => sku)).size).toBe(60);
    expect(entries).toHaveLength(60);
  });
});
