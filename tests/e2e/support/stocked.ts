import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commandOn, type Host } from './host';

export const MUG = '5901234123457';
export const CUP = '5901234123464';
export const JUG = '5901234123471';
/** A barcode that no product has. */
export const STRANGE = '5901234123488';

/** Three products in a warehouse and a shop, as a stock program would export them. */
export async function putStock({ dataFolder }: Pick<Host, 'dataFolder'>): Promise<void> {
  const file = join(dataFolder, 'stany.csv');
  const lines = [
    'Symbol;Nazwa;EAN;J.m.;Cena brutto;Stan main;Stan sklep',
    `MLY-1;Młynek do kawy;${MUG};szt;129,90;4;1`,
    `FIL-2;Filiżanka;${CUP};szt;19,90;12;0`,
    `IMB-3;Imbryk;${JUG};szt;59,00;7;2`,
    'HER-4;Herbata liściasta;;kg;120,00;2,5;0',
  ];
  await writeFile(file, `${lines.join('\r\n')}\r\n`);
  await commandOn(dataFolder, 'import', file, '--force');
}
