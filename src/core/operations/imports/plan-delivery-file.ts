import type { Transaction } from '../../database';
import { type Problem, problem } from '../../foundation';
import { documentsOfRows, NO_ROWS, type RowProblem } from '../../imports';
import type { Call, Services } from '../../services';
import { planDelivery } from '../deliveries';
import { importProgress } from './import-progress';
import type { Planned, PlanRequest } from './planning';
import { readLines } from './read-lines';
import { countRejectedRows } from './rejected-rows';

type PlannedDeliveryFile = Planned & { readonly problems: readonly RowProblem[] };

/** Reads a file of deliveries to its end, plans them and, where allowed, books them. */
export async function planDeliveryFile(
  services: Services,
  trx: Transaction,
  request: PlanRequest,
  call: Call,
): Promise<PlannedDeliveryFile> {
  const { file, profile } = request;
  const progress = importProgress(services, request.runId, file);
  const read = await readLines(services, file, profile, {
    signal: call.signal,
    onProgress: (count, bytesRead) => progress('reading', count, bytesRead),
  });
  const { problems, failure } = read;
  const { documents, lines } = documentsOfRows(request.documents, read.lines, profile.kind);
  const refused = documents.find(({ refusal }) => refusal !== null)?.refusal;
  const rejected = countRejectedRows(problems);
  const nothing = lines.length === 0 ? nothingIn(file.name, problems.length, rejected) : null;
  const unusable = failure ?? (nothing === null ? null : (refused ?? nothing));
  if (unusable !== null) {
    return {
      state: 'failed',
      counts: { ...NO_ROWS, rows: lines.length + rejected, rejected: lines.length + rejected },
      holdReasons: [],
      problem: unusable,
      remembered: null,
      problems,
    };
  }
  const booked = await planDelivery(trx, {
    runId: request.runId,
    documents,
    lines,
    location: null,
    expectedId: request.expectedId,
    mode: request.mode,
    passBrake: request.passBrake,
    at: services.clock.now().toISOString(),
    actor: call.actor,
    profileReasons: request.reasons,
    unread: rejected,
    signal: call.signal,
  });
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

/** Why a file without a single line to plan fails; null where all its lines are known to be no goods. */
function nothingIn(file: string, problems: number, rejected: number): Problem | null {
  if (problems === 0) return problem('file_no_rows', { file });
  return rejected === 0 ? null : problem('file_no_usable_rows', { file, count: rejected });
}
