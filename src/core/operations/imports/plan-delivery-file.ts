import type { Transaction } from '../../database';
import { Fault, problem } from '../../foundation';
import { type DeliveryLine, NO_ROWS, readRows, type RowProblem } from '../../imports';
import type { Call, Services } from '../../services';
import { planDelivery } from '../deliveries';
import { importProgress } from './import-progress';
import type { Planned, PlanRequest } from './plan-file';

/** More than any lorry brings; a file of a million lines is no delivery. */
const MOST_LINES = 50_000;

type PlannedDeliveryFile = Planned & { readonly problems: readonly RowProblem[] };

/** Reads a file of deliveries to its end, plans them and, where allowed, books them. */
export async function planDeliveryFile(
  services: Services,
  trx: Transaction,
  request: PlanRequest,
  call: Call,
): Promise<PlannedDeliveryFile> {
  const { file, profile } = request;
  const lines: DeliveryLine[] = [];
  const problems: RowProblem[] = [];
  const progress = importProgress(services, request.runId, file);
  const failed = (failure: ReturnType<typeof problem>): PlannedDeliveryFile => ({
    state: 'failed',
    counts: { ...NO_ROWS, rows: lines.length, rejected: lines.length },
    holdReasons: [],
    problem: failure,
    remembered: null,
    problems,
  });
  const batches = readRows(() => services.files.read(file.hash), profile, {
    signal: call.signal,
    bytes: file.bytes,
    path: services.files.pathOf(file.hash),
    name: file.name,
  });
  for await (const batch of batches) {
    if (call.signal.aborted)
      throw new Fault('import_cancelled', 'The import was cancelled', { cause: call.signal.reason });
    lines.push(...batch.lines);
    problems.push(...batch.problems);
    progress('reading', lines.length, batch.bytesRead);
    if (batch.failure) return failed(batch.failure);
    if (lines.length > MOST_LINES) return failed(problem('delivery_too_long', { file: file.name, most: MOST_LINES }));
  }
  const refused = request.documents.find(({ refusal }) => refusal !== null)?.refusal;
  if (lines.length + problems.length === 0) return failed(refused ?? problem('file_no_rows', { file: file.name }));
  const booked = await planDelivery(trx, {
    runId: request.runId,
    documents: request.documents,
    lines,
    location: null,
    expectedId: request.expectedId,
    mode: request.mode,
    passBrake: request.passBrake,
    at: services.clock.now().toISOString(),
    actor: call.actor,
    profileReasons: request.reasons,
  });
  const rejected = new Set(problems.filter(({ severity }) => severity === 'rejected').map(({ line }) => line)).size;
  const warnings = problems.filter(({ severity }) => severity === 'warning').length;
  const { counts } = booked;
  return {
    ...booked,
    counts: {
      ...counts,
      rows: counts.rows + rejected,
      rejected: counts.rejected + rejected,
      warnings: counts.warnings + warnings,
    },
    remembered: null,
    problems: [...problems, ...booked.problems].sort((a, b) => a.line - b.line),
  };
}
