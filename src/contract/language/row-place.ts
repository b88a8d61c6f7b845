import type { SheetPlaceView } from '../views/imports';

interface Standing {
  readonly line: number;
  readonly n?: number;
  readonly place?: SheetPlaceView;
}

/**
 * Where a row stands, as words to be said: on a line of the file, or a row of one of several sheets. A file without line
 * ends has everything on one line: there a record is known by its number on it.
 */
export function rowPlace({ line, n = 0, place }: Standing): { readonly code: string; readonly facts: object } {
  if (place !== undefined) return { code: 'cli_sheet_place', facts: place };
  if (n > 0) return { code: 'cli_record_place', facts: { line, record: n + 1 } };
  return { code: 'cli_row_place', facts: { line } };
}
