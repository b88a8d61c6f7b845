import {
  describe,
  type Language,
  type ParityListing,
  type ParityRow,
  type ParitySide,
  translator,
} from '../../../contract';
import { listParity } from '../../channels';
import { minorToDecimal } from '../../foundation';
import { type CsvCell, formulaSafeCsv } from '../../imports';
import type { Operations, Services } from '../../services';
import { readSettings } from '../../settings';

type ExportInput = Parameters<Operations['reports']['exportParity']>[0];

const BYTE_ORDER_MARK = '\ufeff';
const COLUMNS = ['sku', 'name', 'currency'] as const;
const SIDE_COLUMNS = ['least', 'most', 'difference', 'since', 'verdict', 'reasons'] as const;

/** The parity report as a piece of a CSV file, a product in a row; the pieces laid end to end are the file. */
export async function exportParity(services: Services, { language: asked, ...query }: ExportInput) {
  const db = services.database.read;
  const language = asked ?? (await readSettings(db)).language;
  const { items, total } = await listParity(db, query);
  const first = query.offset === 0;
  const rows = items.map((item) => rowOf(item, language));
  let text = '';
  for await (const piece of formulaSafeCsv(first ? [heading(language), ...rows] : rows)) text += piece;
  return {
    name: word(language, 'parity_file'),
    text: first ? text : text.slice(BYTE_ORDER_MARK.length),
    rows: items.length,
    total,
  };
}

function heading(language: Language): CsvCell[] {
  const side = (what: 'price' | 'quantity') =>
    SIDE_COLUMNS.map((column) => `${word(language, `parity_col_${what}`)}: ${word(language, `parity_col_${column}`)}`);
  return [
    ...COLUMNS.map((column) => word(language, `parity_col_${column}`)),
    ...side('price'),
    ...side('quantity'),
    word(language, 'parity_col_channels'),
  ];
}

function rowOf({ sku, name, currency, price, quantity, listings }: ParityRow, language: Language): CsvCell[] {
  const amount = (minor: number | null) => (minor === null ? null : Number(minorToDecimal(minor)));
  return [
    sku,
    name,
    currency,
    ...sideCells(price, amount, language),
    ...sideCells(quantity, (pieces) => pieces, language),
    listings.map((listing) => listingText(listing, language)).join('; '),
  ];
}

/** Amounts and quantities as numbers a spreadsheet can add up. */
function sideCells(side: ParitySide, cell: (value: number | null) => CsvCell, language: Language): CsvCell[] {
  return [
    cell(side.least),
    cell(side.most),
    cell(side.difference),
    side.since,
    word(language, `parity_verdict_${side.verdict}`),
    side.reasons.map((reason) => describe(reason, language).what).join(' '),
  ];
}

function listingText({ channel, currency, shown, state }: ParityListing, language: Language): string {
  const price = shown.priceMinor === null ? '–' : `${minorToDecimal(shown.priceMinor)} ${currency}`;
  return `${channel}: ${price} × ${shown.quantity ?? '–'} (${word(language, `state_${state}`)})`;
}

function word(language: Language, code: string): string {
  return translator(language).t(`${code}.what`);
}
