import { setImmediate } from 'node:timers/promises';
import { type Problem, problem } from '../../../foundation';
import type { Column, Profile } from '../../types';
import { targetOf } from '../columns/column-roles';
import type { Cells } from '../text/csv';
import { moneyColumns } from '../cells/comma-decimals';
import { commaDecimal, type Format, recordVariantDoubts, sizesTogether, unitsInStock, variantRows } from '../formats';
import { withFreeGoods } from '../columns/free-goods';
import { headerShape } from '../columns/header-shape';
import { meaningOf } from '../headings/header-words';
import { speaksOfTax } from '../headings/heading-subjects';
import type { InspectHints } from './inspect-hints';
import { countsTeller } from '../columns/levels';
import { confirmedDecimalMark, guessDecimalMark, letterDoubts, writtenCurrency } from '../doubts/profile-doubts';
import { minorUnits } from '../doubts/minor-units';
import { withNotForSale } from '../columns/not-for-sale';
import { columnLabel } from '../cells/row-findings';
import { type TableParts, scannedParts, tableParts } from './table-parts';
import { saleColumn } from './sale-lines';
import { repeatingKeys } from '../doubts/repeating-keys';
import type { SampleRecord } from '../text/sample-records';
import { severalCodesDoubt } from '../cells/several-codes';
import { type Scans, scansIn } from './scans';
import { scansKind } from './scans-kind';
import { endsShort } from '../doubts/short-rows';
import { hintsDoubt } from '../cells/stock-hints';
import { columnsForKind, isOfGoods, kindDoubts, tableKind } from './table-kind';
import { documentTitle, type DocumentTitle, namesCount, namesStock } from './title-kind';
import { leftOutDoubts } from '../doubts/unnamed';
import { belowSuggested } from '../doubts/suggested-price';
import { bookPrice, valuedPrice } from '../doubts/valued-stock';

const USUAL_VAT = '23';

/** What is known before the columns: how bytes become cells. */
export type Dressing = Pick<Profile, 'encoding' | 'delimiter' | 'quote'>;

/** What else may decide. */
type Hints = Pick<InspectHints, 'fileName' | 'overrides' | 'stored' | 'dressedAnew' | 'currency' | 'knownSkus'> & {
  readonly encodingIsSure: boolean;
  /** A text or a sheet of a person's, in which bare codes may be what was scanned. */
  readonly mayBeScans: boolean;
};

interface UnderstoodTable {
  readonly profile: Profile;
  readonly doubts: readonly Problem[];
  /** The stored profile fits: a person has confirmed it before. */
  readonly confirmed: boolean;
  /** Why the table cannot be read at all, where its columns were recognised all the same. */
  readonly refusal: Problem | null;
  /** What stands above the table. */
  readonly titles: readonly SampleRecord[];
}

/**
 * From the records of a sample to a profile: header, format, columns, decimal mark, prices net or gross. In two turns of the
 * event loop, because what compiles all of it for the first time is one of the longest.
 */
export async function understandTable(
  records: readonly SampleRecord[],
  dressing: Dressing,
  hints: Hints,
): Promise<UnderstoodTable> {
  const doubts: Problem[] = [];
  const bare = hints.mayBeScans ? await scansIn(records, hints) : null;
  const parts = bare === null ? tableParts(records, dressing.delimiter, hints, doubts) : scannedParts(bare);
  await setImmediate();
  const { stored } = hints;
  const { titles, headerLine, roles, told } = parts;
  const shape = { ...dressing, headerLine, columns: roles.columns, format: told.id };
  const understood =
    stored && headerShape(stored) === headerShape(shape)
      ? asConfirmed(parts, dressing, hints, stored)
      : asProposed(parts, dressing, hints, doubts, bare);
  return { ...understood, titles };
}

/** A person has confirmed how such a table is read; only where it stands in this file may differ. */
function asConfirmed(
  { headerLine, data, withoutGoods, written, named, told, roles }: TableParts,
  dressing: Dressing,
  { overrides = {}, encodingIsSure, dressedAnew }: Hints,
  stored: Profile,
): Omit<UnderstoodTable, 'titles'> {
  const detected = stored.format === unitsInStock.id ? roles.columns : named.columns;
  const columns = mergeColumns(detected, overrides.columns ?? stored.columns);
  const encoding = encodingIsSure ? dressing.encoding : stored.encoding;
  const table = { columns, rows: data, delimiter: dressing.delimiter };
  const decimal =
    overrides.decimalMark === undefined
      ? confirmedDecimalMark(stored.decimalMark, table, dressedAnew === true)
      : { mark: overrides.decimalMark, doubts: [] };
  const profile = {
    ...stored,
    ...(endsShort(columns, data) ? { endsShort: true } : {}),
    ...overrides,
    ...dressing,
    encoding,
    headerLine,
    columns,
    decimalMark: decimal.mark,
  };
  // What earlier files had no reason to ask.
  const words = profile.stockWords === undefined ? hintsDoubt(columns, goodsIn(written, columns, data)) : null;
  const maySum = profile.addsRows === undefined && isOfGoods(profile.kind);
  const inSizes = maySum && told === variantRows && profile.format === written.id;
  const repeating = maySum && !inSizes ? repeatingKeys(profile, data) : null;
  const parts = repeating?.areParts === true ? repeating.doubt : null;
  const own = [
    ...(profile.kind === 'delivery' ? withoutGoods : []),
    ...decimal.doubts,
    ...(inSizes ? (variantRows.asks?.(columns, data) ?? []) : []),
  ];
  return {
    profile: {
      ...profile,
      ...(inSizes ? { format: variantRows.id } : {}),
      ...(words === null ? {} : { stockWords: true }),
      ...(parts === null ? {} : { addsRows: true }),
    },
    doubts: [...own, ...(words === null ? [] : [words]), ...(parts === null ? [] : [parts])],
    confirmed: true,
    refusal: null,
  };
}

