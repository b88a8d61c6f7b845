import { setImmediate } from 'node:timers/promises';
import type { Queryable } from '../../database';
import {
  type Difference,
  DOUBLE_WITHIN_MS,
  findKnownReceipts,
  findOpenDeliveries,
  type Goods,
  goodsKeyOf,
  goodsOf,
  judgeDocument,
  type Judgement,
  type KnownReceipt,
  KnownReceipts,
  type Line,
  type Match,
  matchExpected,
  OpenDeliveries,
  productKey,
  productOfKey,
} from '../../deliveries';
import { addMilliseconds, type Instant, type Problem, problem } from '../../foundation';
import { type DocumentsInput, type ReadDocument, readDocuments } from './read-documents';

export interface ReceiptsRequest extends DocumentsInput {
  /** The open delivery that these documents answer, because a person says so. */
  readonly expectedId: number | null;
  readonly at: Instant;
  /** Of a plan that is stopped nothing comes: it throws the signal's reason. */
  readonly signal: AbortSignal;
}

/** Documents planned in one turn of the event loop: in a few milliseconds, where they are as long as most are. */
const AT_ONCE = 50;

export interface PlannedLine extends Line {
  /** What it will move. */
  readonly booked: number;
}

export interface PlannedReceipt extends ReadDocument {
  readonly lines: readonly PlannedLine[];
  readonly judgement: Judgement;
  /** The document is in the books and nothing is missing there: it is not written down again. */
  readonly repeats: boolean;
  readonly matches: readonly Match[];
  readonly differences: readonly Difference[];
}

export interface ReceiptsPlan {
  readonly receipts: readonly PlannedReceipt[];
  readonly refused: readonly ReadDocument[];
  /** Why a person must look before anything is booked. */
  readonly holds: readonly Problem[];
}

/** Works out what documents would book, each seen against the books and against those before it; writes nothing. */
export async function planReceipts(db: Queryable, request: ReceiptsRequest): Promise<ReceiptsPlan> {
  const { read, doubts } = await readDocuments(db, request);
  const usable = read.filter(({ facts }) => facts.refusal === null);
  const known = new KnownReceipts(
    await findKnownReceipts(
      db,
      usable.map(({ received }) => received),
      addMilliseconds(request.at, -DOUBLE_WITHIN_MS),
    ),
  );
  const { expectedId } = request;
  const expected = await findOpenDeliveries(db);
  const open = new OpenDeliveries(expected.filter(({ id }) => expectedId === null || id === expectedId));
  const receipts: PlannedReceipt[] = [];
  for (const [i, document] of usable.entries()) {
    if (i % AT_ONCE === AT_ONCE - 1) await setImmediate();
    request.signal.throwIfAborted();
    const receipt = planReceipt(document, known, open, request);
    receipts.push(receipt);
    if (!receipt.repeats) known.add(asKnown(receipt, request.at));
    open.receive(receipt.matches);
  }
  const holds = [...doubts, ...receipts.flatMap(({ judgement }) => judgement.holds)];
  const fresh = receipts.filter((receipt) => !receipt.repeats).flatMap(({ lines }) => lines);
  if (fresh.length > 0 && fresh.every((line) => line.productId === null)) {
    holds.push(problem('delivery_nothing_known', { count: fresh.length }));
  }
  return { receipts, refused: read.filter(({ facts }) => facts.refusal !== null), holds };
}

function planReceipt(
  document: ReadDocument,
  known: KnownReceipts,
  open: OpenDeliveries,
  { at, expectedId }: ReceiptsRequest,
): PlannedReceipt {
  const { received: said } = document;
  const judgement = judgeDocument(said, known, at);
  const lines = layOut(said.lines, judgement.toBook);
  const booked = lines.flatMap(({ position, productId, booked: quantity }) =>
    productId === null || quantity === 0 ? [] : [{ position, productId, booked: quantity }],
  );
  const expected =
    expectedId === null ? open.answeredBy(said, new Set(booked.map((line) => line.productId))) : open.all();
  const answers = booked.some((line) => line.booked > 0);
  return {
    ...document,
    lines,
    judgement,
    repeats: judgement.seen?.code === 'delivery_already_booked' && booked.length === 0,
    ...(answers ? matchExpected(booked, expected) : { matches: [], differences: [] }),
  };
}

/**
 * Lays what is to be booked out over the lines: all of it where the document brings everything it says, else the first
 * lines first. Goods that only an older version of the document had get a line of their own, which takes them back.
 */
function layOut(lines: readonly Line[], toBook: Goods): PlannedLine[] {
  const says = goodsOf(lines);
  const left = new Map(toBook);
  const laid = lines.map((line): PlannedLine => {
    const key = goodsKeyOf(line);
    const rest = left.get(key) ?? 0;
    if (line.productId === null || rest === 0) return { ...line, booked: 0 };
    if (toBook.get(key) === says.get(key)) return { ...line, booked: line.quantity };
    const booked = Math.sign(rest) === Math.sign(line.quantity) ? towards(rest, line.quantity) : 0;
    left.set(key, rest - booked);
    return { ...line, booked };
  });
  const firstOf = new Map<string, number>();
  for (const [at, { productId }] of laid.entries()) {
    if (productId !== null && !firstOf.has(productKey(productId))) firstOf.set(productKey(productId), at);
  }
  for (const [key, rest] of left) {
    if (rest === 0 || toBook.get(key) === says.get(key)) continue;
    const at = firstOf.get(key) ?? -1;
    const line = laid[at];
    if (line) laid[at] = { ...line, booked: line.booked + rest };
    else laid.push(takenBack(key, rest, laid));
  }
  return laid;
}

const towards = (rest: number, quantity: number) => (rest > 0 ? Math.min(rest, quantity) : Math.max(rest, quantity));

function takenBack(key: string, quantity: number, laid: readonly PlannedLine[]): PlannedLine {
  const [first] = laid;
  return {
    position: laid.length + 1,
    fileLine: first?.fileLine ?? 1,
    sku: null,
    supplierSku: null,
    gtins: [],
    name: null,
    unit: null,
    unitScale: null,
    quantity: 0,
    location: first?.location ?? 'main',
    cost: null,
    productId: productOfKey(key),
    productSku: null,
    productScale: 1,
    resolution: 'sku',
    booked: quantity,
  };
}

function asKnown({ received: said, lines, judgement }: PlannedReceipt, at: Instant): KnownReceipt {
  return {
    ...said,
    id: null,
    revision: judgement.revision,
    createdAt: at,
    says: goodsOf(said.lines),
    booked: goodsOf(lines.map((line) => ({ ...line, quantity: line.booked }))),
  };
}
