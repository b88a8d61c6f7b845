import { type Problem, problem } from '../../../foundation';
import type { FormatBatch, FormatRecord, FormatSurvey, OpenText, StructuredFormat } from '../format';
import type { Column, DocumentFacts, FileKind } from '../../types';
import { firstCells, inBatches } from '../record-cells';
import { DeliveryFacts, deliveryColumns, deliveryRecord } from './deliveries';
import { dateOf, kindOfMessage } from './documents';
import { judge } from './judgement';
import { type Item, MessageReader } from './messages';
import { PriceListFacts, priceRecord } from './price-list';
import { StockFacts, StockRecords, asOfOf } from './stock-report';

/** EANCOM and its like: despatch advices, invoices, price catalogues and stock reports, several in a file. */
export const edifactFormat: StructuredFormat = { id: 'edifact', recognises, declaredEncoding, survey, read };

function recognises(head: string): boolean {
  // A message without any envelope is known too, to say what is wrong with it.
  return /^\s*(?:UNA.{6}\s*UN[BGH]|UN[BGH]\+|BGM\+[^']{1,80}'\s*DTM\+)/s.test(head);
}

/**
 * Only the levels that say something: UNOA and UNOB promise plain ASCII, and under UNOC (Latin-1) Polish writers send what
 * their program has, so that looking at the bytes tells more.
 */
function declaredEncoding(head: string): string | null {
  const level = /(?:^|[\s'~])UNB.(UNO[A-Z])/i.exec(head.slice(0, 200))?.[1]?.toUpperCase();
  if (level === 'UNOD') return 'iso-8859-2';
  return level === 'UNOW' || level === 'UNOY' ? 'utf-8' : null;
}

/** DTM of the day on which a price list begins to hold. */
const STARTS = ['194', '7'];

async function survey(text: OpenText): Promise<FormatSurvey | Problem> {
  const reader = new MessageReader();
  const [deliveries, prices, stock] = [new DeliveryFacts(), new PriceListFacts(), new StockFacts()];
  for await (const { items, failure } of reader.read(text())) {
    if (failure !== null) return failure;
    for (const item of items) {
      const message = reader.messages[item.message];
      if (kindOfMessage(item.type) === 'delivery') deliveries.add(item);
      else if (item.type === 'PRICAT') prices.add(item);
      else if (item.type === 'INVRPT' && message !== undefined) stock.add(item, message);
    }
  }
  const verdict = judge(reader, deliveries);
  if ('code' in verdict) return verdict;
  const { kind, documents, doubts } = verdict;
  const ofKind = documents.filter((document) => document.kind === kind);
  const isPrices = kind === 'prices';
  const columns =
    kind === 'stock'
      ? stock.columns()
      : isPrices
        ? prices.columns()
        : deliveryColumns(
            ofKind.filter(({ refusal }) => refusal === null || kind !== 'delivery').map(({ type }) => type),
          );
  const moments = kind === 'stock' ? reader.messages.filter(({ type }) => type === 'INVRPT').map(asOfOf) : [];
  const lists = reader.messages.filter(({ type }) => type === 'PRICAT');
  const from =
    lists
      .map(({ head }) => dateOf(head, STARTS)?.slice(0, 10) ?? '')
      .toSorted()
      .at(-1) || null;
  return {
    kind,
    columns,
    priceMode: isPrices ? prices.priceMode : 'net',
    vatCode: isPrices ? prices.vatCode : null,
    currency: oneCurrency(ofKind),
    documents,
    // Of several moments the earliest: what was sold after it is not un-sold.
    asOf: moments.includes(null) ? null : (moments.toSorted()[0] ?? null),
    scope: 'partial',
    ...(isPrices && from !== null ? { pricesFrom: from } : {}),
    doubts: [...doubts, ...(isPrices ? prices.doubts() : []), ...(kind === 'delivery' ? deliveries.doubts() : [])],
    preview: await firstCells(recordsOf(text, kind, columns)),
  };
}

function read(text: OpenText, profile: { kind: FileKind; columns: readonly Column[] }): AsyncGenerator<FormatBatch> {
  return recordsOf(text, profile.kind, profile.columns, true);
}

/** `tellsTrailers`: also what is to be told of them behind the goods. */
async function* recordsOf(
  text: OpenText,
  kind: FileKind,
  columns: readonly Column[],
  tellsTrailers = false,
): AsyncGenerator<FormatBatch> {
  const prices = new PriceListFacts();
  const stock = new StockRecords();
  if (kind === 'prices') {
    for await (const { items } of new MessageReader().read(text())) {
      for (const item of items) if (item.type === 'PRICAT') prices.add(item);
    }
  }
  const reader = new MessageReader();
  const recordOf = (item: Item): FormatRecord[] => {
    const message = reader.messages[item.message];
    if (message === undefined || kindOfMessage(item.type) !== kind) return [];
    if (kind === 'prices') return [priceRecord(item, columns, prices)];
    if (kind !== 'stock') return [deliveryRecord(item, columns)];
    stock.add(item, message, columns);
    return [];
  };
  for await (const { items, failure } of reader.read(text())) {
    const records = items.flatMap(recordOf);
    if (records.length > 0 || failure !== null) yield { records, failure };
    if (failure !== null) return;
  }
  yield* inBatches(stock.all());
  if (!tellsTrailers) return;
  const trailers = reader.uncountedTrailers.filter(({ message }) => {
    const type = reader.messages[message]?.type;
    return type !== undefined && kindOfMessage(type) === kind;
  });
  yield* inBatches(trailers.map((trailer) => trailerRecord(trailer, columns)));
}

/** Told of, and nothing more: a trailer that counts less than there is has lost nothing. */
function trailerRecord(
  { said, found, line, message }: MessageReader['uncountedTrailers'][number],
  columns: readonly Column[],
): FormatRecord {
  const cells = columns.map(() => '');
  return { line, cells, document: message, aside: problem('edifact_trailer_uncounted', { said, found }) };
}

function oneCurrency(documents: readonly DocumentFacts[]): string | null {
  const currencies = new Set(documents.flatMap(({ currency }) => currency ?? []));
  return currencies.size === 1 ? ([...currencies][0] ?? null) : null;
}
