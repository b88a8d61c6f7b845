import { join } from 'node:path';
import type { FileFormat } from './layout';
import { readTable } from './offer-file';

/** The list a person keeps beside the till's files where PLU numbers follow no rule: `sku;plu`, one product a line. */
export const PLU_LIST = 'plu-numbers.csv';

/** PLU numbers by SKU; none where there is no list. */
export async function readPluList(folder: string, format: FileFormat): Promise<ReadonlyMap<string, string>> {
  const numbers = new Map<string, string>();
  await readTable(join(folder, PLU_LIST), format, ([sku = '', plu = '']) => {
    if (/^\d+$/.test(plu.trim())) numbers.set(sku.trim(), plu.trim());
  });
  return numbers;
}
