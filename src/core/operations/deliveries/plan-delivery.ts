import type { FileDocumentView } from '../../../contract';
import type { Transaction } from '../../database';
import type { Instant, Problem } from '../../foundation';
import {
  type DeliveryLine,
  type DocumentFacts,
  NO_ROWS,
  type RowProblem,
  type RunCounts,
  type RunState,
} from '../../imports';
import { bookReceipts } from './book-receipts';
import { problemsOf } from './delivery-problems';
import { documentViews } from './document-views';
import { type PlannedReceipt, planReceipts, type ReceiptsPlan } from './plan-receipts';
import { keepStockChanges, type StockChanges } from './stock-changes';

export interface DeliveryRequest {
  readonly runId: number;
  readonly documents: readonly DocumentFacts[];
  readonly lines: readonly DeliveryLine[];
  /** Where everything goes, whatever the documents say; null to follow them. */
  readonly location: string | null;
  /** The open delivery that the file answers, because a person says so. */
  readonly expectedId?: number | null;
  /** plan: keep the plan and change nothing; apply: book it unless something holds it. */
  readonly mode: 'plan' | 'apply';
  /** A person has looked and says yes: conflicts, probable doubles and unknown goods let it through. */
  readonly passBrake: boolean;
  readonly at: Instant;
  readonly actor: string;
  /** Reasons to hold that are known before (a doubtful profile). Nobody is asked about papers that are booked already. */
  readonly profileReasons: readonly Problem[];
  /** Rows of the file that could not be read: what else it says is not known then. */
  readonly unread: number;
  /** Stopped before it is booked, nothing of it is: the signal's reason is thrown. */
  readonly signal: AbortSignal;
}

export interface PlannedDelivery {
  readonly state: RunState;
  /** Of the lines given: booked = changed, no product yet = suspicious, refused = rejected, all others unchanged. */
  readonly counts: RunCounts;
  readonly holdReasons: readonly Problem[];
  readonly problems: readonly RowProblem[];
  readonly problem: Problem | null;
  /** What each document of the file is and does. */
  readonly documents: readonly FileDocumentView[];
}

/**
 * Plans the deliveries of one file and, where allowed, books them, in the caller's transaction. The differences are kept
 * as changes of the run, and channels are told; the caller writes the outcome and the problems into the run.
 */
export async function planDelivery(trx: Transaction, request: DeliveryRequest): Promise<PlannedDelivery> {
  const source = await trx('import_run')
    .join('source', 'source.id', 'import_run.source_id')
    .where('import_run.id', request.runId)
    .first<{ name: string } | undefined>('source.name');
  const plan = await planReceipts(trx, {
    documents: request.documents,
    lines: request.lines,
    location: request.location,
    source: source?.name ?? null,
    expectedId: request.expectedId ?? null,
    at: request.at,
    signal: request.signal,
  });
  const problems = problemsOf(plan, request.lines, request.documents);
  const changes = await keepStockChanges(trx, request.runId, plan.receipts);
  const counts = countLines(plan, problems, changes);
  const holdReasons = [
    ...(request.unread === 0 && isBooked(plan, counts) ? [] : request.profileReasons),
    ...(request.passBrake ? [] : plan.holds),
  ];
  const [refused] = plan.refused;
  const failure = plan.receipts.length === 0 ? (refused?.facts.refusal ?? null) : null;
  const state = failure ? 'failed' : stateOf(request.mode, counts, holdReasons);
  if (state === 'applied' || state === 'unchanged') {
    const { at, actor, runId, signal } = request;
    await bookReceipts(trx, plan.receipts, { at, actor, importRunId: runId, requestKey: null }, signal);
  }
  return { state, counts, holdReasons, problems, problem: failure, documents: documentViews(plan) };
}

function stateOf(mode: DeliveryRequest['mode'], counts: RunCounts, holdReasons: readonly Problem[]): RunState {
  if (mode === 'plan') return 'planned';
  if (holdReasons.length > 0) return 'held';
  return counts.changed + counts.suspicious === 0 ? 'unchanged' : 'applied';
}

/** Whether every paper is in the books by its number as it is, and so nothing of the file would change anything. */
const isBooked = ({ receipts, refused }: ReceiptsPlan, { changed, suspicious, rejected }: RunCounts): boolean =>
  receipts.length > 0 &&
  refused.length === 0 &&
  receipts.every(({ repeats, facts }) => repeats && facts.number !== null) &&
  changed + suspicious + rejected === 0;

function countLines(plan: ReceiptsPlan, problems: readonly RowProblem[], changes: StockChanges): RunCounts {
  const all = plan.receipts.flatMap((receipt) => receipt.lines.filter(isOfFile).map((line) => ({ receipt, line })));
  const changed = all.filter(({ line }) => line.booked !== 0).length;
  const suspicious = all.filter(({ receipt, line }) => line.productId === null && !receipt.repeats).length;
  const rejected = new Set(problems.filter((row) => row.severity === 'rejected').map((row) => row.line)).size;
  return {
    ...NO_ROWS,
    rows: all.length + rejected,
    changed,
    unchanged: all.length - changed - suspicious,
    suspicious,
    rejected,
    warnings: problems.filter((row) => row.severity === 'warning').length,
    stockChanges: changes.stockChanges,
    toZero: changes.toZero,
  };
}

/** Not a line that takes back what an older version of the document had. */
const isOfFile = (line: PlannedReceipt['lines'][number]) => line.quantity !== 0 || line.booked === 0;
