import { Fault, ok, type Outcome, problem, refused } from '../../foundation';
import {
  DEFAULT_SOURCE,
  type Detection,
  type DocumentFacts,
  documentsOfRows,
  isBareQuantity,
  isOrdered,
} from '../../imports';
import type { Call, Operations, Services } from '../../services';
import { asDocuments, type ExpectedFile, TABLE } from '../deliveries';
import { takeFile, understandFile } from './read-file';
import { readLines } from './read-lines';

type Input = Parameters<Operations['deliveries']['expect']>[0];

/** What says of an order only that it is no delivery yet. */
const ONLY_AN_ORDER = new Set([
  'document_order',
  'epp_document_order',
  'edifact_no_delivery',
  'pcm_document_no_delivery',
]);
/** A whole order to a supplier. Changes, answers, quotations and cancellations of orders are none. */
const PURCHASES = new Set(['ZD', 'ZA', 'ORDERS', 'Order']);
const OF_CUSTOMERS = new Set(['ZK', 'RO']);
/** Doubts that ask whether a file is an order: here a person has said so. */
const ANSWERED = new Set([
  'table_is_orders',
  'looks_like_document',
  'title_names_document',
  'header_drifted',
  'header_reordered',
  'keys_repeat',
  'rows_are_parts',
]);

/**
 * The orders of a file (else the deliveries it announces) as documents of goods to come. Doubtful readings go through,
 * with their doubts: nothing in stock depends on them, and an expected delivery can be cancelled. Refuses
 * expect_not_orders, expect_nothing, and what the reading of files refuses.
 */
export async function readExpected(services: Services, input: Input, call: Call): Promise<Outcome<ExpectedFile>> {
  const taken = await takeFile(services, input, call);
  if (!taken.ok) return taken;
  const file = taken.value;
  const source = input.source ?? DEFAULT_SOURCE;
  const look = (overrides: Input['overrides']) =>
    understandFile(services, file, { source, overrides, signal: call.signal });
  let understood = await look(input.overrides);
  if (understood.ok && isPlainList(understood.value.detection) && input.overrides?.kind === undefined) {
    understood = await look({ ...input.overrides, kind: 'orders' });
  }
  if (!understood.ok) return understood;
  const { detection } = understood.value;
  const orders = detection.documents.map(asExpected);
  const hasOrders = orders.some(({ kind, refusal }) => kind === 'orders' && refusal === null);
  const kind = hasOrders ? 'orders' : detection.profile.kind;
  if (kind !== 'orders' && kind !== 'delivery') return refused(problem('expect_not_orders', { file: file.name }));
  const read = await readLines(services, file, { ...detection.profile, kind }, { signal: call.signal });
  if (read.failure !== null) return refused(read.failure);
  const isTable = detection.profile.format.startsWith('csv');
  const named =
    orders.length > 0 && !isTable ? orders.map((one) => ofKind(one, kind, file.name)) : [tableDocument(input, orders)];
  const { documents, lines: all } = documentsOfRows(named, read.lines, kind);
  const lines = all.filter(({ document }) => documents[document ?? 0]?.refusal === null);
  if (lines.length === 0) {
    const why = documents.find(({ refusal }) => refusal !== null)?.refusal;
    return refused(why ?? problem('expect_nothing', { file: file.name }));
  }
  const doubts = detection.doubts.filter(({ code }) => !ANSWERED.has(code));
  return ok({ documents, lines, location: input.location ?? null, source, problems: read.problems, doubts });
}

/** A code and a bare quantity, or how much was ordered: goods where it is imported, an order where it is expected. */
function isPlainList({ profile, documents }: Detection): boolean {
  const isGoods = profile.kind === 'stock' || profile.kind === 'prices' || profile.kind === 'catalogue';
  if (documents.length === 0 && isGoods && profile.columns.some(isOrdered)) return true;
  const counted = profile.columns.filter(({ field }) => field === 'stock');
  return (
    documents.length === 0 &&
    profile.kind === 'stock' &&
    counted.length === 1 &&
    counted.every(({ header }) => header === null || isBareQuantity(header))
  );
}

function asExpected(document: DocumentFacts): DocumentFacts {
  const { type, number, kind, refusal } = document;
  if (kind !== 'orders' || refusal === null || !ONLY_AN_ORDER.has(refusal.code)) return document;
  if (PURCHASES.has(type)) return { ...document, refusal: null };
  return OF_CUSTOMERS.has(type)
    ? { ...document, refusal: problem('expect_customer_order', { type, number }) }
    : document;
}

function ofKind(document: DocumentFacts, kind: DocumentFacts['kind'], file: string): DocumentFacts {
  if (document.kind === kind || document.refusal !== null) return document;
  return { ...document, refusal: problem('expect_not_orders', { file }) };
}

/** What a person says of a table, and where that is nothing, what stands above it. */
function tableDocument(input: Input, [above]: readonly DocumentFacts[]): DocumentFacts {
  const [said] = asDocuments({ ...input, lines: [] }).documents;
  if (said === undefined) throw new Fault('expect_without_document', 'What a person said made no document');
  const table = { ...said, type: TABLE };
  if (above === undefined) return table;
  return {
    ...table,
    number: table.number ?? above.number,
    issuedAt: table.issuedAt ?? above.issuedAt,
    supplier: input.supplier === undefined ? above.supplier : table.supplier,
    related: table.related.length > 0 ? table.related : above.related,
    orders: table.orders.length > 0 ? table.orders : above.orders,
    line: above.line,
  };
}
