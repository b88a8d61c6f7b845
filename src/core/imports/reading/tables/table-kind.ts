import { type Problem, problem, pattern } from '../../../foundation';
import type { Column, ColumnField, FileKind, Profile } from '../../types';
import { targetOf } from '../columns/column-roles';
import type { Cells } from '../text/csv';
import { headerWords, isBareQuantity, isIssued, meaningOf } from '../headings/header-words';
import { isBuyersCode } from '../headings/heading-grammar';
import { isPackCount } from '../columns/packs';
import { numberedRows } from '../papers/numbered-rows';
import { columnLabel } from '../cells/row-findings';
import { documentInName, type DocumentTitle } from './title-kind';

/** Headers that only lines of documents have, by what the document does to the stock. */
const DOCUMENTS: readonly (readonly [FileKind, RegExp])[] = [
  [
    'delivery',
    pattern()`
      \b(nr pz|numer pz|pz|nr dostawy|numer dostawy|nr przyjecia|numer przyjecia|dokument dostawy|
      delivery note( no| number)?|delivery (no|number)|goods receipt( no| number)?|grn|grn no|
      despatch advice( no| number)?|packing slip( no| number)?|asn)\b
    `,
  ],
  [
    'outgoing',
    pattern()`
      \b(paragon\w*|customer\w*|klient\w*|nabywc\w*|odbiorc\w*|kupujac\w*|buyer\w*|odberatel\w*|zakaznik\w*|
      (?<!goods )sold(?! (?:by|individually)\b)|sprzedano|bill to|ship to)\b
    `,
  ],
  [
    'orders',
    pattern()`
      \b(?:order (?:id|no|nr|number|num|date|reference|ref|line|lines|item|status)|orderid|^zamowienie|(?:nr|
      numer|data|id) zamowieni[ae]|(?:cislo|c|datum|id) objednavky|purchase order|po (?:no|number)|supply order|
      sales order)\b
    `,
  ],
];
/** A number under which a seller keeps a customer: the same in every row of what he sends that customer. */
const CUSTOMERS_CODE =
  /^(?:(?:kod|nr|numer|id|symbol|indeks) (?:klienta|odbiorcy|nabywcy)|(?:customer|client|buyer) ?(?:code|no|nr|number|id)|customerid)$/;
/** Documents by which a seller parts with goods: of a supplier they bring them, of ours they take them. */
const SALE = /\b(invoice|invoiceno|faktur\w*|cislo dokladu|nr wz|numer wz|wz)\b/;
/** What is said of a line of a document and hardly of goods on a shelf; the first of what a list may have as well. */
const OF_A_LINE =
  /\b(kwota (?:podatku )?vat|(?:wartosc|wart) (?:podatku )?vat|vat (?:kwota|wartosc)|line total|line amount|extended price)\b/;
const OFTEN_OF_A_LINE =
  /\b(wartosc|wart|kwota|rabat\w*|upust\w*|discount|zamowion[aeo]|zam|(?:qty|quantity) ordered|ordered|brakuje|amount|total)\b/;
/** A price taken down: of a line, or of goods in the list of a shop, which is known by what only goods on offer have. */
const DISCOUNT = /\b(?:rabat\w*|upust\w*|discount\w*)\b/;
const ON_OFFER = pattern()`
  \b(?:active|aktywn\w*|visible|widoczn\w*|enabled|images?|zdjeci\w*|obraz\w*|url|kategori\w*|categor(?:y|
  ies)|meta|tags?|tax rules?|product id|id product|id produktu)\b
`;
/**
 * A document, but of which kind its header does not say; or words that a list of goods may have as well. When goods come
 * next is said of goods.
 */
const SOME_DOCUMENT = pattern()`
  ^(?:dokument|document)$|\b(nr dok|nr dokumentu|numer dokumentu|document (no|number)|typ dokumentu|
  kontrahent\w*|data (dostawy|przyjecia)|(?<!next |expected |estimated )delivery date|received (at|on|date))\b
`;

/** What only those know who keep the stock: beside it a quantity is one. */
const KEPT_STOCK = pattern()`
  ^(?:stan (?:min|minimalny|max|maks|maksymalny|alarmowy|krytyczny|optymalny)|min(?:imum|imalny)? stan|
  min(?:imum)? stock|max(?:imum)? stock|rezerwacj[ae]|zarezerwowan[eo]|ilosc zarezerwowana|reserved|
  reserved quantity|reorder (?:level|point))$
`;
/** What is said of goods that may be ordered: their quantities are the fewest, or of a pack. */
const OFFERED =
  /\b(?:lead time|moq|min(?:imum)? (?:order )?(?:qty|quantity)|minimum zamowienia|czas (?:dostawy|realizacji)|termin realizacji)\b/;
