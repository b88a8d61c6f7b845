import type { Scan } from '../scanned/scan';
import { bytesOf } from '../kept-file';
import { parsePart } from '../xlsx/xml-part';
import { SpreadsheetXml } from './spreadsheet-xml';

/** The sheets of a workbook Excel 2002–2003 wrote as one XML file (SpreadsheetML), and many programs still do. */
export const scanSpreadsheetXml: Scan = (file, into, { encoding, signal }) =>
  parsePart(bytesOf(file, signal), new SpreadsheetXml(into, file.name), file.name, encoding);
