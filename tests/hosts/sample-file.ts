import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const GOOD_FILE = [
  'SKU;Nazwa;EAN;VAT;Cena brutto;Stan',
  'KUB-1;Kubek biały;5901234123457;23;19,99;12',
  'KUB-2;Kubek czarny;;23;24,50;0',
  'TAL-1;Talerz głęboki;;23;31,00;7',
  '',
].join('\r\n');

/** The same with one row that cannot be used. */
export const FILE_WITH_A_BAD_ROW = GOOD_FILE.replace('31,00', 'gratis');

export async function writeExport(folder: string, name = 'towary.csv', text = GOOD_FILE): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}
