import type { Transaction } from '../../database';
import { Fault, type Problem, problem } from '../../foundation';
import {
  asSums,
  ColumnSums,
  fileBlocks,
  isTextTable,
  keepRejectedRows,
  maybeSums,
  type PackedBatch,
  type PackedReading,
  type Profile,
  readInstead,
  type ReadingJob,
  readPacked,
  type RecordHook,
  type RowProblem,
  type StoredFile,
} from '../../imports';
import type { Call, Services } from '../../services';
import { readsItsFile, rowsOfRun } from './corrections/rows-of-run';
import type { Gate } from './gates/open-gate';
import { importProgress } from './import-progress';
import type { PlanRequest, StagedFile } from './planning';
import { KeylessRows } from './plan/codes/keyless-rows';
import { nameByGtin, type NamedByGtin } from './plan/codes/named-by-gtin';
import type { StageFilter, Targets } from './plan/staging/stage';
import { Stager } from './plan/staging/stager';

export interface Staging {
  readonly services: Services;
  readonly trx: Transaction;
  readonly targets: Targets;
  readonly filter: StageFilter;
  readonly request: PlanRequest;
  readonly call: Call;
}

/** Reads a file as its profile says and stages its rows; reading and SQLite work at the same time, on a thread each. */
export async function stageFile(staging: Staging): Promise<StagedFile> {
  const { services, trx, request, call } = staging;
  const { keyless, named: _named, sums, ...staged } = await stageReading(staging, await openReading(staging, null));
  if (staged.problem !== null) return staged;
  const readAgain = (watch: RecordHook) => rowsOfRun(services, trx, request, call, { watch });
  const repeats = await keyless.repeatsWith(staged.repeats, () => readAgain((_line, _n, cells) => cells));
  if (sums === null) return { ...staged, repeats };
  const columns = new ColumnSums(request.profile, sums);
  for await (const batch of readAgain(columns.watch)) if (batch.failure) break;
  if (!columns.agree) return { ...staged, repeats };
  const problems = staged.problems.map((found) => (isOf(sums, found) ? asSums(found) : found));
  return { ...staged, repeats, problems };
}

const isOf = ({ line, n = 0, code }: RowProblem, other: RowProblem) =>
  other.line === line && (other.n ?? 0) === n && other.code === code;

/**
 * Stages only what differs from the accepted file; null when the reader is in doubt and the file has to be read in full.
 */
export async function stageChanges(staging: Staging, { accepted, lines, dirty }: Gate): Promise<StagedFile | null> {
  const kept = (await staging.services.files.has(accepted.fileHash)) ? accepted.fileHash : null;
  const reading = await openReading(staging, { lines, dirty: dirty.encode() }, kept);
  const { keyless, named, sums, ...staged } = await stageReading(staging, reading);
  const { inDoubt: doubt, unchangedRows } = reading.end();
  // Whether an unchanged line names the same product by its SKU, and what columns add up to, only the whole file tells.
  const byGtin = keyless.rows + named + staged.aside.length;
  const inDoubt = doubt ?? (byGtin > 0 ? 'known_by_gtin' : sums === null ? null : 'sums');
  if (inDoubt !== null) {
    staging.services.log.info('import_gate_in_doubt', { run: staging.request.runId, reason: inDoubt });
    return null;
  }
  const rows = staged.rows + unchangedRows;
  return { ...staged, rows, accepted, problem: rows === 0 ? staged.problem : null };
}

/** A smaller file is read here before a thread of its own would have begun; comparing lines is done sooner still. */
const WORTH_A_THREAD_BYTES = { all: 2 * 1024 * 1024, changes: 16 * 1024 * 1024 };

async function openReading(
  { services, trx, targets, request, call }: Staging,
  since: ReadingJob['since'],
  acceptedHash: string | null = null,
): Promise<PackedReading> {
  const { file, profile } = request;
  const places = targets.locations.map(({ code }) => code);
  const job = { profile, bytes: file.bytes, places, notesLines: standsAlone(profile), since };
  const path = services.files.pathOf(file.hash);
  const threads = file.bytes < WORTH_A_THREAD_BYTES[since === null ? 'all' : 'changes'] ? null : services.threads;
  const acceptedPath = acceptedHash === null ? null : services.files.pathOf(acceptedHash);
  const readHere = () =>
    readPacked(
      job,
      {
        file: () => bytesOf(services, file.hash),
        accepted: acceptedHash === null ? null : () => bytesOf(services, acceptedHash),
      },
      call.signal,
      (taker) => rowsOfRun(services, trx, request, call, { taker }),
    );
  if (threads === null || path === null || !(since !== null || (await readsItsFile(trx, request)))) return readHere();
  const { bytes, name } = file;
  const kept = { open: () => services.files.read(file.hash), path, bytes, name };
  const isText = since !== null || (await isTextTable(kept, profile, call.signal));
  const reading = threads.read({ ...job, path, acceptedPath, name, isText }, call.signal);
  return readInstead(reading, readHere, ({ cause, message }) => {
    const error = cause instanceof Error ? cause.message : message;
    services.log.warn('import_read_without_thread', { run: request.runId, error });
  });
}