/** How much of a stock went, beside what is left. */
const GONE = /\b(?:(?<!goods )sold(?! (?:by|individually)\b)|sprzedano)\b/;
/** How much of a thing was ordered. */
const ORDERED = pattern()`
  ^(?:(?:ilosc )?zamowion[aeo]|ilosc (?:zam|zamawiana|do zamowienia)|zam|zamowienie (?:szt|ilosc)|(?:qty|
  quantity) ordered|ordered(?: qty| quantity)?|order (?:qty|quantity))$
`;
/** What is said of some of a thing, not of one. */
const OF_SOME = /\b(wartosc|wart|zamowion[aeo]|zam|(?:qty|quantity) ordered|ordered|brakuje)\b/;

interface TableKind {
  readonly kind: FileKind;
  readonly doubts: readonly Problem[];
}

/**
 * What a table is about. Lines of documents need a header that names the document (or its customer) beside a quantity
 * that is not called a stock, or a title above the table (or the file's name) that names it; anything less is a list of goods, with a doubt
 * where a header points elsewhere.
 */
export function tableKind(
  { format, columns, rows = [] }: Pick<Profile, 'format' | 'columns'> & { readonly rows?: readonly Cells[] },
  told: FileKind | undefined,
  title: DocumentTitle | null = null,
  listsStock = false,
  fileName = '',
): TableKind {
  const has = (field: ColumnField) => columns.some((column) => column.field === field);
  const goods = has('stock') ? 'stock' : has('price') ? 'prices' : 'catalogue';
  if (told !== undefined) return { kind: told, doubts: [] };
  const counted = columns.filter(({ field }) => field === 'stock' || field === 'quantity');
  const isOfSome = has('quantity') || columns.some(isBare);
  const isStock = counted.some(
    (column) => column.field === 'stock' && !isBare(column) && !(isOfSome && isRemainder(column)),
  );
  const plain = format.startsWith('csv');
  if (!plain) return { kind: has('quantity') ? 'delivery' : goods, doubts: [] };

  const document = documentColumn(columns, rows);
  const ignored = (pattern: RegExp) =>
    columns.find((column) => column.field === 'ignore' && pattern.test(words(column)));
  const keepsStock = listsStock || columns.some((column) => KEPT_STOCK.test(words(column)));
  const named = keepsStock ? undefined : columns.find((column) => SOME_DOCUMENT.test(words(column)));
  if (isStock) {
    const went = document !== null && GONE.test(words(document.column));
    return { kind: goods, doubts: someDocument(went ? named : (document?.column ?? named)) };
  }
  if (counted.length === 0) {
    if (title?.kind === 'orders' && columns.some(isOrdered)) return { kind: 'orders', doubts: [titled(title)] };
    // A day of delivery is a promise of the shop.
    const some = document?.column ?? (has('price') && !keepsStock ? ignored(OF_SOME) : undefined);
    return { kind: goods, doubts: title === null ? someDocument(some) : [titled(title)] };
  }
  // A delivery names the orders it answers.
  const answers = document?.kind === 'orders' && (has('quantity') || title?.kind === 'delivery');
  if (document !== null && !answers) return byColumn(document);
  if (title !== null) return { kind: title.kind, doubts: [titled(title)] };
  if (document !== null) return { kind: 'delivery', doubts: [maybeDelivery(document.column)] };
  if (has('quantity')) {
    const issued = columns.find(({ field, header }) => field === 'quantity' && header !== null && isIssued(header));
    return { kind: 'delivery', doubts: issued ? [maybeDelivery(issued)] : [] };
  }
  if (keepsStock) return { kind: goods, doubts: [] };
  const inName = documentInName(fileName);
  if (inName !== null) return { kind: inName.kind, doubts: [titled(inName)] };
  if (named) return { kind: goods, doubts: someDocument(named) };
  // What a supplier calls it, how many, and what it cost: nobody keeps a stock list like that.
  const bought = has('cost') && !has('price');
  const isOffered = columns.some((column) => OFFERED.test(words(column)));
  if (bought && has('supplierSku') && !isOffered) return { kind: 'delivery', doubts: [] };
  const line = columns.find(({ header }) => header !== null && isOfALine(header));
  if (line) return { kind: 'delivery', doubts: [maybeDelivery(line)] };
  const cost = bought ? columns.find(({ field }) => field === 'cost') : undefined;
  const isOnOffer = has('price') && columns.some((column) => ON_OFFER.test(words(column)));
  const ofALine = columns.find(
    (column) =>
      column.field === 'ignore' && OFTEN_OF_A_LINE.test(words(column)) && !(isOnOffer && DISCOUNT.test(words(column))),
  );
  return { kind: goods, doubts: someDocument(cost ?? ofALine) };
}

