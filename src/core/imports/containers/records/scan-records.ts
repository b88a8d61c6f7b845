import { type Problem, problem } from '../../../foundation';
import type { KeptFile } from '../kept-file';
import { RowCells } from '../scanned/row-cells';
import type { Scan } from '../scanned/scan';
import { UnreadableContainer } from '../unreadable';
import type { Candidates } from './candidates';
import type { FieldedRecord } from './fielded-record';
import { fieldsOf } from './fields';
import { unkeyedVariantHeading } from './variant-headings';
import { variantReferences } from './variant-references';
import { VariantRows } from './variant-rows';

/** Batches of records, with a turn of the event loop between them; `failure` only on the last, and then nothing counts. */
export interface RecordBatch {
  readonly records: readonly FieldedRecord[];
  readonly bytesRead: number;
  readonly failure: Problem | null;
}

/** How a notation (XML, JSON) is taken apart into records. */
export interface Notation {
  readonly kind: 'XML' | 'JSON';
  /** Looks at the beginning of the file. */
  candidates(file: KeptFile, encoding: string, signal?: AbortSignal): Promise<Candidates>;
  records(file: KeptFile, path: string, encoding: string, signal?: AbortSignal): AsyncGenerator<RecordBatch>;
}

/** How much of a file says what its records are. */
export const HEAD_BYTES = 512 * 1024;
/** More fields than any table has columns worth reading; what comes later is left out. */
const MAX_FIELDS = 300;

/**
 * Reads a file of records as tables: one for each kind of record, a row for each of them, a column for every field that
 * any of them has; variants inside a record are rows in its place. The first row names the fields. The file is read twice,
 * since a later record may have more of them, and once more where it has variants.
 */
export function scanRecords(notation: Notation): Scan {
  return async function* (file, into, { encoding, signal }) {
    const found = await notation.candidates(file, encoding, signal);
    if (found.paths.length === 0) {
      throw new UnreadableContainer(
        found.document === null
          ? problem('file_other_format', { file: file.name, kind: notation.kind })
          : problem('records_are_documents', { file: file.name, record: found.document }),
      );
    }
    const sheets = found.paths.map((path) => ({ path, sheet: into.begin(path) }));
    const wanted = sheets.find(({ sheet }) => into.isWanted(sheet));
    if (wanted === undefined) {
      // That there are rows is known; which fields they have matters only for the one that is read.
      for (const { sheet } of sheets) into.add(sheet, { row: 1, cells: ['', ''] });
      return;
    }
    const { path, sheet } = wanted;
    const read = () => notation.records(file, path, encoding, signal);
    let variants: VariantRows | null = null;
    const rowsOf = (record: FieldedRecord) => variants?.rowsOf(record) ?? [rowOf(record)];
    const learn = async (inside: string) => {
      variants = new VariantRows(inside);
      for await (const { records } of read()) for (const record of records) variants.learn(record);
    };
    const head = found.variantsIn(path);
    if (head !== null) await learn(head);
    const columnsIn = async () => {
      const columns = new Map<string, number>();
      for await (const { records, failure } of read()) {
        if (failure !== null) throw new UnreadableContainer(failure);
        for (const record of records) {
          if (variants === null) found.addInside(path, record);
          for (const fields of rowsOf(record))
            for (const name of fields.keys())
              if (!columns.has(name) && columns.size < MAX_FIELDS) columns.set(name, columns.size + 1);
        }
      }
      return columns;
    };
    let columns = await columnsIn();
    // The first product that comes in variants may stand anywhere.
    const later = variants === null ? found.variantsIn(path) : null;
    if (later !== null) {
      await learn(later);
      columns = await columnsIn();
    }
    const cells = new RowCells(file.name);
    for (const [name, column] of columns) cells.place(column, name);
    into.add(sheet, { row: 1, cells: cells.take() });
    let row = 1;
    for await (const { records, bytesRead } of read()) {
      for (const fields of records.flatMap(rowsOf)) {
        row++;
        for (const [name, value] of fields) {
          const column = columns.get(name);
          if (column !== undefined) cells.place(column, value);
        }
        into.add(sheet, { row, cells: cells.take() });
      }
      yield { bytesRead };
    }
  };
}

function rowOf(record: FieldedRecord): Map<string, string> {
  const fields = fieldsOf(record);
  const elsewhere = variantReferences(record);
  return elsewhere === null ? fields : fields.set(unkeyedVariantHeading(elsewhere.path), elsewhere.ids.join(', '));
}
