import { Readable } from 'node:stream';
import { ok, type Outcome, type Problem, problem, refused } from '../../foundation';
import { binaryKind } from '../reading/tables/file-kind';
import type { BinaryForm } from './binary/open-book';
import { lookIntoBinary } from './binary/scan-binary';
import { isPackaging, skipByContent, skipByName, type SkipReason } from './data-entries';
import { gunzipped, gunzippedName } from './gzip';
import { headOf, type KeptFile } from './kept-file';
import { inflationProblem, MAX_ENTRIES, MAX_WORKBOOK_ENTRIES } from './limits';
import { oldOfficeProblem } from './old-workbook';
import type { Sheet } from './sheet';
import { type Markup, markupOf, type TextWorkbook, textWorkbook, textWorkbookEncoding } from './text-workbook';
import { containerProblem, UnreadableContainer } from './unreadable';
import { listWorkbookSheets, type Writing } from './workbook';
import { officeKind } from './xlsx/office-kind';
import { type OpenZip, openZip, type ZipEntry } from './zip-file';

/** One file inside an archive that may hold data. */
export interface Part {
  /** What people call it and profiles remember; two entries of one name are told apart by a number. */
  readonly name: string;
  /** Unpacked size as declared; null where nothing declares it. For people and progress only. */
  readonly bytes: number | null;
  /** Position in the directory of a zip; null in a gzip. */
  readonly entry: number | null;
}

interface SkippedPart {
  readonly name: string;
  readonly reason: SkipReason;
}

/** What a file turned out to be, by its content. */
export type Contents =
  | {
      readonly kind: 'plain';
      /** Where it is XML or JSON rather than a table. */
      readonly markup: Markup | null;
    }
  | { readonly kind: 'archive'; readonly parts: readonly Part[]; readonly skipped: readonly SkippedPart[] }
  | { readonly kind: 'workbook'; readonly sheets: readonly Sheet[]; readonly writing: Writing };

const HEAD = 4096;
const ARCHIVES_WE_DO_NOT_READ: ReadonlySet<string> = new Set(['RAR', '7z', 'BZIP2', 'ZSTD', 'XZ']);

/**
 * Looks into a kept file: a plain file, an archive with its parts, or a workbook with its sheets. A part is looked into in
 * turn by `partFile` (a workbook may be in an archive, an archive in an archive is refused). Refuses archive_encrypted,
 * archive_damaged, archive_split, archive_nested, archive_empty, archive_bomb, archive_too_large,
 * archive_too_many_entries, archive_method_unknown, archive_kind_unknown, workbook_* and file_binary.
 */
export async function lookInside(file: KeptFile, signal?: AbortSignal): Promise<Outcome<Contents>> {
  let kind: string | null;
  let text: TextWorkbook | null;
  let markup: Markup | null;
  try {
    const head = await headOf(file, HEAD, signal);
    kind = binaryKind(head);
    text = kind === null ? textWorkbook(head) : null;
    markup = kind === null ? markupOf(head) : null;
  } catch (error) {
    return refusedFor(error);
  }
  if (kind === 'GZIP') return lookIntoGzip(file, signal);
  if (kind === 'ZIP' || kind === 'XLSX') return lookIntoZip(file, signal);
  if (kind === 'OLE') return lookIntoOldOffice(file, signal);
  if (kind === 'XLS') return lookIntoBook(file, 'xls', signal);
  if (kind === 'DBF') return lookIntoBook(file, 'dbf', signal);
  if (kind !== null && ARCHIVES_WE_DO_NOT_READ.has(kind)) {
    return refused(problem('archive_kind_unknown', { file: file.name, kind }));
  }
  return text === null ? ok({ kind: 'plain', markup }) : lookIntoText(file, text, signal);
}

async function lookIntoText(file: KeptFile, form: TextWorkbook, signal?: AbortSignal): Promise<Outcome<Contents>> {
  try {
    const found = await textWorkbookEncoding(file, form, signal);
    if ('refusal' in found) return refused(found.refusal);
    return await workbookOf(file, { form, ...found }, signal);
  } catch (error) {
    return refusedFor(error);
  }
}

async function lookIntoOldOffice(file: KeptFile, signal?: AbortSignal): Promise<Outcome<Contents>> {
  const refusal = await oldOfficeProblem(file, signal);
  return refusal === null ? lookIntoBook(file, 'xls', signal) : refused(refusal);
}

async function lookIntoBook(file: KeptFile, form: BinaryForm, signal?: AbortSignal): Promise<Outcome<Contents>> {
  try {
    const found = await lookIntoBinary(form, file, signal);
    if (!found.ok) return found;
    const { sheets, encoding, doubt } = found.value;
    return ok({ kind: 'workbook', sheets, writing: { form, encoding, doubt } });
  } catch (error) {
    return refusedFor(error);
  }
}

async function workbookOf(file: KeptFile, writing: Writing, signal?: AbortSignal): Promise<Outcome<Contents>> {
  const sheets = await listWorkbookSheets(file, writing, signal);
  return sheets.ok ? ok({ kind: 'workbook', sheets: sheets.value, writing }) : sheets;
}

async function lookIntoGzip(file: KeptFile, signal?: AbortSignal): Promise<Outcome<Contents>> {
  const part: Part = { name: gunzippedName(file.name), bytes: null, entry: null };
  try {
    const head = await headOf(partFile(file, part), HEAD, signal);
    const skipped = skipByContent(head, binaryKind(head));
    if (skipped === null) return ok({ kind: 'archive', parts: [part], skipped: [] });
    return refused(nothingIn(file, [{ name: part.name, reason: skipped }]));
  } catch (error) {
    return refusedFor(error);
  }
}