const someDocument = (column: Column | undefined): Problem[] =>
  column === undefined ? [] : [problem('looks_like_document', { column: columnLabel(column) })];

const titled = ({ title }: DocumentTitle): Problem => problem('title_names_document', { title });

/** It came if the paper is a supplier's, and left if it is ours; only a person knows. */
const maybeDelivery = (column: Column): Problem => problem('maybe_delivery', { column: columnLabel(column) });

const isOfALine = (header: string): boolean => {
  const said = headerWords(header).words;
  return OF_A_LINE.test(said) || isBuyersCode(said);
};

/** `Ilość dost.` is delivered as well as available; a `Total Qty` adds up the cartons of a line as well as places. */
const isBare = ({ header }: Column): boolean =>
  header !== null &&
  (isBareQuantity(header) ||
    /^(?:(?:ilosc|il|qty) dost|total (?:qty|quantity)|(?:qty|quantity) total)$/.test(wordsOf(header)));

/** Whether a column says how much was ordered; in a list of goods, or on a paper of what came, that counts nothing. */
export const isOrdered = (column: Column): boolean => ORDERED.test(words(column));

/** What is left of an order once some of it came; alone it is a stock. */
const isRemainder = (column: Column): boolean => /^(?:pozostal[oay]|reszta|remaining)\b/.test(words(column));

function byColumn({ kind, column }: DocumentColumn): TableKind {
  if (kind === 'sale') return { kind: 'delivery', doubts: [maybeDelivery(column)] };
  return { kind, doubts: kindDoubts(kind, column) };
}

const wordsOf = (header: string): string => headerWords(header).words;

const words = ({ header }: Column): string => (header === null ? '' : wordsOf(header));

interface DocumentColumn {
  /** `sale`: an invoice or a goods issue, of which it does not say whose. */
  readonly kind: FileKind | 'sale';
  readonly column: Column;
}

/** The column that names a document. A customer decides over the order or delivery the goods went out with. */
function documentColumn(all: readonly Column[], rows: readonly Cells[]): DocumentColumn | null {
  const whose = all.find((column) => isOneCustomers(column, rows));
  const columns = all.filter((column) => column !== whose && column.field === 'ignore' && !isBuyersCode(words(column)));
  const found = [...DOCUMENTS, ['sale', SALE] as const].flatMap(([kind, pattern]): DocumentColumn[] => {
    const column = columns.find((candidate) => pattern.test(words(candidate)));
    return column ? [{ kind, column }] : [];
  });
  const delivery = found.find(({ kind }) => kind === 'delivery');
  const outgoing = found.find(({ kind }) => kind === 'outgoing');
  const sale = found.find(({ kind }) => kind === 'sale');
  // A supplier's invoice is a delivery too, but a column with customers is not of a supplier's making.
  const customer = columns.some((column) =>
    /\b(customer|klient|nabywc|odbiorc|kupujac|buyer|odberatel|zakaznik)/.test(words(column)),
  );
  const order = found.find(({ kind }) => kind === 'orders');
  if (delivery && !customer) return delivery;
  if (customer && sale && !order) return { kind: 'outgoing', column: sale.column };
  const one: DocumentColumn | null = whose === undefined ? null : { kind: 'sale', column: whose };
  return (customer && order) || outgoing || sale || order || delivery || numberedRows(columns, rows) || one;
}

/** One customer's number in all of several rows: ours, on what a wholesaler sends us, or that of one of ours. */
function isOneCustomers(column: Column, rows: readonly Cells[]): boolean {
  if (column.field !== 'ignore' || !CUSTOMERS_CODE.test(words(column))) return false;
  const [first, ...others] = rows.map((row) => (row[column.column] ?? '').trim()).filter((cell) => cell !== '');
  return first !== undefined && others.length > 0 && others.every((cell) => cell === first);
}

