import type { DeliveryLine, Profile, RawRecord, ReadRow, RowProblem } from '../types';
import { deliveryReader } from './rows/delivery-lines';
import { keepRecord } from './rows/kept-records';
import { rowReader } from './rows/row-reader';

/** A record and where it stands in its file. */
export interface PlacedRecord extends RawRecord {
  readonly line: number;
  readonly n: number;
}

/** What one record turned out to say; all three are empty for a record that says nothing (blank, totals, a heading). */
export interface RecordReading {
  readonly rows: readonly ReadRow[];
  readonly lines: readonly DeliveryLine[];
  readonly problems: readonly RowProblem[];
}

/**
 * Reads single records by the rules for whole files, as if each stood in the file at its line. What a format carries down
 * from one row to the next is not there.
 */
export function recordReader(profile: Profile): (record: PlacedRecord) => RecordReading {
  return ({ line, n, document, cells }) => {
    const [rows, lines, problems]: [ReadRow[], DeliveryLine[], RowProblem[]] = [[], [], []];
    if (profile.kind === 'delivery') deliveryReader(profile)(cells, line, document, { lines, problems });
    else rowReader(profile)(cells, line, { rows, problems });
    keepRecord(problems, 0, n, { document, cells });
    return { rows, lines, problems };
  };
}
