import { type Problem, problem } from '../../foundation';
import type { Column, ColumnField, FileKind, Profile } from '../types';
import { targetOf } from './column-roles';
import type { Cells } from './csv';
import { headerWords, isBareQuantity } from './header-words';
import { columnLabel } from './row-findings';
import type { DocumentTitle } from './title-kind';

/** Headers that only lines of documents have, by what the document does to the stock. */
const DOCUMENTS: readonly (readonly [FileKind, RegExp])[] = [
  [
    'delivery',
    /\b(nr pz|numer pz|pz|nr dostawy|numer dostawy|nr przyjecia|numer przyjecia|dokument dostawy|delivery note( no| number)?|delivery (no|number)|goods receipt( no| number)?|grn|grn no|despatch advice( no| number)?|packing slip( no| number)?|asn)\b/,
  ],
  [
    'outgoing',
    /\b(invoice|invoiceno|faktur\w*|paragon\w*|nr wz|numer wz|wz|customer\w*|klient\w*|nabywc\w*|odbiorc\w*|kupujac\w*|buyer\w*|sold|sprzedano|bill to|ship to)\b/,
  ],
  [
    'orders',
    /\b(?:order (?:id|no|nr|number|num|date|reference|ref|line|lines|item|status)|orderid|^zamowienie|(?:nr|numer|data|id) zamowieni[ae]|purchase order|po (?:no|number)|supply order|sales order)\b/,
  ],
];
/** A document, but of which kind its header does not say; or words that a list of goods may have as well. */
const SOME_DOCUMENT =
  /\b(nr dok|nr dokumentu|numer dokumentu|document (no|number)|typ dokumentu|kontrahent\w*|data (dostawy|przyjecia)|delivery date|received (at|on|date))\b/;

/** What only those know who keep the stock: beside it a quantity is one. */
const KEPT_STOCK =
  /^(?:stan (?:min|minimalny|max|maks|maksymalny|alarmowy|krytyczny|optymalny)|min(?:imum|imalny)? stan|min(?:imum)? stock|max(?:imum)? stock|rezerwacj[ae]|zarezerwowan[eo]|ilosc zarezerwowana|reserved|reserved quantity|reorder (?:level|point))$/;
/** How much of a stock went, beside what is left. */
const GONE = /\b(?:sold|sprzedano)\b/;

interface TableKind {
  readonly kind: FileKind;
  readonly doubts: readonly Problem[];
}

/**
 * What a table is about. Lines of documents need a header that names the document (or its customer) beside a quantity
 * that is not called a stock, or a title above the table that names it; anything less is a list of goods, with a doubt
 * where a header points elsewhere.
 */
export function tableKind(
  { format, columns }: Pick<Profile, 'format' | 'columns'>,
  told: FileKind | undefined,
  title: DocumentTitle | null = null,
  isOfStock = false,
): TableKind {
  const has = (field: ColumnField) => columns.some((column) => column.field === field);
  const goods = has('stock') ? 'stock' : has('price') ? 'prices' : 'catalogue';
  if (told !== undefined) return { kind: told, doubts: [] };
  const counted = columns.filter(({ field }) => field === 'stock' || field === 'quantity');
  const isStock = counted.some(
    ({ field, header }) => field === 'stock' && (header === null || !isBareQuantity(header)),
  );
  const plain = format.startsWith('csv');
  if (!plain) return { kind: has('quantity') ? 'delivery' : goods, doubts: [] };

  const document = documentColumn(columns);
  const keepsStock = isOfStock || columns.some((column) => KEPT_STOCK.test(words(column)));
  if (counted.length === 0 || isStock) {
    // A stock is what it says it is; a document's header beside it is worth a look.
    // Without any quantity a day of delivery is a promise of the shop.
    const some = counted.length > 0 && !keepsStock ? columns.find((it) => SOME_DOCUMENT.test(words(it))) : undefined;
    const telling =
      document !== null && isStock && GONE.test(words(document.column)) ? some : (document?.column ?? some);
    const doubts = telling ? [problem('looks_like_document', { column: columnLabel(telling) })] : [];
    return { kind: goods, doubts };
  }
  if (document !== null) return { kind: document.kind, doubts: kindDoubts(document.kind, document.column) };
  if (title !== null) return { kind: title.kind, doubts: [problem('title_names_document', { title: title.title })] };
  if (has('quantity')) return { kind: 'delivery', doubts: [] };
  if (keepsStock) return { kind: goods, doubts: [] };
  const some = columns.find((column) => SOME_DOCUMENT.test(words(column)));
  if (some) return { kind: goods, doubts: [problem('looks_like_document', { column: columnLabel(some) })] };
  // What a supplier calls it, how many, and what it cost: nobody keeps a stock list like that.
  const bought = has('cost') && !has('price');
  if (bought && has('supplierSku')) return { kind: 'delivery', doubts: [] };
  const cost = columns.find(({ field }) => field === 'cost');
  const maybe = bought && cost ? [problem('looks_like_document', { column: columnLabel(cost) })] : [];
  return { kind: goods, doubts: maybe };
}

