import type { ColumnField } from '../../types';
import { isAttribute, isNumbering, isPart } from '../headings/attribute-words';
import { saysWhether } from './column-claims';
import { guessColumns, UNIT_CELL } from '../cells/column-guesses';
import type { Cells } from '../text/csv';
import { type HeaderMeaning, headerWords, isNever } from '../headings/header-words';
import { speaksOfMoney, speaksOfOthers, speaksOfTax } from '../headings/heading-subjects';
import { speaksOfCode, speaksOfName } from '../headings/heading-grammar';

const speaksOfNames = (header: string): boolean => speaksOfName(headerWords(header).words);

/** Headings under which a field is not looked for, whatever the cells look like. */
const NOT_UNDER: Partial<Record<ColumnField, readonly ((header: string) => boolean)[]>> = {
  sku: [speaksOfMoney, speaksOfOthers, speaksOfNames, isAttribute, isPart],
  stock: [speaksOfMoney, speaksOfOthers, isAttribute, isNumbering],
  price: [speaksOfTax, isAttribute],
};

/** Fields whose headings are not known, by column: without a key, or without anything to import, the cells may still tell. */
export function guessMissing(
  headers: readonly (string | null)[],
  rows: readonly Cells[],
  chosen: ReadonlyMap<number, HeaderMeaning>,
): Map<number, ColumnField> {
  const fields = new Set([...chosen.values()].map((meaning) => meaning.field));
  const wanted = new Set<ColumnField>();
  if (chosen.size === 0) for (const field of ['unit', 'vat'] as const) wanted.add(field);
  if (!fields.has('sku') && !fields.has('gtin') && !fields.has('supplierSku')) wanted.add('sku').add('gtin');
  const values = (['price', 'stock', 'name', 'quantity'] as const).some((field) => fields.has(field));
  if (!values) wanted.add('price').add('stock').add('name');
  if (wanted.size === 0) return new Map();
  const excluded = new Set(headers.flatMap((header, column) => (header !== null && isNever(header) ? [column] : [])));
  const free = rows.map((row) => row.map((cell, column) => (chosen.has(column) || excluded.has(column) ? '' : cell)));
  const may = (field: ColumnField, column: number) =>
    NOT_UNDER[field]?.some((speaksOf) => speaksOf(headers[column] ?? '')) !== true &&
    (field !== 'sku' || !saysWhether(rows, column));
  const guessed = new Map(guessColumns(free, headers.length, wanted, may));
  // What a scanner counted: a barcode and a number, which is no code beside it.
  const found = new Set(guessed.values());
  if (!values && found.has('gtin') && found.has('sku') && found.size === 2) {
    wanted.delete('sku');
    guessed.clear();
    for (const [column, field] of guessColumns(free, headers.length, wanted, may)) guessed.set(column, field);
  }
  for (const [column, field] of guessed) {
    const header = headers[column] ?? null;
    // Beside a barcode a column that is called something else is no code for being different on every row.
    if (field === 'sku' && header !== null && found.has('gtin')) guessed.delete(column);
  }
  return guessed;
}

/** Of a hundred rows as many different codes: what tells places or sizes apart repeats. */
const NEARLY_ALL = 0.95;

/**
 * A column called a code or a name in words that are not all known (`Kod WMS`), where no other column is one: else the
 * products of the file would silently be known by their barcodes, and named by them.
 */
export function guessSpoken(
  headers: readonly (string | null)[],
  rows: readonly Cells[],
  chosen: ReadonlyMap<number, HeaderMeaning>,
  guessed: Map<number, ColumnField>,
): void {
  const fields = new Set([...[...chosen.values()].map(({ field }) => field), ...guessed.values()]);
  // A row that comes twice makes its code no less telling.
  const different = [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
  const add = (field: 'sku' | 'name', speaks: (words: string) => boolean) => {
    const isSpoken = headers.map(
      (header, column) =>
        header !== null &&
        !chosen.has(column) &&
        !guessed.has(column) &&
        !isNever(header) &&
        speaks(headerWords(header).words),
    );
    if (!isSpoken.includes(true)) return;
    const spoken = different.map((row) =>
      headers.map((_, column) => (isSpoken[column] === true ? (row[column] ?? '') : '')),
    );
    for (const [column] of guessColumns(spoken, headers.length, new Set([field]))) {
      const cells = spoken.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
      if (field === 'name' || new Set(cells).size >= cells.length * NEARLY_ALL) guessed.set(column, field);
    }
  };
  if (fields.has('gtin') && !fields.has('sku') && !fields.has('supplierSku')) add('sku', speaksOfCode);
  if (!fields.has('name')) add('name', speaksOfName);
}

/** `M` and `L` may be sizes. */
const MEASURED = /^(?:kg|mb|m2)\.?$/i;

/**
 * A column of units under a heading that is not known (`JMZ`), beside quantities: half a kilogram is no half a piece. Where
 * all are pieces it says nothing.
 */
export function guessUnit(
  headers: readonly (string | null)[],
  rows: readonly Cells[],
  chosen: ReadonlyMap<number, HeaderMeaning>,
  guessed: Map<number, ColumnField>,
): void {
  const fields = [...[...chosen.values()].map(({ field }) => field), ...guessed.values()];
  if (fields.includes('unit') || !fields.some((field) => field === 'stock' || field === 'quantity')) return;
  const found = headers.findIndex((header, column) => {
    if (header === null || chosen.has(column) || guessed.has(column) || isNever(header)) return false;
    const cells = rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
    return cells.every((cell) => UNIT_CELL.test(cell)) && cells.some((cell) => MEASURED.test(cell));
  });
  if (found !== -1) guessed.set(found, 'unit');
}
