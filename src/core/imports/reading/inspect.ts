import type { Readable } from 'node:stream';
import { ok, type Outcome, problem, refused } from '../../foundation';
import { lookInside, partFile } from '../containers/contents';
import { headOf, type KeptFile } from '../containers/kept-file';
import { containerProblem } from '../containers/unreadable';
import { readSheet } from '../containers/xlsx/read-sheet';
import { structuredFormatOf } from '../structured';
import type { Detection } from '../types';
import { decodeSample } from './text-decoder';
import { encodingByMark } from './encoding-detection';
import { detectTable, inspectText } from './inspect-text';
import type { InspectHints } from './inspect-hints';
import { inspectStructured } from './inspect-structured';
import { joinedParts, joinPart, splitPart } from './parts';
import type { SampleRecord } from './sample-records';

const HEAD_BYTES = 64 * 1024;
const SAMPLE_ROWS = 500;
const PREVIEW_LINES = 12;
/** A person who keeps more tables in one file has to say which. */
const MOST_PARTS = 20;

/**
 * Looks at a file and says how it would be read; whatever it is: a table as text or in a workbook, a structured format, or
 * any of these in an archive. What it is decides its content, never its name. Refuses what `inspectText`, the structured
 * formats and `lookInside` refuse, and part_missing.
 */
export async function inspectFile(open: () => Readable, hints: InspectHints): Promise<Outcome<Detection>> {
  const file: KeptFile = { open, path: hints.path ?? null, bytes: hints.bytes, name: hints.fileName };
  try {
    return await inspectKept(file, hints, hints.overrides?.part ?? null);
  } catch (error) {
    const failure = containerProblem(error);
    if (failure === null) throw error;
    return refused(failure);
  }
}

async function inspectKept(file: KeptFile, hints: InspectHints, part: string | null): Promise<Outcome<Detection>> {
  const contents = await lookInside(file, hints.signal);
  if (!contents.ok) return contents;
  const [own, inner] = splitPart(part);
  switch (contents.value.kind) {
    case 'plain':
      return inspectPlain(file, hints);
    case 'workbook': {
      const sheets = contents.value.sheets.map(({ name }) => ({
        name,
        inspect: () => inspectSheet(file, name, hints),
      }));
      return chooseAmong(sheets, own, hints);
    }
    case 'archive': {
      const { parts } = contents.value;
      if (own === null && (await joinedParts(file, parts, hints.signal)) !== null) {
        return inspectKept(partFile(file, parts[0]!, hints.signal), hints, null);
      }
      const choices = parts.map((candidate) => ({
        name: candidate.name,
        inspect: () =>
          inspectKept(partFile(file, candidate, hints.signal), { ...hints, fileName: candidate.name }, inner),
      }));
      return chooseAmong(choices, own, hints);
    }
  }
}

interface Choice {
  readonly name: string;
  readonly inspect: () => Promise<Outcome<Detection>>;
}

/**
 * The part a person named, the only one there is, or the only one that can be imported. Where several could be, the first
 * is taken and a person is asked.
 */
async function chooseAmong(
  choices: readonly Choice[],
  wanted: string | null,
  hints: InspectHints,
): Promise<Outcome<Detection>> {
  const names = choices.map(({ name }) => name);
  const stored = splitPart(hints.stored?.part ?? null)[0];
  const named = choices.find(({ name }) => name === (wanted ?? stored));
  if (named) return withPart(await named.inspect(), named.name);
  if (wanted !== null) {
    return refused(problem('part_missing', { file: hints.fileName, part: wanted, parts: names.join(', ') }));
  }
  const [only, ...others] = choices;
  if (only && others.length === 0) return only.inspect();
  const looked: { name: string; found: Outcome<Detection> }[] = [];
  for (const { name, inspect } of choices.slice(0, MOST_PARTS)) looked.push({ name, found: await inspect() });
  const usable = looked.filter(({ found }) => found.ok);
  const [first] = usable;
  if (!first) return looked[0]?.found ?? refused(problem('archive_empty', { file: hints.fileName }));
  const chosen = withPart(first.found, first.name);
  if (usable.length === 1 && choices.length <= MOST_PARTS) return chosen;
  const parts = usable.map(({ name }) => name).join(', ');
  return withDoubt(chosen, problem('part_chosen', { file: hints.fileName, part: first.name, parts }));
}

function withPart(found: Outcome<Detection>, name: string): Outcome<Detection> {
  if (!found.ok) return found;
  const { profile } = found.value;
  return ok({ ...found.value, profile: { ...profile, part: joinPart(name, profile.part) } });
}

function withDoubt(found: Outcome<Detection>, doubt: ReturnType<typeof problem>): Outcome<Detection> {
  return found.ok ? ok({ ...found.value, certain: false, doubts: [doubt, ...found.value.doubts] }) : found;
}

async function inspectPlain(file: KeptFile, hints: InspectHints): Promise<Outcome<Detection>> {
  const head = await headOf(file, HEAD_BYTES, hints.signal);
  const format = structuredFormatOf(decodeSample(head, encodingByMark(head) ?? 'windows-1252').replace(/^\ufeff/, ''));
  const own = { ...hints, fileName: hints.fileName };
  return format === null ? inspectText(file.open, own) : inspectStructured(format, file, own);
}

async function inspectSheet(file: KeptFile, sheet: string, hints: InspectHints): Promise<Outcome<Detection>> {
  const records: SampleRecord[] = [];
  for await (const batch of readSheet(file, sheet, hints.signal)) {
    if (batch.failure) return refused(batch.failure);
    for (const { row, cells } of batch.rows) records.push({ line: row, cells });
    if (records.length >= SAMPLE_ROWS) break;
  }
  const filled = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) return refused(problem('no_table_found', { file: hints.fileName }));
  const width = Math.max(...filled.map(({ cells }) => cells.length));
  const even = filled.map(({ line, cells }) => ({ line, cells: padded(cells, width) }));
  const raw = filled.slice(0, PREVIEW_LINES).map(({ cells }) => cells.join('\t'));
  return detectTable(even, { encoding: 'utf-8', delimiter: '', quote: '' }, { raw, doubts: [] }, hints);
}

/** A sheet's rows end with their last filled cell; a table's rows are of one width. */
function padded(cells: readonly string[], width: number): readonly string[] {
  return cells.length >= width ? cells : [...cells, ...Array<string>(width - cells.length).fill('')];
}
