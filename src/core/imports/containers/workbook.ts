import { type Outcome, type Problem, problem } from '../../foundation';
import { scanAligned } from './aligned/scan-aligned';
import { scanHtml } from './html/scan-html';
import type { BinaryForm } from './binary/open-book';
import { scanBinary } from './binary/scan-binary';
import type { KeptFile } from './kept-file';
import { scanFlatOds, scanOds } from './ods/scan-ods';
import { jsonRecords } from './records/json-records';
import { scanRecords } from './records/scan-records';
import { xmlRecords } from './records/xml-records';
import { listScanned, readScanned } from './scanned/scan';
import type { Sheet, SheetBatch } from './sheet';
import { scanSpreadsheetXml } from './spreadsheet-xml/scan-spreadsheet-xml';
import type { Markup, TextWorkbook } from './text-workbook';
import { readSheet } from './xlsx/read-sheet';
import { listSheets } from './xlsx/sheets';

/** How a workbook is written, and in which encoding where it is a text or its texts have one byte a letter. */
export interface Writing {
  readonly form: 'xlsx' | 'ods' | BinaryForm | TextWorkbook | Markup | 'aligned';
  readonly encoding: string;
  /** What is doubtful about the encoding. */
  readonly doubt: Problem | null;
}

const SCANS = {
  xls: scanBinary('xls'),
  xlsb: scanBinary('xlsb'),
  dbf: scanBinary('dbf'),
  ods: scanOds,
  fods: scanFlatOds,
  'spreadsheet-xml': scanSpreadsheetXml,
  html: scanHtml,
  xml: scanRecords(xmlRecords),
  json: scanRecords(jsonRecords),
  aligned: scanAligned,
} as const;

/**
 * The sheets worth offering, in their order. Refuses workbook_empty, workbook_damaged, workbook_doctype,
 * workbook_encrypted, workbook_too_large, what the zip refuses, and html_without_table.
 */
export function listWorkbookSheets(
  file: KeptFile,
  { form, encoding }: Writing,
  signal?: AbortSignal,
): Promise<Outcome<readonly Sheet[]>> {
  if (form === 'xlsx') return listSheets(file, signal);
  const none = form === 'html' ? problem('html_without_table', { file: file.name }) : undefined;
  return listScanned(SCANS[form], file, { encoding, signal }, none);
}

/**
 * The rows of one sheet of a workbook, in batches with a turn of the event loop between them; memory holds one batch (of
 * XLSX the texts, too). `name` null reads the first sheet offered; a hidden sheet is read when it is named. Rows without
 * content are left out. The last batch carries what made the file unreadable.
 */
export function readWorkbookSheet(
  file: KeptFile,
  { form, encoding }: Pick<Writing, 'form' | 'encoding'>,
  name: string | null,
  signal?: AbortSignal,
): AsyncGenerator<SheetBatch> {
  return form === 'xlsx' ? readSheet(file, name, signal) : readScanned(SCANS[form], file, name, { encoding, signal });
}
