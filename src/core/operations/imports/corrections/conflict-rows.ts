import type { Transaction } from '../../../database';
import { keepRejectedRows, type Profile, recordReader, type RowProblem } from '../../../imports';
import type { Call, Services } from '../../../services';
import type { PlanRequest } from '../planning';
import { rowsOfRun } from './rows-of-run';

interface Found {
  readonly n: number;
  readonly cells: readonly string[];
  /** What it speaks of and has not been asked about yet. */
  readonly skus: string[];
}

/**
 * Keeps the records of rows that contradict each other, which nobody knows while they are read: the file is read once
 * more as far as the last of them. Returns the problems with the place of their record on its line.
 */
export async function keepConflicts(
  services: Services,
  trx: Transaction,
  request: PlanRequest,
  problems: readonly RowProblem[],
  call: Call,
): Promise<RowProblem[]> {
  const placed = [...problems];
  const waiting = new Map<number, number[]>();
  for (const [i, { line, severity }] of problems.entries()) {
    if (severity === 'rejected') waiting.set(line, [...(waiting.get(line) ?? []), i]);
  }
  if (waiting.size === 0) return placed;
  let found = new Map<number, Found[]>();
  const watch = (line: number, n: number, cells: readonly string[]) => {
    if (waiting.has(line)) {
      found.set(line, [...(found.get(line) ?? []), { n, cells, skus: skusOf(request.profile, line, cells) }]);
    }
    return cells;
  };
  for await (const _batch of rowsOfRun(services, trx, request, call, { watch })) {
    const kept: RowProblem[] = [];
    for (const [line, records] of found) {
      const unplaced = (waiting.get(line) ?? []).filter((i) => {
        const about = placed[i] as RowProblem;
        const record = takeRecord(records, about.sku);
        if (!record) return true;
        const place = { ...about, ...(record.n === 0 ? {} : { n: record.n }) };
        placed[i] = place;
        kept.push({ ...place, raw: { document: null, cells: record.cells } });
        return false;
      });
      if (unplaced.length === 0) waiting.delete(line);
      else waiting.set(line, unplaced);
    }
    found = new Map();
    await keepRejectedRows(trx, request.runId, kept);
    if (waiting.size === 0) break;
  }
  return placed;
}

function skusOf(profile: Profile, line: number, cells: readonly string[]): string[] {
  return recordReader(profile)({ line, n: 0, document: null, cells }).rows.map(({ sku }) => sku);
}

/**
 * The record that speaks of this SKU; where a format hides its SKU in other rows, the first that speaks of none; where only
 * the master tells whose a barcode is, the only one.
 */
function takeRecord(records: readonly Found[], sku: string | null): Found | undefined {
  const record = records.find(({ skus }) => sku !== null && skus.includes(sku));
  record?.skus.splice(record.skus.indexOf(sku ?? ''), 1);
  return record ?? records.find(({ skus }) => skus.length === 0) ?? (records.length === 1 ? records[0] : undefined);
}
