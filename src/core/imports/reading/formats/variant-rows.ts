import { type Problem, problem, pattern } from '../../../foundation';
import { cellOf } from '../cells/cell-of';
import type { Column } from '../../types';
import type { Cells } from '../text/csv';
import { columnLabel } from '../cells/row-findings';
import { type Format, wordsOf } from './format';

/** What variants of one product differ in, as people choose it in a shop. */
const ATTRIBUTE = pattern()`
  \b(?:rozmiar\w*|rozm|kolor\w*|barwa|wariant|wersja|opcja|smak|zapach|rocznik|vintage|odcien|wzor|size|
  colou?r|shade|flavou?r|scent|grosse|farbe|taille|couleur|talla|colore|taglia|velikost|barva)\b
`;
/** Codes and groups of them are no attribute of goods. */
const ABOUT = /\b(?:id|kod|code|nr|numer|tabela|grupa|typ|group|chart|guide)\b/;

const isAttribute = ({ field, header }: Column): boolean => {
  const words = field === 'ignore' && header !== null ? wordsOf(header) : '';
  return ATTRIBUTE.test(words) && !ABOUT.test(words);
};
const valuesOf = (cells: Cells, attributes: readonly Column[]): readonly string[] =>
  attributes.flatMap((column) => cellOf(cells, column) || []);

/**
 * A table in which all variants of a product have its code, and differ by size or colour: each is a thing of its own to
 * sell, so its code is that of the product with what it differs in behind it (`T-1/black/M`).
 */
export const variantRows: Format = {
  id: 'csv-variant-rows',
  recognises: () => false,
  asks: variantRowDoubts,
  rowRules: ({ columns }) => {
    const key = columns.find(({ field }) => field === 'sku');
    const name = columns.find(({ field }) => field === 'name');
    const attributes = columns.filter(isAttribute);
    return {
      unfold(cells) {
        const code = key === undefined ? '' : cellOf(cells, key);
        const values = valuesOf(cells, attributes);
        if (key === undefined || code === '' || code === key.header || values.length === 0) return [cells];
        const row = [...cells];
        row[key.column] = [code, ...values].join('/');
        const called = name === undefined ? '' : cellOf(cells, name);
        if (name !== undefined && called !== '') row[name.column] = `${called} ${values.join(' ')}`;
        return [row];
      },
    };
  },
};

function variantRowDoubts(columns: readonly Column[], rows: readonly Cells[]): Problem[] {
  const key = columns.find(({ field }) => field === 'sku');
  const attributes = columns.filter(isAttribute);
  const example = rows.find((row) => valuesOf(row, attributes).length > 0);
  if (key === undefined || example === undefined) return [];
  return [
    problem('variants_by_attributes', {
      column: columnLabel(key),
      by: attributes.map(columnLabel).join(', '),
      example: [cellOf(example, key), ...valuesOf(example, attributes)].join('/'),
    }),
  ];
}

/** Whether products stand in several rows under one code, which sizes or colours alone tell apart. */
export function hasVariantRows(columns: readonly Column[], rows: readonly Cells[]): boolean {
  const key = columns.find(({ field }) => field === 'sku');
  const attributes = columns.filter(isAttribute);
  if (key === undefined || attributes.length === 0) return false;
  if (columns.some(({ field }) => field === 'location' || field === 'only' || field === 'notForSale')) return false;
  const goods = [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()].filter(
    (row) => cellOf(row, key) !== '' && cellOf(row, key) !== key.header,
  );
  const apart = new Set(goods.map((row) => JSON.stringify([cellOf(row, key), ...valuesOf(row, attributes)])));
  return new Set(goods.map((row) => cellOf(row, key))).size < goods.length && apart.size === goods.length;
}

/** What a person is asked about a delivery in which several sizes of one product have its one code: they come in as one. */
export function sizesTogether(columns: readonly Column[], rows: readonly Cells[]): Problem[] {
  const key = columns.find(({ field }) => field === 'sku');
  const attributes = columns.filter(isAttribute);
  const sized = rows.filter((row) => valuesOf(row, attributes).length > 0);
  const codeOf = (row: Cells) => (key === undefined ? '' : cellOf(row, key));
  const example = sized.find((row) => sized.some((other) => other !== row && codeOf(other) === codeOf(row)));
  if (key === undefined || example === undefined) return [];
  const together = sized.filter((row) => codeOf(row) === codeOf(example));
  return [
    problem('sizes_received_as_one', {
      column: columnLabel(key),
      by: attributes.map(columnLabel).join(', '),
      example: codeOf(example),
      values: together
        .slice(0, 4)
        .map((row) => valuesOf(row, attributes).join(' '))
        .join(', '),
    }),
  ];
}