async function lookIntoZip(file: KeptFile, signal?: AbortSignal): Promise<Outcome<Contents>> {
  const opened = await openZip(file, MAX_WORKBOOK_ENTRIES, signal);
  if (!opened.ok) return opened;
  const zip = opened.value;
  try {
    const office = officeKind(zip.entries.map(({ name }) => name));
    const kind = office === 'ODF' ? await openDocumentKind(zip) : office;
    if (kind === 'XLSX' || kind === 'ODS') {
      const form = kind === 'XLSX' ? 'xlsx' : 'ods';
      return await workbookOf(file, { form, encoding: 'utf-8', doubt: null }, signal);
    }
    if (kind === 'XLSB') return await lookIntoBook(file, 'xlsb', signal);
    if (kind !== null) return refused(officeProblem(kind, file));
    return await partsOf(zip, file);
  } catch (error) {
    return refusedFor(error);
  } finally {
    zip.close();
  }
}

async function openDocumentKind(zip: OpenZip): Promise<'ODS' | 'ODF'> {
  const mimetype = zip.entries.find(({ name }) => name === 'mimetype');
  return mimetype !== undefined && (await headOfEntry(zip, mimetype)).includes('spreadsheet') ? 'ODS' : 'ODF';
}

function officeProblem(kind: string, file: KeptFile): Problem {
  return kind === 'NUMBERS'
    ? problem('workbook_kind_unknown', { file: file.name, kind })
    : problem('file_binary', { file: file.name, kind });
}

async function partsOf(zip: OpenZip, file: KeptFile): Promise<Outcome<Contents>> {
  if (zip.entries.length > MAX_ENTRIES) {
    return refused(problem('archive_too_many_entries', { file: file.name, most: MAX_ENTRIES }));
  }
  const parts: Part[] = [];
  const skipped: SkippedPart[] = [];
  const entries = zip.entries.filter((entry) => !isPackaging(entry));
  const wanted = entries.filter((entry) => skipByName(entry) === null);
  const refusal = refusalBeforeOpening(wanted, file);
  if (refusal !== null) return refused(refusal);
  for (const entry of entries) {
    const reason = skipByName(entry) ?? (await skipByHead(zip, entry));
    if (reason !== null) skipped.push({ name: entry.name, reason });
    else parts.push({ name: uniqueName(entry.name, parts), bytes: entry.bytes, entry: entry.index });
  }
  return parts.length === 0 ? refused(nothingIn(file, skipped)) : ok({ kind: 'archive', parts, skipped });
}

/** What the directory alone forbids: nothing is unpacked to find out. */
function refusalBeforeOpening(entries: readonly ZipEntry[], file: KeptFile): Problem | null {
  if (entries.some(({ isEncrypted }) => isEncrypted)) return problem('archive_encrypted', { file: file.name });
  const unreadable = entries.find(({ isReadable }) => !isReadable);
  if (unreadable) return problem('archive_method_unknown', { file: file.name, entry: unreadable.name });
  // Entries that share their bytes are each small and together a bomb.
  return inflationProblem(
    entries.reduce((sum, { bytes }) => sum + bytes, 0),
    file.bytes,
    file.name,
  );
}

async function skipByHead(zip: OpenZip, entry: ZipEntry): Promise<SkipReason | null> {
  const head = await headOfEntry(zip, entry);
  return skipByContent(head, binaryKind(head));
}

async function headOfEntry(zip: OpenZip, entry: ZipEntry): Promise<Buffer> {
  const head: Uint8Array[] = [];
  let size = 0;
  for await (const piece of zip.read(entry)) {
    head.push(piece);
    size += piece.length;
    if (size >= HEAD) break;
  }
  return Buffer.concat(head);
}

function uniqueName(name: string, parts: readonly Part[]): string {
  let unique = name;
  for (let n = 2; parts.some((part) => part.name === unique); n++) unique = `${name} (${n})`;
  return unique;
}

function nothingIn(file: KeptFile, skipped: readonly SkippedPart[]): Problem {
  const nested = skipped.find(({ reason }) => reason === 'archive');
  if (nested) return problem('archive_nested', { file: file.name, entry: nested.name });
  return problem('archive_empty', { file: file.name });
}

function refusedFor(error: unknown): Outcome<never> {
  const refusal = containerProblem(error);
  if (refusal === null) throw error;
  return refused(refusal);
}

/** One part as a file of its own. Its stream ends with an error `containerProblem` explains where it must not be believed. */
export function partFile(file: KeptFile, part: Part, signal?: AbortSignal): KeptFile {
  return {
    open: () => Readable.from(partBytes(file, part, signal), { objectMode: false }),
    path: null,
    bytes: part.bytes ?? file.bytes,
    name: part.name,
  };
}

async function* partBytes(file: KeptFile, part: Part, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  if (part.entry === null) {
    yield* gunzipped(file, signal);
    return;
  }
  const opened = await openZip(file, MAX_ENTRIES, signal);
  if (!opened.ok) throw new UnreadableContainer(opened.problem);
  try {
    const entry = opened.value.entries[part.entry];
    if (entry === undefined) throw new UnreadableContainer(problem('archive_damaged', { file: file.name }));
    yield* opened.value.read(entry);
  } finally {
    opened.value.close();
  }
}
