import { ALL_SHEETS, type ColumnMeaning, type ImportReport, type ProfileView } from '../../contract';
import type { Say } from '../say';

/** Names that read the same in every language; a format that is not here is a table of the platform in its id. */
const STRUCTURED: Readonly<Record<string, string>> = {
  epp: 'InsERT EDI++ (EPP)',
  edifact: 'EDIFACT (EANCOM)',
  'ksef-fa': 'KSeF FA',
  ubl: 'UBL',
  cii: 'UN/CEFACT CII',
  'optima-xml': 'Comarch Optima XML',
  'comarch-edi': 'Comarch EDI XML',
  'comarch-edi-catalogue': 'Comarch EDI XML',
  'wapro-xml': 'Wapro XML',
  jpk: 'JPK',
  'idosell-iof': 'IdoSell IOF',
  bmecat: 'BMEcat',
  'pc-market-text': 'PC-Market',
  'pc-market-xml': 'PC-Market XML',
};
const SCANS = 'csv-scans';
const PLATFORMS: readonly (readonly [prefix: string, name: string])[] = [
  ['woocommerce', 'WooCommerce'],
  ['shopify', 'Shopify'],
  ['prestashop', 'PrestaShop'],
  ['baselinker', 'BaseLinker'],
  ['idosell', 'IdoSell'],
  ['amazon', 'Amazon'],
  ['ebay', 'eBay'],
  ['odoo', 'Odoo'],
  ['erpnext', 'ERPNext'],
  ['sap-b1', 'SAP Business One'],
  ['dynamics-bc', 'Dynamics 365 Business Central'],
  ['ceneo', 'Ceneo'],
  ['google-feed', 'Google'],
  ['mirakl', 'Mirakl (Empik)'],
  ['emag', 'eMAG'],
  ['shopware', 'Shopware'],
  ['wix', 'Wix'],
  ['magento', 'Magento'],
  ['kaufland', 'Kaufland'],
  ['quickbooks', 'QuickBooks'],
];

/** What the file was taken for, how it is read, and the moment it is true for. */
export function readingText({ profile, run, asOfFrom }: ImportReport, say: Say): string[] {
  const { format, kind } = profile;
  const lines = [
    say.line('cli_reading', {
      format: formatName(format, say),
      kind: say.line(`cli_kind_${kind}`),
      dressing: dressing(profile, say).join(', '),
    }),
    columnsText(profile, say),
  ];
  const names = (name: ColumnMeaning['field']) => profile.columns.some(({ field }) => field === name);
  if (kind !== 'delivery' && format !== SCANS && names('gtin') && !names('sku'))
    lines.push(say.line('cli_reading_by_gtin'));
  if (profile.addsRows === true && format !== SCANS) lines.push(say.line('cli_reading_adds_rows'));
  if (names('price')) lines.push(pricesText(profile, say));
  if (names('price') && profile.minorPrices === true) lines.push(say.line('cli_reading_minor_prices'));
  if (kind === 'delivery') return lines;
  if (profile.scope === 'full') lines.push(say.line('cli_reading_full'));
  const origin = asOfFrom === null ? 'cli_as_of' : `cli_as_of_${asOfFrom}`;
  if (names('stock')) lines.push(say.line(origin, { time: say.time(run.asOf) }));
  return lines;
}

function formatName(format: string, say: Say): string {
  if (format === SCANS) return say.line('cli_format_scans');
  const structured = STRUCTURED[format];
  if (structured !== undefined) return say.line('cli_format_structured', { name: structured });
  const name = PLATFORMS.find(([prefix]) => format === prefix || format.startsWith(`${prefix}-`))?.[1];
  return name === undefined ? say.line('cli_format_csv') : say.line('cli_format_platform', { name });
}

function dressing({ format, part, encoding, delimiter, headerLine, columns }: ProfileView, say: Say): string[] {
  const isTable = headerLine !== null || columns.every(({ header }) => header === null);
  return [
    ...(part === null
      ? []
      : [part.endsWith(ALL_SHEETS) ? say.line('cli_reading_all_sheets') : say.line('cli_reading_part', { part })]),
    // A workbook's text is not stored in an encoding that anybody could get wrong.
    ...(isTable && delimiter === '' ? [] : [say.line('cli_reading_encoding', { encoding })]),
    ...(delimiter === '' || (format === SCANS && columns.length === 2) ? [] : [dividedBy(delimiter, say)]),
    ...(headerLine !== null
      ? [say.line('cli_reading_header', { line: headerLine })]
      : isTable
        ? [say.line('cli_reading_no_header')]
        : []),
  ];
}

function columnsText({ format, columns }: ProfileView, say: Say): string {
  const used = columns.filter(({ field }) => field !== 'ignore');
  const ignored = columns.length - used.length;
  const named = used.map(({ column, header, field, target }) => {
    const meaning = say.line(`cli_meaning_${field}`, { target: target ?? '–' });
    // The pieces of scans stand in no column of the file.
    const counts = format === SCANS && column === columns.length - 1;
    return `${header ?? (counts ? say.line('cli_reading_each_line') : `#${column + 1}`)} → ${meaning}`;
  });
  const facts = { columns: named.join(' · '), ignored: say.number(ignored) };
  return say.line(ignored === 0 ? 'cli_reading_columns' : 'cli_reading_columns_ignored', facts);
}

function pricesText({ priceMode, vatCode, currency }: ProfileView, say: Say): string {
  if (priceMode === 'gross') return say.line('cli_reading_prices_gross', { currency });
  const code = vatCode === null ? 'cli_reading_prices_net' : 'cli_reading_prices_net_vat';
  return say.line(code, { currency, vat: vatCode });
}

function dividedBy(delimiter: string, say: Say): string {
  if (delimiter === '\t') return say.line('cli_reading_tab');
  return delimiter === ' ' ? say.line('cli_reading_space') : say.line('cli_reading_delimiter', { delimiter });
}
