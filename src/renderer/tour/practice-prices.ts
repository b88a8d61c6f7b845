import type { ProductRow } from '../../contract';

/** The name of the file tells its run from others. */
export const PRACTICE_PRICES = 'cennik-bez-przecinka.csv';

/** A price list of these products whose decimal commas were lost: every price is a hundred times too high. */
export function practicePrices(products: readonly Pick<ProductRow, 'sku' | 'name' | 'priceMinor'>[]): File {
  const rows = products.flatMap(({ sku, name, priceMinor }) =>
    priceMinor === null ? [] : [`${sku};"${name.replaceAll('"', '""')}";${priceMinor}`],
  );
  return new File([['Symbol;Nazwa towaru;Cena brutto', ...rows, ''].join('\r\n')], PRACTICE_PRICES, {
    type: 'text/csv',
  });
}
