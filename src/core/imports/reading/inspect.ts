import type { Readable } from 'node:stream';
import { ok, type Outcome, type Problem, problem, refused } from '../../foundation';
import { lookInside, partFile } from '../containers/contents';
import { headOf, type KeptFile } from '../containers/kept-file';
import { containerProblem } from '../containers/unreadable';
import { type Markup, textWorkbookEncoding } from '../containers/text-workbook';
import { listWorkbookSheets } from '../containers/workbook';
import { structuredFormatOf } from '../structured';
import type { Detection, Profile } from '../types';
import { isScans } from './formats';
import { decodeSample } from './text/text-decoder';
import { encodingByMark } from './text/encoding-detection';
import { inspectAligned } from './inspect-aligned';
import { inspectSheet } from './inspect-sheet';
import { inspectText } from './inspect-text';
import type { InspectHints } from './tables/inspect-hints';
import { isSheetColumn, withoutSheetColumn } from './columns/sheet-column';
import { ALL_SHEETS, sheetsTogether } from './tables/sheets-together';
import { inspectStructured } from './inspect-structured';
import { joinedParts, joinPart, splitPart } from './parts';
import { inStatedCurrency } from './stated-currency';

const HEAD_BYTES = 64 * 1024;
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
    const wish = { told: hints.overrides?.part ?? null, kept: hints.stored?.part ?? null };
    return await inspectKept(file, withoutPart(hints), wish);
  } catch (error) {
    const failure = containerProblem(error);
    if (failure === null) throw error;
    return refused(failure);
  }
}

/** Which part to read: as a person said, which must be there, and as was confirmed for the source, which may be gone. */
interface Wish {
  readonly told: string | null;
  readonly kept: string | null;
}

const NO_WISH: Wish = { told: null, kept: null };

/** Parts are named from outside inwards; the table itself knows of none. */
function withoutPart({ overrides, stored, ...hints }: InspectHints): InspectHints {
  return {
    ...hints,
    ...(overrides ? { overrides: { ...overrides, part: null } } : {}),
    ...(stored ? { stored: { ...stored, part: null } } : {}),
  };
}

