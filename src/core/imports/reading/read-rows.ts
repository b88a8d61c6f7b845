import type { Readable } from 'node:stream';
import { type Problem, problem } from '../../foundation';
import { lookInside, partFile } from '../containers/contents';
import type { KeptFile } from '../containers/kept-file';
import { containerProblem } from '../containers/unreadable';
import type { SheetRow } from '../containers/sheet';
import { readWorkbookSheet, type Writing } from '../containers/workbook';
import { structuredFormatById } from '../structured';
import { factsOnSheets, lineOnSheet } from '../lines/sheet-lines';
import type { Profile, ReadBatch, RecordHook } from '../types';
import { rejection, rowProblem } from './cells/row-findings';
import { CoveredCells } from './text/covered-cells';
import { joinedParts, splitPart } from './parts';
import { ALIGNED } from './inspect-aligned';
import { readStructured } from './read-structured';
import { readText } from './read-text';
import { ALL_SHEETS, headingRow, onSheet } from './tables/sheets-together';
import { type RowTaker, TableReader } from './tables/table-reader';

const BATCH_ROWS = 2000;

interface ReadOptions {
  readonly signal: AbortSignal;
  readonly bytes: number;
  readonly path?: string | null;
  readonly name?: string;
  /** Sees every record of the table first, and may put another in its place. */
  readonly hook?: RecordHook | null;
  /** Is handed the rows of a plain table; those of every other file stand in the batches. */
  readonly taker?: RowTaker | null;
}

/**
 * Reads a whole file as the profile says: validated rows (of a delivery, its lines) and what was wrong with the others,
 * in file order, in batches of about 2000, without ever holding more than a batch. The event loop gets its turns.
 *
 * A file that is damaged as a whole (an unclosed quote, a last row cut off, another header than the profile's, an archive
 * that is not what it says) ends with a batch whose `failure` says why; the caller must then apply nothing of what came
 * before. Throws the signal's reason when cancelled, Fault when the file cannot be read.
 */
export async function* readRows(
  open: () => Readable,
  profile: Profile,
  { signal, bytes, path = null, name = '', hook = null, taker = null }: ReadOptions,
): AsyncGenerator<ReadBatch> {
  try {
    yield* readKept({ open, path, bytes, name }, profile, profile.part, { signal, hook, taker });
  } catch (error) {
    const failure = containerProblem(error);
    if (failure === null) throw error;
    yield failed(failure);
  }
}

/** Whether a file is itself the text of a table: no archive, no workbook, no format of documents. */
export async function isTextTable(file: KeptFile, profile: Profile, signal: AbortSignal): Promise<boolean> {
  if (structuredFormatById(profile.format) || profile.format === ALIGNED || profile.part !== null) return false;
  const contents = await lookInside(file, signal);
  return contents.ok && contents.value.kind === 'plain' && contents.value.markup === null;
}

const failed = (failure: Problem): ReadBatch => ({ rows: [], lines: [], problems: [], bytesRead: 0, failure });

/** What every way of reading is given besides the file and its profile. */
interface Reading {
  readonly signal: AbortSignal;
  readonly hook: RecordHook | null;
  readonly taker: RowTaker | null;
}

async function* readKept(
  file: KeptFile,
  profile: Profile,
  part: string | null,
  reading: Reading,
): AsyncGenerator<ReadBatch> {
  const { signal, hook, taker } = reading;
  const contents = await lookInside(file, signal);
  if (!contents.ok) {
    yield failed(contents.problem);
    return;
  }
  const [own, inner] = splitPart(part);
  switch (contents.value.kind) {
    case 'plain': {
      const format = structuredFormatById(profile.format);
      const { markup } = contents.value;
      const form = profile.format === ALIGNED ? 'aligned' : markup;
      if (format === null && form !== null) {
        yield* readWorkbook(file, form, profile, own, reading);
        return;
      }
      yield* format
        ? readStructured(format, file, profile, signal, hook)
        : readText(file.open, profile, signal, hook, 0, taker);
      return;
    }
    case 'workbook':
      if (own === ALL_SHEETS) {
        const { sheets, writing } = contents.value;
        yield* readSheetsTogether(file, writing.form, profile, sheets, reading);
        return;
      }
      // The sheets have just been listed; the first of them is the one a profile without a part means.
      yield* readWorkbook(
        file,
        contents.value.writing.form,
        profile,
        own ?? contents.value.sheets[0]?.name ?? null,
        reading,
      );
      return;
    case 'archive': {
      const { parts } = contents.value;
      const joined = own === null ? await joinedParts(file, parts, signal) : null;
      if (joined) {
        yield* readOneAfterAnother(
          joined.map((piece) => partFile(file, piece, signal)),
          profile,
          reading,
        );
        return;
      }
      const chosen = own === null ? parts[0] : parts.find(({ name }) => name === own);
      if (!chosen) {
        const names = parts.map(({ name }) => name).join(', ');
        yield failed(problem('part_missing', { file: file.name, part: own, parts: names }));
        return;
      }
      yield* readKept(partFile(file, chosen, signal), profile, inner, reading);
    }
  }
}

