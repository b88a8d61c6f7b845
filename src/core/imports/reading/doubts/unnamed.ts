import type { Problem } from '../../../foundation';
import type { Column } from '../../types';
import { availabilityInWords } from './availability-words';
import type { Cells } from '../text/csv';
import { stockInPacks } from '../columns/packs';
import { unnamedGtin } from './unnamed-gtin';
import { placesLeft } from './unnamed-places';
import { unnamedPrice } from './unnamed-price';
import { unnamedStock } from './unnamed-stock';

/**
 * What a person is asked of columns that look like a stock, a price or barcodes and were left out for their headings, and
 * of a stock that is counted in packs.
 */
export function leftOutDoubts(columns: readonly Column[], rows: readonly Cells[], isOfGoods: boolean): Problem[] {
  const ofGoods = isOfGoods
    ? [
        unnamedPrice(columns, rows),
        availabilityInWords(columns, rows),
        placesLeft(columns, rows),
        stockInPacks(columns),
      ]
    : [];
  const found = [unnamedGtin(columns, rows), ...ofGoods].filter((doubt) => doubt !== null);
  return [...unnamedStock(columns, rows), ...found];
}
