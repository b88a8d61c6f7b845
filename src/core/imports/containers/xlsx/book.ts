import { problem } from '../../../foundation';
import type { KeptFile } from '../kept-file';
import { MAX_WORKBOOK_ENTRIES } from '../limits';
import { UnreadableContainer } from '../unreadable';
import { type OpenZip, openZip, type ZipEntry } from '../zip-file';
import { BookParts, relationshipsOf, resolveTarget } from './relationships';
import { SharedStrings } from './shared-strings';
import type { BookFacts } from './sheet-rows';
import { Styles } from './styles';
import { localName, parseWholePart, type PartHandler } from './xml-part';

export interface BookSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly entry: ZipEntry;
}

/** A workbook held open: its sheets in the order of their tabs. Whoever opens it closes it. */
export interface Book {
  readonly sheets: readonly BookSheet[];
  read(sheet: BookSheet): AsyncGenerator<Uint8Array>;
  /** What cells refer to. Without the texts it is cheap, and enough to see whether a cell has something in it. */
  facts(options: { readonly withTexts: boolean }): Promise<BookFacts>;
  close(): void;
}

/** Throws UnreadableContainer: workbook_damaged, workbook_doctype, workbook_too_large and what the zip refuses. */
export async function openBook(file: KeptFile, signal?: AbortSignal): Promise<Book> {
  const opened = await openZip(file, MAX_WORKBOOK_ENTRIES, signal);
  if (!opened.ok) throw new UnreadableContainer(opened.problem);
  const zip = opened.value;
  try {
    return await readBook(zip, file.name);
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function readBook(zip: OpenZip, file: string): Promise<Book> {
  const parts = new BookParts(zip.entries);
  const root = await relationshipsOf(zip, parts, '', file);
  const path = root.find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml';
  const workbook = new Workbook();
  const entry = parts.at(path);
  if (entry !== null) await parseWholePart(zip.read(entry), workbook, file);
  const related = await relationshipsOf(zip, parts, path, file);
  const sheets = entry === null ? sheetsWithoutBook(parts) : sheetsOf(workbook, related, parts);
  if (sheets.length === 0) throw new UnreadableContainer(problem('workbook_damaged', { file }));

  const parse = async (type: string, fallback: string, handler: PartHandler) => {
    const found = parts.at(related.find((part) => part.type === type)?.path ?? resolveTarget(path, fallback));
    if (found !== null) await parseWholePart(zip.read(found), handler, file);
  };
  return {
    sheets,
    read: (sheet) => zip.read(sheet.entry),
    facts: async ({ withTexts }) => {
      const [strings, styles] = [withTexts ? new SharedStrings(file) : null, new Styles()];
      if (strings !== null) await parse('sharedStrings', 'sharedStrings.xml', strings);
      await parse('styles', 'styles.xml', styles);
      return { strings, styles, date1904: workbook.date1904, uncalculated: workbook.uncalculated };
    },
    close: () => zip.close(),
  };
}

function sheetsOf(
  workbook: Workbook,
  related: Awaited<ReturnType<typeof relationshipsOf>>,
  parts: BookParts,
): BookSheet[] {
  return workbook.sheets.flatMap(({ name, hidden, id }) => {
    // Charts and dialogs have tabs, too, and no cells.
    const target = related.find((part) => part.id === id && part.type === 'worksheet');
    const entry = target === undefined ? null : parts.at(target.path);
    return entry === null ? [] : [{ name, hidden, entry }];
  });
}

/** Some writers leave the workbook part out; the sheets are there all the same, under the names of their files. */
function sheetsWithoutBook(parts: BookParts): BookSheet[] {
  return parts.worksheets().map((entry) => ({
    name: entry.name.replace(/^.*\/|\.xml$/gi, ''),
    hidden: false,
    entry,
  }));
}

class Workbook implements PartHandler {
  readonly sheets: { readonly name: string; readonly hidden: boolean; readonly id: string }[] = [];
  date1904 = false;
  uncalculated = false;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'workbookPr') this.date1904 ||= isOn(attributes.date1904);
    else if (name === 'calcPr') this.uncalculated ||= isOn(attributes.fullCalcOnLoad);
    else if (name === 'sheet') {
      const id = Object.entries(attributes).find(([key]) => key.includes(':') && localName(key) === 'id')?.[1];
      const hidden = attributes.state !== undefined && attributes.state !== 'visible';
      this.sheets.push({ name: attributes.name ?? '', hidden, id: id ?? attributes.id ?? '' });
    }
  }
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
