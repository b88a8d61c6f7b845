import { type Problem, problem } from '../../../foundation';
import { cellOf } from '../cells/cell-of';
import type { Column, Profile } from '../../types';
import { isVariantHeading } from '../../containers/records/variant-headings';
import type { Cells } from '../text/csv';
import { type Format, type RowAside, type RowRules, wordsOf } from './format';

/** What a column says of a variant; `list` is all variants of a product in one text, which nobody can take apart. */
type VariantPart = 'id' | 'sku' | 'gtin' | 'name' | 'value' | 'stock' | 'price' | 'list';

/** The columns of one variant: `wariant_1_sku`, `wariant_1_ilosc`; or of the row's only one, without a number. */
interface VariantGroup {
  readonly number: string;
  readonly parts: ReadonlyMap<VariantPart, Column>;
}

const VARIANT = /\b(?:wariant(y|u)?|variant(s)?)(?=\d|\b)/;
const PARTS: readonly (readonly [VariantPart, RegExp])[] = [
  ['sku', /^(sku|symbol|kod|indeks|code)$/],
  ['gtin', /^(ean|ean 13|gtin|kod ean|kod kreskowy|barcode)$/],
  ['id', /^id$/],
  ['name', /^(nazwa|name)$/],
  ['value', /^(wartosc|value|opcja|cecha|rozmiar|kolor|(opcja|cecha|atrybut) wartosc)$/],
  ['stock', /^(ilosc|stan|stan magazynowy|stock|quantity|qty)$/],
  ['price', /^(cena|cena brutto|price|gross price|price gross)$/],
];
/** `variants/variant/sku` of a product feed. */
const PATH = /(?:^|\/)(?:wariant\w*|variants?|combinations?|kombinacj\w*)\//i;
/** Values of several variants in one cell. */
const SEVERAL = /\r?\n|\|/;
/** A column that names the product a row is a variant of. */
const PARENT =
  /\b(parent|rodzic\w*|nadrzedn\w+)\b|\b(produkt\w* glown\w+|glown\w+ produkt\w*|main product|master product)\b/;

function partOf(header: string): { readonly number: string; readonly part: VariantPart } | null {
  if (isVariantHeading(header)) return null;
  // Of the variants inside a record of XML only the first is known by name, so none can be read.
  if (PATH.test(header)) return { number: header, part: 'list' };
  const words = wordsOf(header).replace(/\bean13\b/, 'ean');
  const found = VARIANT.exec(words);
  if (found === null || PARENT.test(words)) return null;
  const rest = words.replace(VARIANT, ' ').replace(/^\s*(produkt|product)\b/, '');
  const number = /(\d{1,2})(?!\d)/.exec(rest)?.[1] ?? '';
  const named = rest.replace(number, ' ').replace(/\s+/g, ' ').trim();
  if (named === '') return { number, part: found[1] === 'y' || found[2] === 's' ? 'list' : 'value' };
  const part = PARTS.find(([, pattern]) => pattern.test(named))?.[0];
  return part === undefined ? null : { number, part };
}

function groupsOf(columns: readonly Column[]): readonly VariantGroup[] {
  const groups = new Map<string, Map<VariantPart, Column>>();
  for (const column of columns) {
    const found = column.header === null ? null : partOf(column.header);
    if (found === null || column.field !== 'ignore') continue;
    const parts = groups.get(found.number) ?? new Map<VariantPart, Column>();
    groups.set(found.number, parts.set(found.part, parts.get(found.part) ?? column));
  }
  return [...groups].map(([number, parts]) => ({ number, parts }));
}

/** Columns named in a question. */
const SHOWN = 3;
const TELLING: readonly VariantPart[] = ['sku', 'gtin', 'stock', 'price'];
const tells = ({ parts }: VariantGroup) => TELLING.some((part) => parts.has(part));
/** A variant can be read where it has a code of its own. */
const isReadable = ({ parts }: VariantGroup) => parts.has('sku') || (parts.has('id') && parts.has('gtin'));

const filled = (rows: readonly Cells[], { column }: Column): boolean =>
  rows.some((row) => !/^0?$/.test((row[column] ?? '').trim()));