/** How a table is read of which nobody has said anything yet; `doubts` are those of before. */
function asProposed(
  { headerLine, data, titles, withoutGoods, written, named, told, roles, refusal }: TableParts,
  dressing: Dressing,
  hints: Hints,
  doubts: Problem[],
  bare: Scans | null,
): Omit<UnderstoodTable, 'titles'> {
  const { overrides = {}, stored } = hints;
  const above = titles.map(({ cells }) => cells);
  const about = overrides.columns
    ? {
        kind: overrides.kind ?? tableKind({ format: told.id, columns: overrides.columns }, undefined).kind,
        doubts: [],
      }
    : bare !== null
      ? scansKind(bare, above, hints.fileName, overrides.kind)
      : kindOf(told, roles.columns, data, overrides.kind, documentTitle(above), namesStock(above), hints.fileName);
  if (about.kind === 'delivery') doubts.push(...withoutGoods);
  // A line of a document parts the unit from its quantity itself: no column is made for it.
  const partsItself = told === unitsInStock && headerLine !== null && !isOfGoods(about.kind);
  // Of one product in several sizes came so many in all, unless a code of each is known; rows that are added up are parts.
  const isOne = told === variantRows && (!isOfGoods(about.kind) || overrides.addsRows !== undefined);
  const [format, found] = partsItself || isOne ? [written, named.columns] : [told, roles.columns];
  const meant = overrides.columns ? mergeColumns(found, overrides.columns) : columnsForKind(found, about.kind);
  const given =
    about.kind === 'delivery' && !overrides.columns ? withFreeGoods(meant, data) : { columns: meant, doubts: [] };
  const sold = overrides.columns ? given : withNotForSale(given.columns, data);
  const { columns } = sold;
  doubts.push(...new Set([...given.doubts, ...sold.doubts]));
  const priced = columns.some(({ field }) => field === 'price');
  // In a delivery a doubtful price is what was paid, and every line came.
  const aside = [
    ...(priced ? [] : ['price_doubtful']),
    ...(isOfGoods(about.kind) ? [] : ['rows_not_offered', 'rows_by_level']),
  ];
  if (!overrides.columns) doubts.push(...roles.doubts.filter(({ code }) => !aside.includes(code)));
  doubts.push(...(format.asks?.(columns, data) ?? []), ...recordVariantDoubts(columns, data));
  if (isOne && overrides.addsRows === undefined && !overrides.columns) doubts.push(...sizesTogether(columns, data));
  if (format.id.startsWith('csv') && !overrides.columns) {
    doubts.push(...leftOutDoubts(columns, data, isOfGoods(about.kind)));
  }
  if (format === commaDecimal) doubts.push(problem('decimal_comma_joined', { columns: moneyNames(columns) }));
  doubts.push(...letterDoubts(columns, data));
  const inWords = overrides.stockWords === undefined ? hintsDoubt(columns, goodsIn(format, columns, data)) : null;
  if (inWords !== null) doubts.push(inWords);
  const decimal = guessDecimalMark(columns, data, dressing.delimiter);
  if (overrides.decimalMark === undefined) doubts.push(...decimal.doubts);
  const valued = overrides.columns ? null : valuedPrice(columns, data, decimal.mark);
  const advised =
    overrides.columns || !format.id.startsWith('csv') ? null : belowSuggested(columns, data, decimal.mark);
  const isAsked = doubts.some(({ code }) => code === 'price_doubtful');
  const counted = overrides.columns || !namesCount(above) ? null : bookPrice(columns);
  for (const doubt of [valued, advised, valued === null ? counted : null])
    if (doubt !== null && !isAsked) doubts.push(doubt);
  const money = guessMoney(columns, data, roles.priceMode, format, hints);
  doubts.push(...money.doubts);
  const minor = overrides.minorPrices === undefined ? minorUnits(columns, data, money.currency) : null;
  if (minor !== null) doubts.push(minor.doubt);
  const minorPrices = overrides.minorPrices ?? minor?.minor;
  const several = isOfGoods(about.kind) && format.id.startsWith('csv') ? severalCodesDoubt(columns, data) : null;
  if (several !== null) doubts.push(several);
  const isOfStock = (about.doubts.length === 0 && about.kind !== 'delivery') || about.kind === 'stock';
  const ofOther = countsTeller(columns);
  const counting = data.filter((cells) => ofOther(cells) === null);
  const repeating =
    isOfStock && format !== variantRows ? repeatingKeys({ format: format.id, columns }, counting) : null;
  const addsRows = overrides.addsRows ?? (bare === null ? repeating?.areParts : true);
  const profile: Profile = {
    format: overrides.format ?? format.id,
    kind: about.kind,
    scope: overrides.scope ?? 'partial',
    part: overrides.part ?? null,
    ...dressing,
    headerLine,
    decimalMark: overrides.decimalMark ?? decimal.mark,
    priceMode: money.priceMode,
    vatCode: money.vatCode,
    currency: money.currency,
    ...(inWords === null ? {} : { stockWords: true }),
    ...(overrides.stockWords === undefined ? {} : { stockWords: overrides.stockWords }),
    ...(endsShort(columns, data) ? { endsShort: true } : {}),
    ...(addsRows === undefined ? {} : { addsRows }),
    ...(minorPrices === undefined ? {} : { minorPrices }),
    columns,
  };
  const asks = repeating?.areParts === true || !overrides.columns;
  if (repeating?.doubt && asks && overrides.addsRows === undefined) doubts.unshift(repeating.doubt);
  if (!overrides.columns) {
    doubts.unshift(...about.doubts);
    if (about.kind === 'catalogue') doubts.push(problem('names_only'));
  }
  if (stored) doubts.unshift(problem('profile_not_fitting'));
  return { profile, doubts, confirmed: false, refusal };
}

