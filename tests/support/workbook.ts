import { zipOf, type ZipSource } from './zip';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

interface SheetSource {
  readonly name: string;
  /** What stands in `<sheetData>`. */
  readonly rows: string;
  readonly state?: string;
  readonly before?: string;
}

interface BookSource {
  readonly sheets: readonly SheetSource[];
  /** The `<si>` elements; null leaves the part out. */
  readonly strings?: string | null;
  /** Number formats by style: style 0 is always General, 1 is the first of these. */
  readonly formats?: readonly string[];
  readonly date1904?: boolean;
  readonly calc?: string;
  readonly slash?: '/' | '\\';
  readonly more?: readonly ZipSource[];
  /** Changes the XML of every part just before it is packed. */
  readonly edit?: (path: string, xml: string) => string | Buffer;
  /** Where a part is packed instead. */
  readonly rename?: (path: string) => string;
}

/** A workbook with exactly this XML in it, to say what no spreadsheet program can be made to write. */
export function workbookOf(book: BookSource): Buffer {
  const {
    sheets,
    strings = null,
    formats = [],
    slash = '/',
    more = [],
    edit = (_, xml) => xml,
    rename = (path) => path,
  } = book;
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><workbookPr${book.date1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(
        ({ name, state }, i) =>
          `<sheet name="${name}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="s${i}"/>`,
      )
      .join('')}</sheets>${book.calc ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, i): [string, string, string] => [`s${i}`, 'worksheet', `worksheets/sheet${i + 1}.xml`]),
      ['rStrings', 'sharedStrings', 'sharedStrings.xml'],
      ['rStyles', 'styles', '/xl/styles.xml'],
    ]),
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${formats
      .map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code}"/>`)
      .join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
      .map((_, i) => `<xf numFmtId="${164 + i}"/>`)
      .join('')}<xf numFmtId="14"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(
      sheets.map(({ rows, before = '' }, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        `<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
  };
  if (strings !== null) parts['xl/sharedStrings.xml'] = `<sst xmlns="${MAIN}">${strings}</sst>`;
  const entries = Object.entries(parts).map(([path, xml]) => ({
    name: rename(path).replaceAll('/', slash),
    data: edit(path, xml),
  }));
  return zipOf([...entries, ...more]);
}

function relationships(all: readonly (readonly [id: string, type: string, target: string])[]): string {
  const each = all.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${DOCUMENT}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${each.join('')}</Relationships>`;
}
