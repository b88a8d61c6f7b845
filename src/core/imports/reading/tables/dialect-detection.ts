import { setImmediate } from 'node:timers/promises';
import { type Cells, type Dialect, parseCsv, unifyNewlines } from '../text/csv';
import { meaningOf } from '../headings/header-words';
import { splitLines } from '../text/record-stream';

const DELIMITERS: readonly string[] = [';', ',', '\t', '|'];
/** What old programs and databases fall back on; tried only where nearly every line has it. */
const RARE_DELIMITERS: readonly string[] = ['~', '^'];
/** What nobody would choose, and some do; tried only where a line of known headings is parted by it. */
const ODD_DELIMITERS: readonly string[] = [':', '#', '@', '!', '§', '¦', '\\t'];
const BACKSLASHED = '"\\';
const SAMPLE_CHARACTERS = 32 * 1024;
const SAMPLE_RECORDS = 200;
/** Two delimiters that split nearly as well as each other are worth a question. */
const CONTESTED = 0.9;
const NEARLY_EVERY = 0.8;

interface DialectGuess {
  readonly dialect: Dialect;
  readonly certain: boolean;
}

/** Spreadsheets obey a first line `sep=;`; so do we. */
export function separatorLine(text: string): string | null {
  return /^\ufeff?"?sep=([;,\t|])"?[ ;,]*(?:\r|\n|$)/i.exec(text)?.[1] ?? null;
}

/**
 * Finds the delimiter by splitting a sample with each candidate (outside quotes) and seeing which gives the most rows of
 * one same width, counting known column names in the first rows for it. Null when none splits anything.
 */
export async function guessDialect(text: string, whole: boolean): Promise<DialectGuess | null> {
  const sample = wholeLines(text, whole);
  const told = separatorLine(text);
  const scored: (Dialect & { score: number; records: number })[] = [];
  const candidates = [...blankIn(sample), ...DELIMITERS, ...spacedIn(sample), ...rareIn(sample), ...oddIn(sample)];
  for (const quote of quotesIn(sample)) {
    for (const delimiter of told === null ? candidates : [told]) {
      await setImmediate();
      const records = firstRecords(sample, { delimiter, quote });
      scored.push({ delimiter, quote, score: scoreOf(records), records: records.length });
    }
  }
  // A cell that only ends with a backslash would swallow the rows after it.
  const swallows = ({ quote, delimiter, records }: (typeof scored)[number]) =>
    quote === BACKSLASHED && scored.some((other) => other.delimiter === delimiter && other.records > records);
  for (const one of scored) if (swallows(one)) one.score = 0;
  scored.sort((a, b) => b.score - a.score);
  const [best] = scored;
  if (!best || (best.score === 0 && told === null)) return null;
  const rival = scored.find(({ delimiter }) => delimiter.trim() !== best.delimiter.trim());
  return {
    dialect: { delimiter: best.delimiter, quote: best.quote },
    certain: rival === undefined || rival.score < best.score * CONTESTED,
  };
}

/**
 * The first records of the sample. Where each is a line, csv-parse sees only those lines whose quotes are not in their places:
 * it is slow with delimiters that are none, since it makes an error of every row of another width, to forgive it.
 */
function firstRecords(sample: string, dialect: Dialect): readonly Cells[] {
  const bare = sample.charCodeAt(0) === 0xfeff ? sample.slice(1) : sample;
  const lines = bare.split('\n', SAMPLE_RECORDS + 1);
  // After the last line end there is no line.
  const text = (lines.at(-1) === '' ? lines.slice(0, -1) : lines).slice(0, SAMPLE_RECORDS);
  const records = splitLines(text.join('\n'), dialect);
  return records?.length === text.length ? records : parseCsv(sample, dialect, SAMPLE_RECORDS).records;
}

/** The sample up to its last line end, so that a row cut by the sample's size does not count. */
function wholeLines(text: string, whole: boolean): string {
  const sample = unifyNewlines(text.slice(0, SAMPLE_CHARACTERS));
  if (whole && text.length <= SAMPLE_CHARACTERS) return sample;
  const end = sample.lastIndexOf('\n');
  return end === -1 ? sample : sample.slice(0, end + 1);
}

