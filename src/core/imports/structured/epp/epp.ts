import { type Problem, problem } from '../../../foundation';
import type { FormatBatch, FormatRecord, FormatSurvey, OpenText, StructuredFormat } from '../format';
import type { Column, DocumentFacts, FileKind } from '../../types';
import { cellsFor, firstCells, inBatches, placed, slugOf } from '../record-cells';
import { field } from './documents';
import { EppReader } from './epp-reader';
import { type Goods, WORDS, asideOf, lineValues, readGoods } from './goods';
import { PriceDictionary } from './price-levels';

/**
 * InsERT EDI++: documents and dictionaries of Subiekt GT and nexo, and of the many programs that imitate them. Read by
 * position, whatever is quoted, added or missing at the end. It never carries stock levels.
 */
export const eppFormat: StructuredFormat = { id: 'epp', recognises, declaredEncoding, survey, read };

const LINES: Column['field'][] = ['sku', 'gtin', 'name', 'unit', 'vat', 'quantity', 'cost'];

function recognises(head: string): boolean {
  return /^\s*\[INFO\]\s*(?:\r|\n)/i.test(head);
}

function declaredEncoding(head: string): string | null {
  const info = /^(?:\u00ef\u00bb\u00bf)?\s*\[INFO\]\s*[\r\n]+([^\r\n]*)/i.exec(head)?.[1] ?? '';
  const page = (info.split(',', 3)[2] ?? '').replaceAll('"', '').trim();
  if (page === '65001') return 'utf-8';
  if (page === '28592') return 'iso-8859-2';
  if (/^\d{3,4}$/.test(page)) return `cp${page}`;
  return page === '' ? null : page;
}

async function survey(text: OpenText): Promise<FormatSurvey | Problem> {
  const reader = new EppReader();
  const dictionary = new PriceDictionary();
  let ending = 'line';
  for await (const batch of reader.read(text())) {
    if (batch.failure !== null) return batch.failure;
    ending = batch.ending;
    for (const { fields, line, dictionary: name } of batch.contents) {
      if (name === 'TOWARY') dictionary.addGoods(readGoods(fields, line));
      else if (name === 'CENNIK') dictionary.addPrice(fields, line);
    }
  }
  const { info, documents, doubts } = reader.outcome();
  if (documents.length === 0 && !dictionary.hasGoods && !dictionary.hasPrices) return problem('epp_nothing', {});
  const kind = kindOf(documents, dictionary);
  const ofDocuments = documents.length > 0;
  const columns = ofDocuments ? lineColumns(info?.warehouse ?? null) : dictionary.columns();
  return {
    kind,
    columns,
    priceMode: 'gross',
    vatCode: null,
    currency: oneCurrency(documents),
    documents,
    asOf: null,
    scope: 'partial',
    doubts: [
      ...doubts,
      ...(ofDocuments || dictionary.netOnly.prices === 0 ? [] : [problem('epp_net_prices', dictionary.netOnly)]),
      ...(ending === 'blank' ? [] : [problem('epp_no_blank_line_at_end', {})]),
    ],
    preview: await firstCells(ofDocuments ? documentLines(text, columns) : inBatches(dictionary.records(columns))),
  };
}

async function* read(
  text: OpenText,
  profile: { kind: FileKind; columns: readonly Column[] },
): AsyncGenerator<FormatBatch> {
  if (profile.kind === 'prices' || profile.kind === 'catalogue') yield* dictionaryItems(text, profile.columns);
  else yield* documentLines(text, profile.columns);
}

async function* dictionaryItems(text: OpenText, columns: readonly Column[]): AsyncGenerator<FormatBatch> {
  const dictionary = new PriceDictionary();
  const reader = new EppReader();
  for await (const batch of reader.read(text())) {
    if (batch.failure !== null) {
      yield { records: [], failure: batch.failure };
      return;
    }
    for (const { fields, line, dictionary: name } of batch.contents) {
      if (name === 'TOWARY') dictionary.addGoods(readGoods(fields, line));
      else if (name === 'CENNIK') dictionary.addPrice(fields, line);
    }
  }
  yield* inBatches(dictionary.records(columns));
}

/** Dictionaries stand behind the documents they explain, so the file is read twice: for the goods, then for the lines. */
async function* documentLines(text: OpenText, columns: readonly Column[]): AsyncGenerator<FormatBatch> {
  const goods = new Map<string, Goods>();
  for await (const batch of new EppReader().read(text())) {
    for (const { fields, line, dictionary } of batch.contents) {
      if (dictionary === 'TOWARY') goods.set(field(fields, 2), readGoods(fields, line));
    }
  }
  for await (const { contents, failure } of new EppReader().read(text())) {
    const records = contents.flatMap(({ fields, line, document }): FormatRecord[] => {
      if (document === null) return [];
      const code = field(fields, 3);
      const values = lineValues(fields, goods.get(code));
      const aside = asideOf(field(fields, 2), code, values[WORDS.name] ?? '');
      return [{ line, cells: cellsFor(columns, values), document, aside }];
    });
    if (records.length > 0 || failure !== null) yield { records, failure };
  }
}

function lineColumns(warehouse: string | null): Column[] {
  const headers = [WORDS.code, WORDS.barcode, WORDS.name, WORDS.unit, WORDS.vat, WORDS.quantity, WORDS.net];
  return placed(
    headers.map((header, i) => {
      const fieldOf = LINES[i] ?? 'ignore';
      return fieldOf === 'quantity'
        ? { header, field: fieldOf, target: placeOf(warehouse) }
        : { header, field: fieldOf };
    }),
  );
}

/** MAG is what the program calls the only warehouse of a shop that never made a second one. */
function placeOf(warehouse: string | null): string {
  const slug = slugOf(warehouse ?? '');
  return slug === '' || slug === 'mag' ? 'main' : slug;
}

function kindOf(documents: readonly DocumentFacts[], dictionary: PriceDictionary): FileKind {
  if (documents.length === 0) return dictionary.hasPrices ? 'prices' : 'catalogue';
  const kinds = new Set(documents.map(({ kind }) => kind));
  return (['delivery', 'outgoing', 'orders', 'other'] as const).find((kind) => kinds.has(kind)) ?? 'other';
}

function oneCurrency(documents: readonly DocumentFacts[]): string | null {
  const currencies = new Set(documents.flatMap(({ currency }) => currency ?? []));
  return currencies.size === 1 ? ([...currencies][0] ?? null) : null;
}
