import { setImmediate } from 'node:timers/promises';
import type { Transaction } from '../../../database';
import { Fault } from '../../../foundation';
import {
  findRejectedRows,
  findRowsReadBy,
  forgetUntouchedRows,
  type ReadBatch,
  readRows,
  type RecordHook,
  recordReader,
  type RejectedRow,
  type RowTaker,
} from '../../../imports';
import type { Call, Services } from '../../../services';
import type { PlanRequest } from '../planning';

/** Rows read in one turn of the event loop. */
const TURN_ROWS = 200;

/**
 * What a run reads: the rows of its file, those a person corrected in place of the ones that stand there; or, for a run
 * made of corrected rows of another, only these. `watch` sees every record once more after it was planned; `taker` may be
 * handed rows as in `readRows`.
 */
export async function* rowsOfRun(
  services: Services,
  trx: Transaction,
  request: PlanRequest,
  call: Call,
  { watch = null, taker = null }: { watch?: RecordHook | null; taker?: RowTaker | null },
): AsyncGenerator<ReadBatch> {
  const own = await findRowsReadBy(trx, request.runId);
  if (own.length > 0) {
    yield* readCorrected(request, own, watch);
    return;
  }
  if (watch === null) await forgetUntouchedRows(trx, request.runId);
  const corrections = new Corrections(await findRejectedRows(trx, request.runId, 'corrected'));
  yield* readRows(() => services.files.read(request.file.hash), request.profile, {
    signal: call.signal,
    bytes: request.file.bytes,
    path: services.files.pathOf(request.file.hash),
    name: request.file.name,
    hook: inTurn(corrections.hook, watch),
    taker,
  });
  corrections.verifyAllRead();
}

/** Whether a run reads its file as it stands, with nothing that a person corrected. */
export async function readsItsFile(trx: Transaction, { runId }: PlanRequest): Promise<boolean> {
  if ((await findRowsReadBy(trx, runId)).length > 0) return false;
  await forgetUntouchedRows(trx, runId);
  return (await findRejectedRows(trx, runId, 'corrected')).length === 0;
}

function inTurn(first: RecordHook | null, second: RecordHook | null): RecordHook | null {
  if (first === null || second === null) return first ?? second;
  return (line, n, cells) => second(line, n, first(line, n, cells));
}

async function* readCorrected(
  { profile, file }: PlanRequest,
  rows: readonly RejectedRow[],
  watch: RecordHook | null,
): AsyncGenerator<ReadBatch> {
  const read = recordReader(profile);
  for (let start = 0; start < rows.length; start += TURN_ROWS) {
    const readings = rows.slice(start, start + TURN_ROWS).map(({ line, n, document, cells, corrected }) => {
      const told = corrected ?? cells ?? [];
      return read({ line, n, document, cells: watch === null ? told : watch(line, n, told) });
    });
    yield {
      rows: readings.flatMap((reading) => reading.rows),
      lines: readings.flatMap((reading) => reading.lines),
      problems: readings.flatMap((reading) => reading.problems),
      bytesRead: file.bytes,
      failure: null,
    };
    await setImmediate();
  }
}

/** Puts what a person wrote in the place of what stands in the file. */
class Corrections {
  readonly #open: Map<string, RejectedRow>;

  constructor(rows: readonly RejectedRow[]) {
    this.#open = new Map(rows.map((row) => [`${row.line} ${row.n}`, row]));
  }

  /** Null when there is nothing to replace, so that reading costs nothing more. */
  get hook(): RecordHook | null {
    if (this.#open.size === 0) return null;
    return (line, n, cells) => {
      const row = this.#open.get(`${line} ${n}`);
      if (!row || JSON.stringify(row.cells) !== JSON.stringify(cells)) return cells;
      this.#open.delete(`${line} ${n}`);
      return row.corrected ?? cells;
    };
  }

  /** A file is kept as it was and cut into cells as it was: each corrected row must have come by. */
  verifyAllRead(): void {
    const [lost] = this.#open.values();
    if (lost) throw new Fault('correction_lost', `The corrected row on line ${lost.line} is no longer in its file`);
  }
}