function scoreOf(records: readonly Cells[]): number {
  const widths = new Map<number, number>();
  let rows = 0;
  for (const record of records) {
    if (record.every((cell) => cell.trim() === '')) continue;
    rows++;
    if (record.length > 1) widths.set(record.length, (widths.get(record.length) ?? 0) + 1);
  }
  const [width = 0, count = 0] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  if (rows === 0 || width < 2) return 0;
  const known = Math.max(
    0,
    ...records.slice(0, 30).map((record) => record.filter((cell) => meaningOf(cell) !== null).length),
  );
  return (count / rows) * Math.sqrt(width - 1) * (1 + known);
}

function rareIn(sample: string): readonly string[] {
  const lines = sample.split('\n', SAMPLE_RECORDS).filter((line) => line.trim() !== '');
  return RARE_DELIMITERS.filter(
    (delimiter) => lines.filter((line) => line.includes(delimiter)).length >= lines.length * NEARLY_EVERY,
  );
}

/** How many of the first lines may stand above the headings. */
const TITLE_LINES = 10;
const FEWEST_HEADINGS = 3;

/**
 * A colon stands in hours and addresses as well, so that lines which have it are not enough: a line must be headings with
 * it, and be more of them than with any ordinary mark.
 */
function oddIn(sample: string): readonly string[] {
  const lines = sample.split('\n', SAMPLE_RECORDS).filter((line) => line.trim() !== '');
  const known = (line: string, delimiter: string) =>
    line.split(delimiter).filter((cell) => meaningOf(cell.replace(/^\s*"|"\s*$/g, '')) !== null).length;
  return ODD_DELIMITERS.filter(
    (delimiter) =>
      lines.filter((line) => line.includes(delimiter)).length >= lines.length * NEARLY_EVERY &&
      lines
        .slice(0, TITLE_LINES)
        .some((line) =>
          [FEWEST_HEADINGS, ...DELIMITERS.map((usual) => known(line, usual) + 1)].every(
            (fewest) => known(line, delimiter) >= fewest,
          ),
        ),
  );
}

/** Cells parted by one blank each, of which those with blanks inside are quoted. */
const BLANK_PARTED = /^(?:[^\s"]+|"(?:[^"]|"")*")(?: (?:[^\s"]+|"(?:[^"]|"")*")?)+$/;

/** What data collectors write: a barcode, and how many. */
const COLLECTED = /^\d{8,14}(?: \d[\d.,:/-]*)+$/;

/**
 * A blank stands between words as well: it parts cells only where the quotes of nearly every line say so, or nothing but
 * numbers stand behind a barcode.
 */
function blankIn(sample: string): readonly string[] {
  const lines = sample.split('\n', SAMPLE_RECORDS).filter((line) => line.trim() !== '');
  const parted = lines.filter(
    (line) => COLLECTED.test(line.trimEnd()) || (line.includes('"') && BLANK_PARTED.test(line)),
  );
  return parted.length >= lines.length * NEARLY_EVERY ? [' '] : [];
}

/** Where a quote stands behind a blank, the blank belongs to the delimiter: otherwise the quote would be text. */
function spacedIn(sample: string): readonly string[] {
  return DELIMITERS.filter((delimiter) => delimiter !== '\t')
    .map((delimiter) => `${delimiter} `)
    .filter((spaced) => sample.includes(`${spaced}"`));
}

/**
 * Apostrophes may quote cells only where no double quote does, and backslashes stand before quotes only where quotes are
 * not doubled; which makes a better table is tried, and the first wins where both do as well.
 */
function quotesIn(sample: string): readonly string[] {
  const doubleQuoted = /(^|[;,\t|~^])"/m.test(sample);
  if (!doubleQuoted) return /(^|[;,\t|])'[^'\n]*'([;,\t|]|$)/m.test(sample) ? ['"', "'"] : ['"'];
  if (!sample.includes('\\"')) return ['"'];
  return /[^\s;,\t|\\"]""[^;,\t|\s]/.test(sample) ? ['"', BACKSLASHED] : [BACKSLASHED, '"'];
}