async function inspectKept(file: KeptFile, hints: InspectHints, wish: Wish): Promise<Outcome<Detection>> {
  const contents = await lookInside(file, hints.signal);
  if (!contents.ok) return contents;
  const [told, toldInside] = splitPart(wish.told);
  const [kept, keptInside] = splitPart(wish.kept);
  const own = { told, kept };
  const inside = { told: toldInside, kept: keptInside };
  switch (contents.value.kind) {
    case 'plain':
      return inspectPlain(file, contents.value.markup, hints, own);
    case 'workbook': {
      const { writing } = contents.value;
      const ofSheet = onItsSheet(hints);
      const sheets = contents.value.sheets.map(({ name }) => ({
        name,
        inspect: () => inspectSheet(file, writing, name, ofSheet),
      }));
      return chooseAmong(sheets, own, hints, writing.form === 'html' ? 'pages' : 'sheets');
    }
    case 'archive': {
      const { parts } = contents.value;
      if (told === null && (await joinedParts(file, parts, hints.signal)) !== null) {
        return inspectKept(partFile(file, parts[0]!, hints.signal), hints, NO_WISH);
      }
      const choices = parts.map((candidate) => ({
        name: candidate.name,
        inspect: () =>
          inspectKept(partFile(file, candidate, hints.signal), { ...hints, fileName: candidate.name }, inside),
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
 * is taken and a person is asked. Pages have tables for many things: of them those with named columns count. Sheets may be
 * one table together.
 */
async function chooseAmong(
  choices: readonly Choice[],
  { told, kept }: Wish,
  hints: InspectHints,
  among: 'pages' | 'sheets' | null = null,
): Promise<Outcome<Detection>> {
  const names = choices.map(({ name }) => name);
  const hasSheets = among === 'sheets' && choices.length > 1;
  const wantsAll = hasSheets && (told ?? kept) === ALL_SHEETS;
  const named = choices.find(({ name }) => name === (told ?? kept));
  if (told !== null && !named && !wantsAll) {
    return refused(problem('part_missing', { file: hints.fileName, part: told, parts: names.join(', ') }));
  }
  if (named && !hasSheets) return withPart(await named.inspect(), named.name, names);
  const [only, ...others] = choices;
  if (only && others.length === 0) {
    const alone = await only.inspect();
    // The name of a sheet means nothing without the name of the workbook it is in.
    return alone.ok && alone.value.profile.part !== null ? withPart(alone, only.name, names) : alone;
  }
  const looked: Looked[] = [];
  for (const { name, inspect } of choices.slice(0, MOST_PARTS)) looked.push({ name, found: await inspect() });
  const { usable, counted } = tablesAmong(looked, among === 'pages');
  // A sheet of notes is no table of its own beside those that count goods.
  const asOne = (isTold: boolean) =>
    hasSheets ? asOneTable(counted.length > 1 ? counted : usable, hints, { sheets: names, wantsAll: isTold }) : null;
  // All of them are offered only where they can be read so.
  const offered = asOne(true) === null ? names : [...names, ALL_SHEETS];
  if (named) {
    const known = looked.find(({ name }) => name === named.name);
    return withPart(known?.found ?? (await named.inspect()), named.name, offered);
  }
  const together = asOne(wantsAll);
  if (together !== null) return withPart(ok(together), ALL_SHEETS, offered);
  if (wantsAll && told !== null)
    return refused(problem('sheets_not_one_table', { file: hints.fileName, parts: names.join(', ') }));
  const first = usable.find((one) => counted.includes(one)) ?? usable[0];
  if (!first) return looked[0]?.found ?? refused(problem('archive_empty', { file: hints.fileName }));
  const chosen = withPart(first.found, first.name, offered);
  if (usable.length === 1 && choices.length <= MOST_PARTS) return chosen;
  const parts = usable.map(({ name }) => name).join(', ');
  return withDoubt(chosen, problem('part_chosen', { file: hints.fileName, part: first.name, parts }));
}

interface Looked {
  readonly name: string;
  readonly found: Outcome<Detection>;
}

/** Parts that can be imported, and those of them that count something or say what it costs. */
function tablesAmong(looked: readonly Looked[], arePages: boolean) {
  const understood = looked.filter(({ found }) => found.ok);
  // Beside a table bare codes are a list it draws upon.
  const tables = understood.filter(({ found }) => found.ok && !isScans(found.value.profile));
  const readable = tables.length > 0 ? tables : understood;
  const headed = readable.filter(({ found }) => found.ok && found.value.profile.headerLine !== null);
  const counted = headed.filter(({ found }) => found.ok && hasFigures(found.value.profile));
  // The head of a paper and its sums are tables of a page, too.
  const pages = counted.length > 0 ? counted : headed;
  return { usable: arePages && pages.length > 0 ? pages : readable, counted };
}

/** Of sheets the columns of their own; that they are read together has one more, and says nothing of where headings stand. */
const onItsSheet = ({ overrides, stored, ...hints }: InspectHints): InspectHints => ({
  ...hints,
  ...(overrides ? { overrides: withoutSheetColumn(readTogether(overrides) ? withoutLine(overrides) : overrides) } : {}),
  ...(stored ? { stored: withoutSheetColumn(stored) } : {}),
});

type Told = NonNullable<InspectHints['overrides']>;

const readTogether = ({ part, columns }: Told): boolean => part === ALL_SHEETS || columns?.some(isSheetColumn) === true;

function withoutLine({ headerLine: _line, ...told }: Told): Told {
  return told;
}

function asOneTable(
  looked: readonly Looked[],
  { fileName, overrides, stored }: InspectHints,
  { sheets, wantsAll }: { readonly sheets: readonly string[]; readonly wantsAll: boolean },
): Detection | null {
  const tables = looked.flatMap(({ name, found }) => (found.ok ? [{ name, found: found.value }] : []));
  return sheetsTogether({ file: fileName, sheets }, tables, {
    wantsAll,
    columns: overrides?.columns ?? stored?.columns ?? [],
  });
}

/** Whether a table says how many there are, or for how much. */
const hasFigures = ({ columns }: Profile): boolean =>
  columns.some(({ field }) => field === 'stock' || field === 'quantity' || field === 'price');

/** `names` are all parts beside this one; of a workbook among them its sheets are what a person chooses from. */
function withPart(found: Outcome<Detection>, name: string, names: readonly string[]): Outcome<Detection> {
  if (!found.ok) return found;
  const { profile, parts: inner } = found.value;
  const parts = names.flatMap((one) => (one === name && inner.length > 0 ? inner.map((it) => joinPart(one, it)) : one));
  return ok({
    ...found.value,
    profile: { ...profile, part: joinPart(name, profile.part) },
    parts: parts.length > 1 ? parts : [],
  });
}

function withDoubt(found: Outcome<Detection>, doubt: Problem): Outcome<Detection> {
  return found.ok ? ok({ ...found.value, certain: false, doubts: [doubt, ...found.value.doubts] }) : found;
}

async function inspectPlain(
  file: KeptFile,
  markup: Markup | null,
  hints: InspectHints,
  wish: Wish,
): Promise<Outcome<Detection>> {
  const head = await headOf(file, HEAD_BYTES, hints.signal);
  const format = structuredFormatOf(decodeSample(head, encodingByMark(head) ?? 'windows-1252').replace(/^\ufeff/, ''));
  const own = { ...hints, fileName: hints.fileName };
  if (format !== null) return inspectStructured(format, file, own);
  if (markup !== null) return inspectRecords(file, markup, own, wish);
  const table = await inspectText(file.open, own);
  return (await inspectAligned(file, table, own)) ?? table;
}

/** XML or JSON of no known format: its records as the rows of a table, which a person is always asked about. */
async function inspectRecords(
  file: KeptFile,
  form: Markup,
  hints: InspectHints,
  wish: Wish,
): Promise<Outcome<Detection>> {
  const found = await textWorkbookEncoding(file, form, hints.signal);
  if ('refusal' in found) return refused(found.refusal);
  const writing = { form, ...found };
  const kinds = await listWorkbookSheets(file, writing, hints.signal);
  if (!kinds.ok) return kinds;
  const choices = kinds.value.map(({ name }) => ({
    name,
    inspect: () => inspectSheet(file, writing, name, hints, [problem('records_as_table', { record: name })]),
  }));
  const chosen = await chooseAmong(choices, wish, hints);
  const head = decodeSample(await headOf(file, HEAD_BYTES, hints.signal), found.encoding);
  return inStatedCurrency(chosen, head, hints);
}
