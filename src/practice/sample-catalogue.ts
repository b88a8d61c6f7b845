import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { decimalToMinor } from '../core/foundation';
import { SAMPLE, samplePath } from './sample';

/** What a practice shop starts with: last season's price and a stock nobody has looked after. */
export interface SampleProduct {
  readonly sku: string;
  readonly name: string;
  readonly priceMinor: number;
  readonly quantity: number;
}

/** A stale price is a tenth lower than today's; every shop starts with three of everything. */
const STALE_TENTHS = 9;
const STALE_QUANTITY = 3;

/** The sound rows of the first export, as a shop that was never kept in step would show them. */
export async function readSampleCatalogue(resourcesFolder: string): Promise<SampleProduct[]> {
  const bytes = await readFile(samplePath(resourcesFolder, SAMPLE.firstExport));
  const rows: string[][] = parse(new TextDecoder('windows-1250').decode(bytes), {
    delimiter: ';',
    from_line: 2,
    relax_column_count: true,
  });
  const products = new Map<string, SampleProduct>();
  for (const [sku, , name, , , price] of rows) {
    const minor = decimalToMinor((price ?? '').replace(',', '.'));
    if (!sku || !name || minor === null || minor <= 0) continue;
    products.set(sku, { sku, name, priceMinor: Math.floor((minor * STALE_TENTHS) / 10), quantity: STALE_QUANTITY });
  }
  return [...products.values()];
}
