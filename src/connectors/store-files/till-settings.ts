import type { ChannelProblem, ConnectorContext } from '../../core/channels';
import { channelProblem } from '../http';
import { canHold } from './charset';
import { parseColumns, parsePairs } from './columns';
import { EPP_CODE_PAGES } from './epp-frame';
import {
  OFFER_FIELDS,
  type OfferLayout,
  PLU_RULES,
  QUOTES,
  SALES_FIELDS,
  type SalesField,
  type SalesLayout,
  has,
  keyOfColumns,
} from './layout';
import { type FileSettings, PRESETS } from './presets';

export interface TillSettings {
  readonly folder: string;
  /** Name of the price-and-stock file inside the folder. */
  readonly file: string;
  readonly offers: OfferLayout;
  readonly sales: SalesLayout;
  readonly isSalesFile: (name: string) => boolean;
  readonly currency: string;
}

export const DELIMITERS: Readonly<Record<string, string>> = { ';': ';', ',': ',', '|': '|', tab: '\t' };
export const DECIMALS: Readonly<Record<string, string>> = { ',': ',', '.': '.', none: '' };
export const LINE_ENDS: Readonly<Record<string, 'windows' | 'unix'>> = { crlf: 'windows', lf: 'unix' };
export const YES_NO = ['yes', 'no'];

/** What tills and the programs around them write in, by iconv-lite's names; `utf-8-bom` begins with a mark. */
export const ENCODINGS = [
  ...['windows-1250', 'cp852', 'iso-8859-2', 'utf-8', 'utf-8-bom', 'utf-16le', 'iso-8859-16', 'maccenteuro'],
  ...['windows-1252', 'iso-8859-1', 'iso-8859-15', 'cp437', 'cp850'],
  ...['windows-1251', 'cp866', 'koi8-r', 'windows-1257', 'iso-8859-13', 'windows-1253', 'windows-1254'],
];

const SOLD_BY: readonly SalesField[] = ['sku', 'plu', 'gtin'];
const LONGEST_NAME = 500;

/** The settings of a till's folder, or the first that cannot be used. Names stay inside the folder. */
export function tillSettings(context: Pick<ConnectorContext, 'settings' | 'currency'>): TillSettings | ChannelProblem {
  const { preset = 'csv', folder = '', ...given } = context.settings;
  const refuse = (key: string, value: string) =>
    channelProblem('channel_settings_invalid', 'validation', { key, value });
  if (folder.trim() === '') return refuse('folder', folder);
  const defaults = PRESETS[preset];
  if (!defaults) return refuse('preset', preset);
  const settings: FileSettings = { ...defaults, ...withoutEmpty(given) };
  const wrong = firstWrong(settings);
  if (wrong) return refuse(wrong, settings[wrong]);
  const offers = offerLayout(settings);
  if (typeof offers === 'string') return refuse(offers, settings[offers]);
  const sales = salesLayout(settings);
  if (!sales) return refuse('salesColumns', settings.salesColumns);
  const pattern = new RegExp(`^${settings.salesPattern.split('*').map(escaped).join('.*')}$`, 'i');
  return {
    folder,
    file: settings.file,
    offers,
    sales,
    isSalesFile: (name) => pattern.test(name) && name !== settings.file && !/\.(tmp|ok|err)$/i.test(name),
    currency: context.currency,
  };
}

function withoutEmpty(given: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
}

function firstWrong(settings: FileSettings): keyof FileSettings | null {
  const oneOf = (key: keyof FileSettings, known: readonly string[]) => (known.includes(settings[key]) ? null : key);
  const plainName = (key: keyof FileSettings) =>
    /[/\\:\0]/.test(settings[key]) || settings[key].startsWith('.') ? key : null;
  return (
    plainName('file') ??
    oneOf('delimiter', Object.keys(DELIMITERS)) ??
    oneOf('encoding', ENCODINGS) ??
    oneOf('decimal', Object.keys(DECIMALS)) ??
    oneOf('lineEnd', Object.keys(LINE_ENDS)) ??
    oneOf('heading', YES_NO) ??
    oneOf('quotes', QUOTES) ??
    oneOf('plu', PLU_RULES) ??
    oneOf('salesHeading', YES_NO) ??
    plainName('salesPattern')
  );
}

/** The name of a setting that cannot be used instead of a layout. */
function offerLayout(settings: FileSettings): OfferLayout | keyof FileSettings {
  const columns = parseColumns(settings.columns, OFFER_FIELDS);
  const key = columns && keyOfColumns(columns);
  if (!columns || !key || !(has(columns, 'price') || has(columns, 'quantity'))) return 'columns';
  const nameLength = settings.nameLength === '' ? null : Number(settings.nameLength);
  if (nameLength !== null && !(Number.isInteger(nameLength) && nameLength >= 1 && nameLength <= LONGEST_NAME)) {
    return 'nameLength';
  }
  const vat = parsePairs(settings.vatLetters);
  if (vat && has(columns, 'net') && [...vat.values()].some((rate) => !/^\d{1,2}$/.test(rate))) return 'vatLetters';
  if (!vat || !canHold([...vat.values()].join(''), settings.encoding)) return 'vatLetters';
  const { encoding } = settings;
  if (settings.frame === 'epp' && EPP_CODE_PAGES[encoding] === undefined) return 'encoding';
  const format = {
    delimiter: DELIMITERS[settings.delimiter] ?? ';',
    encoding,
    decimal: DECIMALS[settings.decimal] ?? ',',
  };
  const headings = settings.heading === 'yes' ? columns.map((column) => column.heading) : [];
  const ownWords = [...headings, ...columns.map((column) => column.value)].join('');
  if (!canHold(ownWords, encoding)) return 'columns';
  return {
    format,
    columns,
    key,
    heading: settings.heading === 'yes',
    lineEnd: LINE_ENDS[settings.lineEnd] ?? 'windows',
    quotes: QUOTES.find((one) => one === settings.quotes) ?? 'yes',
    nameLength,
    plu: PLU_RULES.find((rule) => rule === settings.plu) ?? 'sku_digits',
    vat,
    frame: settings.frame === 'epp' ? 'epp' : null,
  };
}

function salesLayout(settings: FileSettings): SalesLayout | null {
  const columns = parseColumns(settings.salesColumns, SALES_FIELDS);
  if (!columns || columns.some((column) => column.field === 'fixed')) return null;
  const knows = (...fields: SalesField[]) => fields.some((field) => has(columns, field));
  const whole = knows('receipt') && knows('time', 'date') && knows(...SOLD_BY) && knows('quantity');
  return whole && knows('price', 'amount') ? { columns, heading: settings.salesHeading === 'yes' } : null;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
