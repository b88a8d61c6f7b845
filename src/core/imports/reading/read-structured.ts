import type { KeptFile } from '../containers/kept-file';
import type { StructuredFormat } from '../structured/format';
import type { DeliveryLine, Profile, ReadBatch, ReadRow, RecordHook, RowProblem } from '../types';
import { deliveryReader, hasLines } from './rows/delivery-lines';
import { keepRecord, PlacesOnLine } from './rows/kept-records';
import { openText } from './text/open-text';
import { rowReader } from './rows/row-reader';

/** The records of a structured file, validated by the same reader as the rows of a table. */
export async function* readStructured(
  format: StructuredFormat,
  file: KeptFile,
  profile: Profile,
  signal: AbortSignal,
  hook: RecordHook | null = null,
): AsyncGenerator<ReadBatch> {
  const places = new PlacesOnLine();
  const [readGoods, readDelivered] = [rowReader(profile), deliveryReader(profile)];
  let bytesRead = 0;
  const text = openText(file.open, profile.encoding, signal);
  const counted = async function* () {
    for await (const piece of text()) {
      bytesRead = Math.min(file.bytes, bytesRead + piece.length);
      yield piece;
    }
  };
  for await (const batch of format.read(counted, profile)) {
    const rows: ReadRow[] = [];
    const lines: DeliveryLine[] = [];
    const problems: RowProblem[] = [];
    for (const { cells: record, line, document, aside } of batch.records) {
      const before = problems.length;
      const n = places.next(line);
      const cells = hook === null ? record : hook(line, n, record);
      if (aside !== null) problems.push(setAside(profile, cells, line, aside));
      else if (hasLines(profile)) readDelivered(cells, line, document, { lines, problems });
      else readGoods(cells, line, { rows, problems });
      if (problems.length > before) keepRecord(problems, before, n, { document, cells });
    }
    yield { rows, lines, problems, bytesRead, failure: batch.failure };
  }
}

/** The row keeps what tells it apart: its code or its name. */
function setAside(
  { columns }: Profile,
  cells: readonly string[],
  line: number,
  aside: { readonly code: string; readonly facts: RowProblem['facts'] },
): RowProblem {
  const cell = (...fields: string[]) => {
    const column = columns.find(({ field, column: at }) => fields.includes(field) && (cells[at] ?? '') !== '');
    return column ? (cells[column.column] ?? null) : null;
  };
  const value = cell('name') ?? cell('sku', 'supplierSku', 'gtin');
  return {
    line,
    column: null,
    sku: cell('sku'),
    value,
    severity: 'warning',
    code: aside.code,
    facts: { line, ...(value === null ? {} : { value }), ...aside.facts },
  };
}