function goodsIn(format: Format, columns: readonly Column[], data: readonly Cells[]): readonly Cells[] {
  const isFrame = format.frames?.({ columns });
  return isFrame === undefined ? data : data.filter((cells) => !isFrame(cells));
}

const moneyNames = (columns: readonly Column[]): string =>
  moneyColumns(columns.map(({ header }) => header))
    .map((column) => columns[column]?.header)
    .join(', ');

function kindOf(
  format: Format,
  columns: readonly Column[],
  rows: readonly Cells[],
  told: Profile['kind'] | undefined,
  title: DocumentTitle | null,
  listsStock: boolean,
  fileName: string,
) {
  const sale = told === undefined ? saleColumn(columns) : null;
  if (sale !== null) return { kind: 'orders' as const, doubts: kindDoubts('orders', sale) };
  if (told !== undefined || format.kind === undefined) {
    return tableKind({ format: format.id, columns, rows }, told, title, listsStock, fileName);
  }
  return {
    kind: format.kind,
    doubts: kindDoubts(format.kind, columns.find(({ field }) => field === 'quantity') ?? null),
  };
}

/** Net or gross, with which VAT, in which currency. */
function guessMoney(
  columns: readonly Column[],
  data: readonly Cells[],
  named: 'gross' | 'net' | 'unclear' | null,
  format: Format,
  { overrides = {}, currency: expected }: Hints,
): Pick<Profile, 'priceMode' | 'vatCode' | 'currency'> & { doubts: Problem[] } {
  const doubts: Problem[] = [];
  const price = columns.find(({ field }) => field === 'price');
  const vat = columns.some(({ field }) => field === 'vat');
  const taxed =
    vat || columns.some(({ header }) => header !== null && speaksOfTax(header) && meaningOf(header)?.field !== 'price');
  const priceMode = overrides.priceMode ?? (named === 'net' ? 'net' : 'gross');
  // A bare "price" beside a VAT rate or a tax class is net about as often as it is gross.
  const unknown = named === 'unclear' || (named === null && taxed && format.id.startsWith('csv'));
  if (price && unknown && overrides.priceMode === undefined) {
    doubts.push(problem('price_mode_unknown', { column: columnLabel(price) }));
  }
  const assumesVat = price !== undefined && priceMode === 'net' && !vat;
  const vatCode = overrides.vatCode !== undefined ? overrides.vatCode : assumesVat ? USUAL_VAT : null;
  if (assumesVat && overrides.vatCode === undefined) doubts.push(problem('vat_assumed', { vat: USUAL_VAT }));
  const written =
    price === undefined ? null : (writtenCurrency(columns, data, expected) ?? format.currencyIn?.(columns) ?? null);
  const currency = overrides.currency ?? written ?? expected;
  if (price && overrides.currency === undefined && written === null && format.isOfManyCurrencies === true) {
    doubts.push(problem('currency_unnamed', { currency }));
  }
  if (overrides.currency === undefined && currency !== expected) {
    doubts.push(problem('currency_differs', { currency, expected }));
  }
  return { priceMode, vatCode, currency, doubts };
}

/** A person may name only the columns that matter; the others are kept out, with the headers the file has. */
function mergeColumns(detected: readonly Column[], told: readonly Column[]): Column[] {
  return detected.map(({ column, header }) => {
    const own = told.find((candidate) => candidate.column === column);
    const field = own?.field ?? 'ignore';
    const target = own?.target ?? targetOf(field);
    return { column, header, field, target };
  });
}