const bytesOf = ({ files }: Services, hash: string): AsyncIterable<Uint8Array> => {
  const path = files.pathOf(hash);
  return path === null ? files.read(hash) : fileBlocks(path);
};

/** Whether a file is worth a thread when it has to be read in full. */
export const isForThread = ({ bytes }: StoredFile): boolean => bytes >= WORTH_A_THREAD_BYTES.all;

interface Staged extends StagedFile {
  readonly keyless: KeylessRows;
  /** Rows that are those of a product by their barcode, in a file without SKUs. */
  readonly named: number;
  readonly sums: RowProblem | null;
}

async function stageReading(
  { services, trx, targets, filter, request, call }: Staging,
  reading: PackedReading,
): Promise<Staged> {
  const { file, profile } = request;
  const progress = importProgress(services, request.runId, file);
  const problems: RowProblem[] = [];
  let [rows, stocked, priced, spansLines] = [0, 0, 0, false];
  let pending: Promise<void> = Promise.resolve();
  const stager = new Stager(trx, targets, filter);
  const places = targets.locations.map(({ code }) => code);
  let sums: RowProblem | null = null;
  const keyless = new KeylessRows(trx, profile, places, stager);
  let found: NamedByGtin = { named: 0, problems: [], repeats: [] };
  const result = (failure: Problem | null) => ({
    at: services.clock.now().toISOString(),
    rows: rows + keyless.rows,
    stocked: stocked + keyless.stocked,
    priced: priced + keyless.priced,
    accepted: null,
    // Of parts that are added up none is a repetition.
    repeats: profile.addsRows === true ? [] : found.repeats,
    problems,
    aside: found.problems,
    lines: () => reading.lines(),
    // Whose a barcode is may be another product by the next file.
    standsAlone: standsAlone(profile) && !spansLines && found.named === 0,
    problem: failure,
    keyless,
    named: found.named,
    sums,
  });
  const take = async (batch: PackedBatch) => {
    if (batch.packed !== null) await stager.take(batch.packed);
    reading.taken(batch);
    const told = await keyless.settle(batch.problems);
    await keepRejectedRows(trx, request.runId, told);
    // Large files are exports, which programs write and do not add up; they would have to be read once more.
    if (!isForThread(file)) sums = told.findLast((one) => maybeSums(profile, one)) ?? sums;
    problems.push(...told.map(({ raw: _kept, ...rest }) => rest));
  };
  for await (const batch of reading.batches()) {
    await pending;
    if (call.signal.aborted)
      throw new Fault('import_cancelled', 'The import was cancelled', { cause: call.signal.reason });
    pending = take(batch);
    // Awaited with the next batch; until then a failure must not count as nobody's.
    pending.catch(() => undefined);
    rows += batch.rows;
    stocked += batch.stocked;
    priced += batch.priced;
    spansLines ||= batch.spansLines;
    progress('reading', rows, batch.bytesRead);
    if (batch.failure) {
      await pending;
      return result(batch.failure);
    }
  }
  await pending;
  progress('planning', rows, file.bytes);
  await stager.end(call.signal);
  found = await nameByGtin(trx, profile, filter, reading.end().repeats);
  return result(rows + keyless.rows + problems.length === 0 ? problem('file_no_rows', { file: file.name }) : null);
}

/** A plain table of single-byte characters or UTF-8, whose rows know nothing of each other. */
function standsAlone({ format, encoding, delimiter, part, addsRows, columns }: Profile): boolean {
  return (
    addsRows !== true &&
    format === 'csv' &&
    delimiter !== '' &&
    part === null &&
    !encoding.startsWith('utf-16') &&
    !encoding.startsWith('utf-32') &&
    !columns.some(({ field }) => field === 'location')
  );
}