const words = ({ header }: Column): string => (header === null ? '' : headerWords(header).words);

/** The column that names a document. A customer decides over the order or delivery the goods went out with. */
function documentColumn(columns: readonly Column[]): { readonly kind: FileKind; readonly column: Column } | null {
  const found = DOCUMENTS.flatMap(([kind, pattern]) => {
    const column = columns.find((candidate) => pattern.test(words(candidate)));
    return column ? [{ kind, column }] : [];
  });
  const delivery = found.find(({ kind }) => kind === 'delivery');
  const outgoing = found.find(({ kind }) => kind === 'outgoing');
  // A supplier's invoice is a delivery too, but a column with customers is not of a supplier's making.
  const customer = columns.some((column) => /\b(customer|klient|nabywc|odbiorc|kupujac|buyer)/.test(words(column)));
  const order = found.find(({ kind }) => kind === 'orders');
  if (delivery && !customer) return delivery;
  return (customer && order) || outgoing || order || delivery || null;
}

/** Orders and what went out change nothing, so a person hears why a file of quantities is left alone. */
export function kindDoubts(kind: FileKind, column: Column | null): Problem[] {
  const facts = { column: column === null ? null : columnLabel(column) };
  if (kind === 'orders') return [problem('table_is_orders', facts)];
  return kind === 'outgoing' ? [problem('table_is_outgoing', facts)] : [];
}

/**
 * The columns as a table of this kind means them: a bare quantity is delivered in a delivery and a stock in a list of
 * goods; a purchase price is no selling price, and selling prices of a delivery are nobody's decision yet.
 */
export function columnsForKind(columns: readonly Column[], kind: FileKind): readonly Column[] {
  const goods = kind === 'stock' || kind === 'prices' || kind === 'catalogue' || kind === 'other';
  const has = (field: ColumnField) => columns.some((column) => column.field === field);
  const [hasStock, hasQuantity, hasCost] = [has('stock'), has('quantity'), has('cost')];
  const fieldFor = (column: Column): ColumnField => {
    const { field } = column;
    if (field === 'quantity') return !goods ? field : hasStock ? 'ignore' : 'stock';
    if (field === 'cost' || field === 'supplierSku') return goods ? 'ignore' : field;
    if (field === 'stock') return goods ? field : hasQuantity ? 'ignore' : 'quantity';
    if (field === 'price') return goods ? field : hasCost || isGross(column) ? 'ignore' : 'cost';
    return field;
  };
  return columns.map((column) => {
    const field = fieldFor(column);
    return field === column.field ? column : { ...column, field, target: keptTarget(column, field) };
  });
}

const keptTarget = (column: Column, field: ColumnField): string | null =>
  field === 'stock' || field === 'quantity' ? (column.target ?? targetOf(field)) : targetOf(field);

const isGross = (column: Column): boolean => /\b(brutto|gross|incl\w*)\b/.test(words(column));

const REPEATING_SHARE = 0.2;
const FEWEST_KEYS = 10;

/** Codes that often repeat, where each should stand once: the rows may be lines of documents, or the key is another. */
export function repeatingKeys(
  { format, columns }: Pick<Profile, 'format' | 'columns'>,
  rows: readonly Cells[],
): Problem[] {
  const key = columns.find(({ field }) => field === 'sku') ?? columns.find(({ field }) => field === 'gtin');
  if (!key || format === 'shopify' || columns.some(({ field }) => field === 'location')) return [];
  const keys = rows.map((row) => (row[key.column] ?? '').trim()).filter((cell) => cell !== '');
  const repeated = keys.length - new Set(keys).size;
  if (keys.length < FEWEST_KEYS || repeated <= keys.length * REPEATING_SHARE) return [];
  return [problem('keys_repeat', { column: key.header, count: repeated, of: keys.length })];
}
