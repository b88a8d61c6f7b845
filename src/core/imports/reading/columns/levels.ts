import { foldForSearch, type Problem, problem, pattern } from '../../../foundation';
import type { Column, ColumnField } from '../../types';
import type { Cells } from '../text/csv';
import { headerWords, isBareQuantity } from '../headings/header-words';
import { readDecimal } from '../cells/numbers';
import { columnLabel } from '../cells/row-findings';

/** Headings of the price list, or of the customers, a row's price is for. */
const LEVEL = pattern()`
  ^(?:(?:poziom|rodzaj|typ|nazwa|kod) cen(?:y|nika)?|cennik|poziom|grupa (?:cenowa|cen|klientow|klienta|
  odbiorcow)|(?:tier )?price (?:list|level|type|group|tier|category)(?: (?:name|code|title))?|pricelist|
  (?:tier price )?customer group(?: name)?|cenova hladina|cenik|preisliste|preisgruppe)$
`;
/** Headings of the quantity from which it holds. */
const FROM = pattern()`
  ^(?:od (?:ilosci|ilosc|szt|sztuk)|(?:min|minimalna|minimum|progowa) ilosc|ilosc (?:od|min|minimalna|
  progowa)|prog(?: ilosciowy)?|(?:min|minimum|minimal|from|break) (?:qty|quantity)|(?:qty|quantity) (?:from|
  min|break)|(?:tier price|tier) (?:qty|quantity)|ab menge|od mnozstvi)$
`;
/** The price anybody pays in the shop. */
const BASE = pattern()`
  \b(?:detal\w*|podstaw\w*|domysln\w*|bazow\w*|standard\w*|zwykl\w*|retail|base|default|regular|all groups|
  all|general|not logged in|wszyscy|wszystkie|zakladni|endkunde)\b
`;

/** A column whose cells say which of a product's prices a row has, and the value of the rows that count. */
interface Level {
  readonly column: number;
  readonly value: string;
}

const wordsOf = (header: string | null): string => (header === null ? '' : headerWords(header).words);
const cellAt = (row: Cells, column: number): string => (row[column] ?? '').trim();

/**
 * The columns that tell apart the rows of one product, each with another price: by price list, by customers, by quantity.
 * The rows of the price anybody pays count. Empty where no product has several rows, or something else tells them apart.
 */
export function priceLevels(
  headers: readonly (string | null)[],
  rows: readonly Cells[],
  fieldOf: (column: number) => ColumnField | undefined,
): readonly Level[] {
  const at = (field: ColumnField) => headers.findIndex((_, column) => fieldOf(column) === field);
  const key = at('sku') === -1 ? at('gtin') : at('sku');
  const price = at('price');
  if (key === -1 || price === -1) return [];
  const isFree = (column: number) => fieldOf(column) === undefined;
  const named = (pattern: RegExp) =>
    headers.flatMap((header, column) => (isFree(column) && pattern.test(wordsOf(header)) ? [column] : []));
  const lists = named(LEVEL);
  // Beside the customers it is for, a bare quantity is the one from which a price holds.
  const bare = lists.length === 0 ? -1 : headers.findIndex((header) => header !== null && isBareQuantity(header));
  const amounts = [...named(FROM), ...(bare === -1 ? [] : [bare])];
  const columns = [...lists, ...amounts];
  const goods = rows.filter((row) => cellAt(row, key) !== '' && cellAt(row, key) !== headers[key]);
  const pricesOf = new Map<string, Set<string>>();
  for (const row of goods) {
    const sku = cellAt(row, key);
    pricesOf.set(sku, (pricesOf.get(sku) ?? new Set()).add(cellAt(row, price)));
  }
  const differs = [...pricesOf.values()].some((prices) => prices.size > 1);
  const apart = new Set(goods.map((row) => JSON.stringify([key, ...columns].map((column) => cellAt(row, column)))));
  if (columns.length === 0 || !differs || apart.size < goods.length) return [];
  return columns.flatMap((column): Level[] => {
    const cells = goods.map((row) => cellAt(row, column)).filter((cell) => cell !== '');
    if (new Set(cells).size < 2) return [];
    return [{ column, value: amounts.includes(column) ? smallest(cells) : usual(cells) }];
  });
}

function smallest(cells: readonly string[]): string {
  const amountOf = (cell: string) => {
    const decimal = readDecimal(cell, ',');
    return decimal === null ? Infinity : decimal.digits / 10 ** decimal.scale;
  };
  return cells.reduce((least, cell) => (amountOf(cell) < amountOf(least) ? cell : least));
}

/** The one that is called so, else the one most rows have. */
function usual(cells: readonly string[]): string {
  const base = cells.find((cell) => BASE.test(foldForSearch(cell)));
  if (base !== undefined) return base;
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

/** Whether a row is one of those that count; where its cell is empty it says nothing against it. */
export function countsTeller(columns: readonly Column[]): (cells: Cells) => Column | null {
  const levels = columns.flatMap((column) =>
    column.field === 'only' && column.target !== null && column.target.trim() !== ''
      ? [{ column, value: foldForSearch(column.target).trim() }]
      : [],
  );
  const differs = (cells: Cells, column: Column, value: string) => {
    const cell = cellAt(cells, column.column);
    return cell !== '' && foldForSearch(cell) !== value;
  };
  return (cells) => levels.find(({ column, value }) => differs(cells, column, value))?.column ?? null;
}

/** What a person is asked of every column that says which rows count. */
export function levelDoubts(columns: readonly Column[], rows: readonly Cells[]): Problem[] {
  return columns.flatMap((column) => {
    if (column.field !== 'only') return [];
    const values = new Set(rows.map((row) => cellAt(row, column.column)));
    const others = [...values].filter((cell) => cell !== '' && cell !== column.target && cell !== column.header);
    return [
      problem('rows_by_level', {
        column: columnLabel(column),
        value: column.target,
        others: others.slice(0, 5).join(', '),
      }),
    ];
  });
}