/** What a person is asked about variants of products, which stand in columns, in rows of their own, or in one text. */
export function variantDoubts(columns: readonly Column[], rows: readonly Cells[]): Problem[] {
  const groups = groupsOf(columns).filter((group) => [...group.parts.values()].some((column) => filled(rows, column)));
  const read = groups.filter((group) => tells(group) && isReadable(group));
  const unread = read.length > 0 ? [] : groups.flatMap(unreadable);
  const parent = columns.find(
    (column) => column.header !== null && PARENT.test(wordsOf(column.header)) && filled(rows, column),
  );
  const names = (list: readonly Column[]) => list.map(({ header }) => header).join(', ');
  const inRows = parent ?? read.find(({ number }) => number === '')?.parts.get('sku');
  return [
    ...(read.some(({ number }) => number !== '')
      ? [
          problem('variants_in_columns', {
            columns: names(read.flatMap(({ parts }) => parts.get('sku') ?? parts.get('id') ?? [])),
          }),
        ]
      : inRows
        ? [problem('variants_in_rows', { column: inRows.header })]
        : []),
    ...(unread.length > 0 ? [problem('variants_unread', { column: names(unread.slice(0, SHOWN)) })] : []),
  ];
}

/** Any table with variants in numbered columns, or inside the records of a feed. Found by its columns alone. */
export const tableWithVariants: Format = {
  id: 'csv-variants',
  recognises: () => false,
  asks: variantDoubts,
  rowRules: variantRules,
};

/** Whether a table of no platform has variants beside its products. */
export function hasVariants(columns: readonly Column[], rows: readonly Cells[]): boolean {
  const inside = columns.some(
    (column) =>
      column.header !== null && !isVariantHeading(column.header) && PATH.test(column.header) && filled(rows, column),
  );
  return inside || variantDoubts(columns, rows).some(({ code }) => code === 'variants_in_columns');
}

/** Columns that speak of variants without saying which code is whose. */
function unreadable(group: VariantGroup): readonly Column[] {
  const list = group.parts.get('list');
  return tells(group) && !isReadable(group) ? [...group.parts.values()] : list === undefined ? [] : [list];
}

/**
 * A product with variants is no thing one can sell, its stock being the sum of theirs: its record stands for the variants
 * in its columns. A record whose variants cannot be told from each other is left out.
 */
export function variantRules(profile: Profile): RowRules {
  const groups = groupsOf(profile.columns);
  const readable = groups.filter((group) => tells(group) && isReadable(group));
  const unread = readable.length > 0 ? [] : groups.flatMap(unreadable);
  if (readable.length + unread.length === 0) return {};
  const nameColumn = profile.columns.find(({ field }) => field === 'name');
  let parentName = '';
  let aside: RowAside | null = null;

  return {
    unfold(cells) {
      parentName = cellOf(cells, nameColumn) || parentName;
      const dark = unread.find((column) => cellOf(cells, column) !== '');
      aside = dark === undefined ? null : { code: 'variants_unread', column: dark.column };
      const variants = readable.flatMap((group) => variantsIn(cells, group));
      return aside !== null || variants.length === 0 ? [cells] : variants.map((variant) => rowOf(cells, variant));
    },
    setsAside: () => aside,
  };

  /** The values of each variant a group of columns has in this record. */
  function variantsIn(cells: Cells, { parts }: VariantGroup): ReadonlyMap<VariantPart, string>[] {
    const lists = [...parts].map(([part, column]) => [part, cellOf(cells, column).split(SEVERAL)] as const);
    const count = Math.max(...lists.map(([, values]) => values.length));
    if (lists.every(([, values]) => values.every((value) => value.trim() === ''))) return [];
    const uneven = lists.find(([, values]) => values.length !== count && values.length !== 1);
    if (uneven) aside = { code: 'variants_unread', column: parts.get(uneven[0])?.column ?? 0 };
    return Array.from(
      { length: count },
      (_, i) => new Map(lists.map(([part, values]) => [part, (values.length === 1 ? values[0] : values[i]) ?? ''])),
    );
  }

  function rowOf(cells: Cells, variant: ReadonlyMap<VariantPart, string>): Cells {
    const value = (part: VariantPart) => (variant.get(part) ?? '').trim();
    const row = [...cells];
    for (const { field, column } of profile.columns) {
      if (column >= row.length) continue;
      if (field === 'sku') row[column] = value('sku') || value('id');
      else if (field === 'gtin') row[column] = value('gtin');
      // The stock of the product is the sum of its variants, and of none of them.
      else if (field === 'stock') row[column] = value('stock');
      else if (field === 'price' && value('price') !== '') row[column] = value('price');
      else if (field === 'name') row[column] = nameOf(value('name'), value('value'));
    }
    return row;
  }

  function nameOf(name: string, value: string): string {
    const own = [name, value].filter((word) => word !== '').join(': ');
    return parentName === '' || own.startsWith(parentName) ? own : own === '' ? parentName : `${parentName} - ${own}`;
  }
}
