import { type Problem, problem } from '../../../foundation';
import type { DocumentFacts, FileKind } from '../../types';
import type { DeliveryFacts } from './deliveries';
import { documentOf, isReplacement } from './documents';
import type { Count, MessageReader } from './messages';
import { namesPlace } from './stock-report';

interface Judgement {
  readonly kind: FileKind;
  /** One for each message. */
  readonly documents: readonly DocumentFacts[];
  readonly doubts: readonly Problem[];
}

/** What a file is about when it holds several things: what has arrived comes before what it cost. */
const ORDER: readonly FileKind[] = ['delivery', 'stock', 'prices', 'orders'];

/** Decides, once a file has been read, what it is and which of its messages may be booked. */
export function judge(reader: MessageReader, deliveries: DeliveryFacts): Judgement | Problem {
  const { messages, wrongCounts, linesConfirmed } = reader;
  const read = messages.map(documentOf);
  const kind = kindOf(read);
  if (kind === null) {
    const type = read[0]?.type ?? '';
    return type === 'RECADV' ? problem('edifact_receipt', {}) : problem('edifact_not_goods', { type });
  }
  const doubts = envelopeDoubts(reader);
  const hasDespatch = read.some(({ type, refusal }) => type === 'DESADV' && refusal === null);
  const seen = new Set<string>();
  const countsOf = new Map<number | null, Count[]>();
  for (const count of wrongCounts) countsOf.set(count.message, [...(countsOf.get(count.message) ?? []), count]);
  const documents = read.map((document, i): DocumentFacts => {
    const counted = countsOf.get(i) ?? [];
    // A trailer that miscounts its segments while the lines add up is a careless writer, not a lost line.
    const lost = counted.find(({ segment }) => segment === 'CNT' || !linesConfirmed.has(i));
    const facts = { ...document, orders: [...new Set([...document.orders, ...deliveries.ordersOf(i)])] };
    const own = document.refusal ?? circumstance(document, { kind, hasDespatch, seen });
    if (own === null && lost === undefined) doubts.push(...counted.map((count) => countProblem(count, document)));
    return { ...facts, refusal: own ?? (lost === undefined ? null : lostProblem(lost, document)) };
  });
  const isBookable = (document: DocumentFacts) => document.kind === kind && document.refusal === null;
  if (kind === 'stock' || kind === 'prices') {
    // Levels and prices are not booked document by document: what is wrong with one is wrong with the file.
    const refused = documents.find((document) => document.kind === kind && document.refusal !== null);
    if (refused?.refusal) return refused.refusal;
  }
  for (const [i, message] of messages.entries()) {
    const document = documents[i];
    if (document === undefined || !isBookable(document)) continue;
    if (isReplacement(message))
      doubts.push(problem('edifact_replaces', { type: document.type, number: document.number }));
    // Who sells and sends tells what lies with him, unless a warehouse is named that may be ours.
    if (kind === 'stock' && message.sender !== '' && message.sender === document.supplier.gln && !namesPlace(message))
      doubts.push(problem('stock_of_supplier', { supplier: document.supplier.name ?? document.supplier.gln }));
    if (document.type === 'INVOIC') doubts.push(problem('edifact_invoice', { number: document.number }));
  }
  return { kind, documents, doubts };
}

function kindOf(documents: readonly DocumentFacts[]): FileKind | null {
  const bookable = documents.filter(({ refusal }) => refusal === null);
  // An invoice alone is a delivery only for want of something better.
  const firm = bookable.filter(({ type }) => type !== 'INVOIC');
  for (const some of [firm, bookable, documents]) {
    const kind = ORDER.find((one) => some.some((document) => document.kind === one));
    if (kind !== undefined) return kind;
  }
  return null;
}

interface Circumstances {
  readonly kind: FileKind;
  readonly hasDespatch: boolean;
  /** The documents met so far in the file. */
  readonly seen: Set<string>;
}

/** Why a document that is fine by itself is not booked in this file. */
function circumstance(document: DocumentFacts, { kind, hasDespatch, seen }: Circumstances): Problem | null {
  const { type, number, supplier } = document;
  const identity = JSON.stringify([type, number, supplier.gln ?? supplier.taxId ?? supplier.name]);
  const repeated = number !== null && seen.has(identity);
  seen.add(identity);
  if (document.kind !== kind) return problem('edifact_other_kind', { type, number });
  if (repeated && kind === 'delivery') return problem('edifact_repeated', { type, number });
  return type === 'INVOIC' && hasDespatch ? problem('edifact_invoice_beside_despatch', { number }) : null;
}

function envelopeDoubts({ wrongCounts, hasEnvelope, isTest }: MessageReader): Problem[] {
  return [
    ...(hasEnvelope ? [] : [problem('edifact_bare', {})]),
    ...(isTest ? [problem('edifact_test', {})] : []),
    ...wrongCounts
      .filter(({ message }) => message === null)
      .map(({ said, found, line }) => problem('edifact_messages_differ', { said, found, line })),
  ];
}

function countProblem({ said, found, line }: Count, { type, number }: DocumentFacts): Problem {
  return problem('edifact_segments_differ', { type, number, said, found, line });
}

function lostProblem(count: Count, document: DocumentFacts): Problem {
  const { type, number } = document;
  if (count.segment !== 'CNT') return problem('edifact_segments_lost', { ...countProblem(count, document).facts });
  return problem('edifact_lines_lost', { type, number, said: count.said, found: count.found, line: count.line });
}