/** Pieces of one table: lines are counted on from piece to piece, so that every line is named once. */
async function* readOneAfterAnother(
  pieces: readonly KeptFile[],
  profile: Profile,
  { signal, hook }: Reading,
): AsyncGenerator<ReadBatch> {
  let before = 0;
  let bytesBefore = 0;
  for (const piece of pieces) {
    let last = before;
    for await (const batch of readText(piece.open, profile, signal, hook, before)) {
      const moved = movedBy(before, batch);
      for (const list of [moved.rows, moved.lines, moved.problems])
        for (const { line } of list) if (line > last) last = line;
      yield { ...moved, bytesRead: bytesBefore + batch.bytesRead };
      if (batch.failure) return;
    }
    before = last;
    bytesBefore += piece.bytes;
  }
}

/** So many rows of a sheet may stand above its headings. */
const ABOVE_HEADINGS = 60;

/** Every sheet with the profile's headings, each with lines of its own; the others are named. */
async function* readSheetsTogether(
  file: KeptFile,
  form: Writing['form'],
  profile: Profile,
  sheets: readonly { readonly name: string }[],
  reading: Reading,
): AsyncGenerator<ReadBatch> {
  let found = false;
  const all = sheets.map(({ name }) => name);
  for (const [at, { name }] of sheets.entries()) {
    const before = lineOnSheet(at, 0);
    const top: SheetRow[] = [];
    for await (const batch of readWorkbookSheet(file, { form, encoding: profile.encoding }, name, reading.signal)) {
      top.push(...batch.rows);
      if (batch.failure !== null || top.length >= ABOVE_HEADINGS) break;
    }
    const headerLine = headingRow(top, profile);
    if (headerLine === null) {
      if (top.some(({ cells }) => cells.some((cell) => cell.trim() !== ''))) yield leftOut(name, before + 1);
      continue;
    }
    found = true;
    const sheet = { name, before };
    for await (const batch of readWorkbook(file, form, { ...profile, headerLine }, name, reading, sheet)) {
      const failure = batch.failure && {
        ...batch.failure,
        facts: factsOnSheets(all, factsAt(before, batch.failure.facts)),
      };
      yield { ...movedBy(before, batch), failure };
      if (failure) return;
    }
  }
  if (!found) yield failed(problem('header_changed', { line: profile.headerLine }));
}

function leftOut(sheet: string, line: number): ReadBatch {
  const said = rowProblem(rejection('sheet_left_out', null, sheet), line, null, 'warning');
  return { rows: [], lines: [], problems: [said], bytesRead: 0, failure: null };
}

function movedBy(before: number, batch: ReadBatch): ReadBatch {
  if (before === 0) return batch;
  const moved = <T extends { readonly line: number }>(rows: readonly T[]) =>
    rows.map((row) => ({ ...row, line: row.line + before }));
  const problems = moved(batch.problems).map((found) => ({ ...found, facts: factsAt(before, found.facts) }));
  return { ...batch, rows: moved(batch.rows), lines: moved(batch.lines), problems };
}

/** What is said of a line says where it is. */
const factsAt = (before: number, facts: Problem['facts']): Problem['facts'] =>
  typeof facts.line === 'number' ? { ...facts, line: facts.line + before } : facts;

async function* readWorkbook(
  file: KeptFile,
  form: Writing['form'],
  profile: Profile,
  sheet: string | null,
  { signal, hook }: Reading,
  /** Of sheets that are read together: which one it is, and how many lines stand before it. */
  together: { readonly name: string; readonly before: number } | null = null,
): AsyncGenerator<ReadBatch> {
  const table = new TableReader(profile, hook, together?.before ?? 0);
  const covered = new CoveredCells(profile);
  const width = profile.columns.length;
  let read = 0;
  for await (const batch of readWorkbookSheet(file, { form, encoding: profile.encoding }, sheet, signal)) {
    if (batch.failure) {
      yield failed(batch.failure);
      return;
    }
    for (const row of batch.rows) {
      const cells = covered.fill(row);
      // A row ends with its last filled cell.
      const padded = cells.length < width ? [...cells, ...Array<string>(width - cells.length).fill('')] : cells;
      table.readAt(row.row, together === null ? padded : onSheet(cells, profile, together.name));
      if (table.failure) break;
    }
    read = batch.bytesRead;
    if (table.failure) break;
    if (table.pending >= BATCH_ROWS) yield table.batch(read, null);
  }
  yield table.batch(read, table.failure ?? table.cutOff(true));
}
