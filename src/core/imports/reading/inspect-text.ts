import type { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { ok, type Outcome, type Problem, problem, refused } from '../../foundation';
import type { Column, Detection, Profile } from '../types';
import { areHeadings } from '../containers/aligned/layout';
import { type Cells, parseCsv, unifyNewlines } from './text/csv';
import { guessDialect, separatorLine } from './tables/dialect-detection';
import { encodingByMark, guessEncoding } from './text/encoding-detection';
import { delimiterName } from './text/delimiter-name';
import { hasLines } from './rows/delivery-lines';
import { openedSample, openedText } from './rows/enclosed-rows';
import { binaryKind, otherTextFormat } from './tables/file-kind';
import { isScans, rowRulesOf, writesQuotesBare } from './formats';
import type { InspectHints } from './tables/inspect-hints';
import { foundHeaders, notOurs } from './tables/not-ours';
import { paperFacts } from './papers/paper-facts';
import { pricesFrom } from './tables/price-days';
import { type SampleRecord, sampleRecords } from './text/sample-records';
import { BARE, isBareText } from './tables/scans';
import { endOfStatedDay, statedMoment } from './tables/stated-moment';
import { type Survey, surveyBytes } from './text/survey-bytes';
import { type Dressing, understandTable } from './tables/table-profile';
import { decodeSample, knownEncoding } from './text/text-decoder';
import { mostlyTurnedTwice } from './text/turned-twice';

const PREVIEW_LINES = 12;
const PREVIEW_ROWS = 20;
const SEARCHED_ROWS = 12;
/** Each thing a person should look at makes a right guess of everything a quarter less likely. */
export const CONFIDENCE_PER_DOUBT = 0.75;

/**
 * Looks at the beginning of a text and says how it would be read as a table: encoding, delimiter, header, what the columns
 * mean, and what a person should confirm first. Refuses (file_empty, file_binary, file_other_format, encoding_undecidable,
 * encoding_unknown, print_with_leaders, no_table_found, column_missing, lines_without_codes, columns_unnamed, open_quote, and file_is_… for what is plainly something else) what
 * cannot be a list of products, prices or stock.
 */
export async function inspectText(open: () => Readable, hints: InspectHints): Promise<Outcome<Detection>> {
  const file = hints.fileName;
  const survey = await surveyBytes(open, hints.signal);
  const decoded = decodeHead(survey, hints);
  if (!decoded.ok) return decoded;
  const { text, encoding, doubts } = decoded.value;
  if (text.trim() === '') return refused(problem('file_empty', { file }));
  const other = otherTextFormat(text);
  if (other !== null) return refused(problem('file_other_format', { file, kind: other }));
  if (isLedByDots(text)) return refused(problem('print_with_leaders', { file }));

  const isBare = hints.overrides?.delimiter === undefined && (await isBareText(text, survey.whole, hints));
  const guess = isBare
    ? { dialect: BARE, certain: true }
    : ((await guessDialect(text, survey.whole)) ?? (await guessInside(text, survey.whole)));
  const delimiter = hints.overrides?.delimiter ?? guess?.dialect.delimiter;
  if (delimiter === undefined) return refused(problem('no_table_found', { file }));
  if (guess && !guess.certain && hints.overrides?.delimiter === undefined) {
    doubts.push(problem('delimiter_guessed', { delimiter: delimiterName(delimiter) }));
  }
  const bare = writesQuotesBare(text, delimiter);
  const quote = hints.overrides?.quote ?? (bare ? '' : (guess?.dialect.quote ?? '"'));
  const sample = await sampleRecords(text, { delimiter, quote }, survey.whole);
  if (sample.problem) return refused(problem(sample.problem.code, { ...sample.problem.facts, file }));
  const records = openedSample(sample.records, { delimiter, quote }).filter(
    ({ line, cells }) => cells.some((cell) => cell.trim() !== '') && !(line === 1 && separatorLine(text) !== null),
  );
  if (records.length === 0) return refused(problem('no_table_found', { file }));

  await setImmediate();
  const raw = unifyNewlines(text.slice(0, 20_000)).split('\n').slice(0, PREVIEW_LINES);
  return detectTable(records, { encoding, delimiter, quote }, { raw, doubts, mayBeScans: true }, hints);
}

/** Dots that lead the eye from what goods are called to what they cost: nothing in such a line says where a cell ends. */
const LEADER = /\p{L}[^.;\t|]*\.{4,} *\d[^;\t|]*$/u;
/** Longer lines were not printed. */
const LONGEST_PRINTED = 200;

function isLedByDots(text: string): boolean {
  const lines = unifyNewlines(text.slice(0, 20_000))
    .split('\n')
    .filter((line) => line.trim() !== '');
  const led = lines.filter((line) => line.length <= LONGEST_PRINTED && LEADER.test(line));
  return led.length > 2 && led.length * 2 > lines.length;
}

/** What separates cells where every line, headings among them, is enclosed in quotes as one. */
async function guessInside(text: string, whole: boolean): ReturnType<typeof guessDialect> {
  const opened = openedText(text);
  const guess = opened === null ? null : await guessDialect(opened, whole);
  if (opened === null || guess === null) return null;
  const { records } = parseCsv(opened, guess.dialect, SEARCHED_ROWS);
  // A column of amounts with thousands marks looks the same.
  return records.some(areHeadings) ? guess : null;
}

/** What is said of tables that are lines of documents, or may be. */
const OF_A_PAPER: ReadonlySet<string> = new Set([
  'looks_like_document',
  'maybe_delivery',
  'table_is_orders',
  'table_is_outgoing',
  'title_names_document',
]);

/** The last steps, for every table however it was written: its profile, whether it is ours, what is doubtful. */
export async function detectTable(
  records: readonly SampleRecord[],
  dressing: Dressing,
  {
    raw,
    doubts,
    mayBeScans,
  }: { readonly raw: readonly string[]; readonly doubts: readonly Problem[]; readonly mayBeScans: boolean },
  hints: InspectHints,
): Promise<Outcome<Detection>> {
  const file = hints.fileName;
  const sure = !doubts.some(({ code }) => code === 'encoding_guessed');
  const table = await understandTable(records, dressing, { ...hints, encodingIsSure: sure, mayBeScans });
  const { profile } = table;
  const told = hints.overrides?.kind !== undefined || hints.overrides?.columns !== undefined;
  if (table.refusal !== null) return refused(problem(table.refusal.code, { ...table.refusal.facts, file }));
  const foreign =
    told || table.confirmed
      ? null
      : notOurs(
          file,
          profile,
          records.map(({ cells }) => cells),
        );
  if (foreign !== null) return refused(foreign);
  const missing = missingColumns(profile.columns);
  if (missing !== null) {
    if (profile.headerLine === null) return refused(problem('columns_unnamed', { file }));
    const columns = foundHeaders(profile.columns);
    const paper = missing === 'key' ? table.doubts.find(({ code }) => OF_A_PAPER.has(code)) : undefined;
    if (paper) {
      const told = paper.facts['column'] ?? paper.facts['title'] ?? '';
      return refused(problem('lines_without_codes', { file, told, columns }));
    }
    return refused(problem('column_missing', { file, missing, wanted: WANTED[missing], columns }));
  }
  // A confirmed profile has settled how its files are written, unless this one is written otherwise.
  const all = table.confirmed && hints.dressedAnew !== true ? table.doubts : [...table.doubts, ...doubts];
  const { titles } = table;
  const above = titles.map(({ cells }) => cells);
  const moment = statedMoment(hints.fileName, raw, above);
  const endOfDay = endOfStatedDay(above);
  const from = pricesFrom(
    above,
    profile.columns,
    records.map(({ cells }) => cells),
  );
  return ok({
    profile,
    confidence: CONFIDENCE_PER_DOUBT ** all.length,
    certain: all.length === 0,
    doubts: all,
    parts: [],
    documents: hasLines(profile) ? paperFacts(titles, profile.kind) : [],
    asOf: moment?.at ?? null,
    asOfFrom: moment?.from ?? null,
    ...(endOfDay === null ? {} : { endOfDay }),
    ...(from === null ? {} : { pricesFrom: from }),
    preview: {
      raw,
      rows: previewRows(records.slice(0, PREVIEW_ROWS), profile),
    },
  });
}

/** As they stand, but what scans count is there to be seen. */
function previewRows(records: readonly SampleRecord[], profile: Profile): readonly Cells[] {
  const rules = isScans(profile) ? rowRulesOf(profile) : null;
  return records.map(({ line, cells }) =>
    line <= (profile.headerLine ?? 0) || rules?.setsAside?.(cells) != null
      ? cells
      : (rules?.unfold?.(cells)[0] ?? cells),
  );
}

function decodeHead(
  survey: Survey,
  { fileName: file, overrides }: InspectHints,
): Outcome<{ text: string; encoding: string; doubts: Problem[] }> {
  const { head } = survey;
  if (head.length === 0) return refused(problem('file_empty', { file }));
  const binary = binaryKind(head);
  if (binary !== null) return refused(problem('file_binary', { file, kind: binary }));
  const told = overrides?.encoding === undefined ? undefined : knownEncoding(overrides.encoding);
  if (told === null) return refused(problem('encoding_unknown', { file, encoding: overrides?.encoding ?? null }));
  const marked = encodingByMark(head);
  if (marked === null && looksBinary(survey.histogram)) return refused(problem('file_binary', { file, kind: 'BIN' }));
  if (told !== undefined || marked !== null) {
    const encoding = told ?? marked ?? 'utf-8';
    const text = decodeSample(head, encoding);
    return ok({ text, encoding, doubts: brokenLetters(text) });
  }
  const guess = guessEncoding(survey);
  if (guess.encoding === null) return refused(problem('encoding_undecidable', { file }));
  const doubts = guess.doubt === null ? [] : [problem(guess.doubt, { encoding: guess.encoding })];
  const text = decodeSample(head, guess.encoding);
  return ok({ text, encoding: guess.encoding, doubts: [...doubts, ...brokenLetters(text)] });
}

/** Letters that were broken before the file was written are right in no encoding. */
function brokenLetters(text: string): Problem[] {
  const found = mostlyTurnedTwice(text);
  return found === null ? [] : [problem('letters_turned_twice', { ...found })];
}

/** Text has hardly any control characters besides tabs and line ends. */
function looksBinary(histogram: Uint32Array): boolean {
  let control = 0;
  let all = 0;
  histogram.forEach((count, byte) => {
    all += count;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 26) control += count;
  });
  return control > all * 0.05;
}

/** Column names that read the same to Polish and English eyes. */
const WANTED = { key: 'SKU / EAN', values: 'cena, price / stan, stock / nazwa, name' } as const;

function missingColumns(columns: readonly Column[]): 'key' | 'values' | null {
  const has = (...fields: Column['field'][]) => columns.some((column) => fields.includes(column.field));
  if (!has('sku', 'gtin', 'supplierSku')) return 'key';
  return has('price', 'stock', 'name', 'quantity') ? null : 'values';
}
