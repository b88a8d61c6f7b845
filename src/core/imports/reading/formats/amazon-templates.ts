import type { Profile } from '../../types';
import type { Cells } from '../text/csv';
import type { SampleRecord } from '../text/sample-records';
import { cellReader, columnOf, type Format, hasAny, means, type RowRules, wordsOf } from './format';

const OLD_FIRST = /^TemplateType=/i;
/** Field names are written with underscores, the labels above them with spaces. */
const FIELD_NAME = /^[a-z:]+_[a-z_]+/;
const SETTINGS = /(?:^|[=&?])(attributeRow|dataRow)=(\d+)/gi;

/** Where the settings row of a newer template says that its field names and its data begin; null where there is none. */
function settingsOf(records: readonly SampleRecord[]): { attributeRow: number; dataRow: number } | null {
  const first = records[0]?.cells.find((cell) => cell.includes('attributeRow=')) ?? '';
  const told = new Map([...first.matchAll(SETTINGS)].map(([, name, row]) => [name?.toLowerCase(), Number(row)]));
  const attributeRow = told.get('attributerow');
  return attributeRow === undefined ? null : { attributeRow, dataRow: told.get('datarow') ?? attributeRow + 1 };
}

/** Blank rows and quoted line breaks make row numbers unreliable, so the names themselves are believed first. */
function attributeRecord(records: readonly SampleRecord[]): SampleRecord | null {
  const settings = settingsOf(records);
  if (settings === null && !OLD_FIRST.test(records[0]?.cells[0] ?? '')) return null;
  const named = records
    .slice(0, 12)
    .find(({ cells }) => cells.some((cell) => FIELD_NAME.test(cell)) && isAttributes(cells.map(wordsOfField)));
  return named ?? records.find(({ line }) => line === settings?.attributeRow) ?? null;
}

/** `purchasable_offer[marketplace_id=…]#1.our_price#1.schedule#1.value_with_tax` without its qualifiers and counts. */
const wordsOfField = (header: string): string =>
  wordsOf(header)
    .replace(/\b(1|value)\b/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const KEYS = ['item sku', 'contribution sku'];
const PARENTAGE = ['parentage', 'parent child', 'parentage level'];
const ACTION = ['update delete', 'record action'];

const isAttributes = (fields: readonly string[]): boolean =>
  hasAny(fields, ...KEYS) ||
  (fields.includes('sku') && fields.includes('standard price') && hasAny(fields, ...PARENTAGE, ...ACTION));

const MEANINGS = new Map<string, ReturnType<typeof means> | null>([
  ['item sku', means('sku')],
  ['contribution sku', means('sku')],
  ['item name', means('name')],
  ['external product id', means('gtin')],
  ['amzn1 volt ca product id', means('gtin')],
  ['externally assigned product identifier', means('gtin')],
  ['standard price', means('price', { priceMode: 'gross' })],
  ['purchasable offer our price schedule with tax', means('price', { priceMode: 'gross' })],
  ['purchasable offer our price schedule value with tax', means('price', { priceMode: 'gross' })],
  ['quantity', means('stock')],
  ['fulfillment availability quantity', means('stock')],
  ['parent sku', null],
  ['model', null],
  ['model number', null],
  ['part number', null],
  ['product description', null],
  ['item package quantity', null],
  ['unit count', null],
  ['number of items', null],
]);

/**
 * Category flat files: settings, labels in the seller's language, then the row of field names that is believed. Parents
 * of variations are no goods unless they have a price or a quantity.
 */
const template = {
  recognises: (headers: readonly string[]) => isAttributes(headers.map(wordsOfField)),
  meaningOf: (header: string) => MEANINGS.get(wordsOfField(header)),
};

export const amazonTemplate: Format = {
  id: 'amazon-template',
  ...template,
  headerOf: (records) => (examplesIn(records) ? null : attributeRecord(records)),
  rowRules: (profile) => templateRows(profile),
};

/** Newer templates show an example under the field names; it is nobody's goods. */
export const amazonTemplateWithExample: Format = {
  id: 'amazon-template-with-example',
  ...template,
  // Its field names are those of any template; only the settings tell that an example follows.
  recognises: () => false,
  headerOf: (records) => (examplesIn(records) ? attributeRecord(records) : null),
  rowRules: (profile) => {
    const rules = templateRows(profile);
    let first = true;
    return {
      ...rules,
      skips: (cells) => {
        const example = first;
        first = false;
        return example || (rules.skips?.(cells) ?? false);
      },
    };
  },
};

function examplesIn(records: readonly SampleRecord[]): boolean {
  const settings = settingsOf(records);
  return settings !== null && settings.dataRow > settings.attributeRow + 1;
}

function templateRows(profile: Profile): RowRules {
  const fieldOf = (...names: readonly string[]) => {
    const found = profile.columns.find(({ header }) => header !== null && names.includes(wordsOfField(header)));
    return (cells: Cells) => (found === undefined ? '' : (cells[found.column] ?? '').trim());
  };
  const parentageOf = fieldOf(...PARENTAGE);
  const actionOf = fieldOf(...ACTION);
  const action = profile.columns.findIndex(({ header }) => header !== null && ACTION.includes(wordsOfField(header)));
  const idTypeOf = cellReader(profile, 'external product id type');
  const id = columnOf(profile, 'external product id');
  const counted = profile.columns.filter(({ field }) => field === 'price' || field === 'stock');
  return {
    unfold: (cells) => (id !== -1 && /^asin$/i.test(idTypeOf(cells)) ? [cells.with(id, '')] : [cells]),
    skips: (cells) =>
      /^parent$/i.test(parentageOf(cells)) && counted.every(({ column }) => (cells[column] ?? '').trim() === ''),
    setsAside: (cells) => (/^delete/i.test(actionOf(cells)) ? { code: 'row_deletes', column: action } : null),
  };
}