/** Orders and what went out change nothing, so a person hears why a file of quantities is left alone. */
export function kindDoubts(kind: FileKind, column: Column | null): Problem[] {
  const facts = { column: column === null ? null : columnLabel(column) };
  if (kind === 'orders') return [problem('table_is_orders', facts)];
  return kind === 'outgoing' ? [problem('table_is_outgoing', facts)] : [];
}

/** Whether a table of this kind says how goods are, and not what was done with them. */
export const isOfGoods = (kind: FileKind): boolean =>
  kind === 'stock' || kind === 'prices' || kind === 'catalogue' || kind === 'other';

/**
 * The columns as a table of this kind means them: a bare quantity is delivered in a delivery and a stock in a list of
 * goods; a purchase price is no selling price, and selling prices of a delivery are nobody's decision yet.
 */
export function columnsForKind(columns: readonly Column[], kind: FileKind): readonly Column[] {
  const goods = isOfGoods(kind);
  const has = (field: ColumnField) => columns.some((column) => column.field === field);
  const [hasStock, hasQuantity, hasCost] = [has('stock'), has('quantity'), has('cost')];
  const paid = goods || hasCost ? undefined : paidColumn(columns);
  const buyers = goods ? undefined : columns.find(({ header }) => header !== null && isBuyersCode(wordsOf(header)));
  const ordered = kind === 'orders' ? columns.find(isOrdered) : undefined;
  const came = goods || hasQuantity ? undefined : besideRemainder(columns);
  const fieldFor = (column: Column): ColumnField => {
    const { field } = column;
    if (column === ordered) return 'quantity';
    if (ordered !== undefined && (field === 'stock' || field === 'quantity')) return 'ignore';
    if (came !== undefined && field === 'stock') return 'ignore';
    if (column === came) return 'quantity';
    if (column === buyers) return 'sku';
    if (column === paid) return 'cost';
    if (field === 'sku' && buyers) return has('supplierSku') ? 'ignore' : 'supplierSku';
    // Packs are no stock in pieces.
    if (goods && field === 'quantity' && column.header !== null && isPackCount(column.header)) return 'ignore';
    if (field === 'quantity') return !goods ? field : hasStock ? 'ignore' : 'stock';
    if (field === 'cost' || field === 'supplierSku') return goods ? 'ignore' : field;
    if (field === 'stock') return goods ? field : hasQuantity ? 'ignore' : 'quantity';
    if (field === 'price' || field === 'offered' || field === 'only') return goods ? field : 'ignore';
    return field;
  };
  return columns.map((column) => {
    const field = fieldFor(column);
    return field === column.field ? column : { ...column, field, target: keptTarget(column, field) };
  });
}

/** The quantity of a document whose other column is what is left of an order, and looks like the better stock. */
function besideRemainder(columns: readonly Column[]): Column | undefined {
  const stock = columns.filter(({ field }) => field === 'stock');
  return stock.some((column) => !isRemainder(column))
    ? undefined
    : columns.find((column) => !isRemainder(column) && isBare(column));
}

/** The net price of a line of a document, where no column is called a purchase price: gross prices are the shelf's. */
function paidColumn(columns: readonly Column[]): Column | undefined {
  const price = columns.find(({ field }) => field === 'price');
  const isList = (column: Column) => LIST_PRICE.test(words(column));
  if (price !== undefined && !isGross(price) && !isList(price)) return price;
  const others = columns.flatMap((column) => {
    const meant = column.field === 'ignore' && column.header !== null ? meaningOf(column.header) : null;
    return meant?.field === 'price' && meant.priceMode !== 'gross' && !isList(column) ? [{ column, meant }] : [];
  });
  return (others.find(({ meant }) => meant.priceMode === 'net') ?? others[0])?.column;
}

/** What others pay, or what would be paid without a discount. */
const LIST_PRICE = /\b(katalog\w*|detal\w*|sugerowan\w*|cennikow\w*|przed|list|retail|suggested|rrp|srp)\b/;

const keptTarget = (column: Column, field: ColumnField): string | null =>
  field === 'stock' || field === 'quantity' ? (column.target ?? targetOf(field)) : targetOf(field);

const isGross = (column: Column): boolean => /\b(brutto|gross|incl\w*)\b/.test(words(column));
