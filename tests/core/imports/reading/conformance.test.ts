import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inspectFile, parseCsv } from '../../../../src/core/imports';
import { decodeSample, knownEncoding } from '../../../../src/core/imports/reading/text/text-decoder';
import { readWith } from './reading';

const SAMPLES = process.env.ONESHELF_SAMPLES ?? '';
const absent = SAMPLES === '' || !existsSync(SAMPLES);
if (absent) console.warn('CSV conformance was not tested: ONESHELF_SAMPLES does not name the folder of samples.');
const at = (path: string) => join(SAMPLES, path);
const textOf = (path: string, encoding: string) => decodeSample(readFileSync(at(path)), knownEncoding(encoding) ?? '');

/** What Python's csv module makes of every file of the suites; see the first line of the fixture. */
const ORACLE = readFileSync(new URL('../../../fixtures/imports/csv-oracle.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'))
  .map(([path = '', encoding = '', delimiter = '', quote = '', records = '', digest = '']) => ({
    path,
    encoding,
    dialect: { delimiter: delimiter === 'TAB' ? '\t' : delimiter, quote },
    records: Number(records),
    digest,
  }));

/** Files in which we see other cells than Python does, and why that is meant. */
const DIFFERENT: Readonly<Record<string, string>> = {
  'csv-conformance/commons-csv/csv-141.csv': 'open_quote',
  'csv-conformance/csvtojson/dataWithUnclosedQuotes.csv': 'open_quote',
  'csv-messy/duckdb/unterminated.csv': 'open_quote',
  // The suite calls it bad and wants no answer; Python drops a quote from `"b"z"`, we keep the cell as written.
  'csv-conformance/csv-test-data/bad-quotes-with-unescaped-quote.csv': 'stray quote kept',
  // Backslashes that escape quotes: both read the quotes as strays, Python drops the first one, we keep all.
  'csv-conformance/rust-csv/strange.csv': 'stray quote kept',
  'csv-conformance/univocity/essential-mac.csv': 'stray quote kept',
  'csv-conformance/univocity/essential.csv': 'stray quote kept',
  'csv-conformance/univocity/european.csv': 'stray quote kept',
  'csv-messy/duckdb/nightmare.csv': 'stray quote kept',
  'csv-messy/duckdb/unescaped_quote.csv': 'stray quote kept',
  'csv-messy/pollock/file_escape_char_0x5C.csv': 'stray quote kept',
  'csv-messy/pollock/file_multitable_less.csv': 'stray quote kept',
  'csv-messy/pollock/file_quotation_char_0x27.csv': 'stray quote kept',
  'csv-messy/pollock/row_extra_quote10_col4.csv': 'stray quote kept',
  // Its three bytes are no character; Python was told Latin-1, we put U+FFFD.
  'csv-messy/duckdb/invalid_utf.csv': 'broken letter shown',
};

describe.skipIf(absent)('cells', () => {
  test.each(ORACLE)('$path', ({ path, encoding, dialect, records: count, digest }) => {
    const { records, problem } = parseCsv(textOf(path, encoding), dialect);
    const own = createHash('sha256').update(JSON.stringify(records)).digest('hex').slice(0, 12);
    const reason = DIFFERENT[path];
    if (reason === undefined) return expect([problem, records.length, own]).toEqual([null, count, digest]);
    if (reason === 'open_quote') return expect(problem?.code).toBe('open_quote');
    expect([problem, records.length, own === digest]).toEqual([null, count, false]);
  });
});

/** Files with nothing that could be goods, by the code they are refused with; all others are read. */
const REFUSED: Readonly<Record<string, readonly string[]>> = {
  column_missing: [
    'csv-conformance/commons-csv/bom.csv',
    'csv-conformance/csv-spectrum/escaped_quotes.csv',
    'csv-conformance/csvtojson/dataNoTrimBOM.csv',
    'csv-conformance/csvtojson/dataWithLatin1Encoding.csv',
    'csv-conformance/csvtojson/dataWithMismatchedColumn.csv',
    'csv-conformance/csvw/test190.csv',
    'csv-conformance/csvw/test202.csv',
    'csv-conformance/csvw/test208.csv',
    'csv-conformance/papaparse/sample-header.csv',
    'csv-conformance/phpspreadsheet/line_break_in_enclosure.csv',
    'csv-conformance/phpspreadsheet/longIntegers.csv',
    'csv-conformance/phpspreadsheet/semicolon_separated.csv',
    'csv-messy/duckdb/decimal_separators.csv',
    'csv-messy/duckdb/latin1.csv',
    'csv-messy/duckdb/mixed_dates.csv',
    'csv-messy/duckdb/multi_column_quote.csv',
    'csv-messy/duckdb/nightmare.csv',
    'csv-messy/duckdb/time_date_timestamp_dd-mm-yyyy.csv',
    'csv-messy/duckdb/utf16.csv',
    'csv-messy/frictionless/issue-1009-semicolon.csv',
    'csv-messy/frictionless/number-test.csv',
    'csv-messy/messytables/complex.csv',
    'csv-messy/messytables/simple.csv',
  ],
  columns_unnamed: [
    'csv-conformance/csv-test-data/bad-header-less-fields.csv',
    'csv-conformance/csv-test-data/bad-header-wrong-header.csv',
    'csv-conformance/csv-test-data/header-no-rows.csv',
    'csv-conformance/csvtojson/dataWithMultipleLineRow.csv',
    'csv-conformance/csvtojson/trailingComma.csv',
    'csv-conformance/csvw/test001.csv',
    'csv-conformance/csvw/test043.csv',
    'csv-conformance/csvw/test049.csv',
    'csv-conformance/csvw/test254.csv',
    'csv-conformance/csvw/test305.csv',
    'csv-conformance/papaparse/utf-8-bom-sample.csv',
    'csv-conformance/phpspreadsheet/NumberFormatTest.csv',
    'csv-conformance/phpspreadsheet/NumberFormatTest.de.csv',
    'csv-conformance/phpspreadsheet/backslash.csv',
    'csv-conformance/phpspreadsheet/premiere.utf16lebom.csv',
    'csv-conformance/phpspreadsheet/premiere.utf8bom.csv',
    'csv-conformance/phpspreadsheet/premiere.win1252.csv',
    'csv-messy/duckdb/duplicate_header_columns.csv',
    'csv-messy/duckdb/empty_header.csv',
    'csv-messy/duckdb/inconsistent_columns_3.csv',
    'csv-messy/duckdb/mixed_format_fail.csv',
    'csv-messy/duckdb/nullbyte.csv',
    'csv-messy/duckdb/semicolon_quote.csv',
    'csv-messy/messytables/excel_pasting.csv',
    'csv-messy/messytables/null.csv',
    'csv-messy/messytables/skip_initials.csv',
    'csv-messy/messytables/utf8bom.csv',
  ],
  file_empty: ['csv-conformance/csv-test-data/bad-header-no-header.csv', 'csv-messy/pollock/file_no_payload.csv'],
  file_is_customers: ['csv-conformance/csv-spectrum/comma_in_quotes.csv'],
  no_table_found: [
    'csv-conformance/csv-test-data/one-column.csv',
    'csv-conformance/csvtojson/dataWithAutoDelimiter.csv',
    'csv-conformance/csvw/test154.csv',
    'csv-conformance/csvw/test166.csv',
    'csv-conformance/csvw/test172.csv',
    'csv-conformance/csvw/test184.csv',
    'csv-conformance/csvw/test220.csv',
    'csv-conformance/csvw/test226.csv',
    'csv-conformance/csvw/test244.csv',
    'csv-conformance/csvw/test281.csv',
    'csv-conformance/csvw/test287.csv',
    'csv-conformance/csvw/test299.csv',
    'csv-conformance/parsecsv/single_column.csv',
    'csv-messy/duckdb/big_number.csv',
    'csv-messy/duckdb/quoted_newline.csv',
    'csv-messy/duckdb/simple_quoted.csv',
    'csv-messy/duckdb/thousands_broken.csv',
    'csv-messy/duckdb/unterminated.csv',
    'csv-messy/frictionless/leading-zeros.csv',
  ],
  open_quote: ['csv-conformance/commons-csv/csv-141.csv', 'csv-conformance/csvtojson/dataWithUnclosedQuotes.csv'],
};
const codeOf = new Map(Object.entries(REFUSED).flatMap(([code, paths]) => paths.map((path) => [path, code] as const)));
/** Rows that are passed over without a word: a header that comes again. */
const REPEATED: Readonly<Record<string, number>> = {
  'csv-messy/pollock/file_header_multirow_2.csv': 1,
  'csv-messy/pollock/file_multitable_less.csv': 1,
};

describe.skipIf(absent)('files', () => {
  test.each(ORACLE)('$path is read to its last row, or refused for a reason', async ({ path }) => {
    const open = () => createReadStream(at(path));
    const outcome = await inspectFile(open, { fileName: basename(path), bytes: 0, currency: 'PLN' });
    const refused = codeOf.get(path);
    if (refused !== undefined) return expect(outcome).toMatchObject({ ok: false, problem: { code: refused } });
    if (!outcome.ok) throw new Error(`refused: ${outcome.problem.code}`);
    const { profile } = outcome.value;
    const { rows, problems, failure } = await readWith(open, profile);
    expect(failure).toBeNull();
    // Every record under the header that is not blank is a row or is told of.
    const { records } = parseCsv(textOf(path, profile.encoding), profile);
    let line = 1;
    let filled = 0;
    for (const cells of records) {
      const isData = profile.headerLine === null || line > profile.headerLine;
      const isSeparator = line === 1 && /^sep=/.test(cells[0] ?? '');
      if (isData && !isSeparator && cells.some((cell) => cell.trim() !== '')) filled++;
      line += cells.join('').split('\n').length;
    }
    const passedOver = ['totals_row', 'row_only_code', 'group_row'];
    const aside = problems.filter(({ severity, code }) => severity === 'rejected' || passedOver.includes(code));
    expect(rows.length + aside.length).toBe(filled - (REPEATED[path] ?? 0));
  });
});

/** Rows of the clean table (of 83) that are set aside with a reason, by the file that spoils them. */
const SPOILED: Readonly<Record<string, number>> = {
  // Lines 8, 21, 25, 36 and five more have an apostrophe inside cells that apostrophes quote.
  'file_quotation_char_0x27.csv': 9,
  'row_extra_quote10_col4.csv': 1,
  'row_less_sep_row10_col3.csv': 1,
  'row_more_sep_row10_col3.csv': 1,
};

describe.skipIf(absent)('Pollock: what is read of a polluted file is what its clean table says', () => {
  const files = ORACLE.map(({ path }) => path).filter((path) => path.startsWith('csv-messy/pollock/'));
  const readable = files.filter((path) => !codeOf.has(path));
  test.each(readable)('%s', async (path) => {
    const clean = readFileSync(at(path.replace('pollock/', 'pollock/clean/')), 'utf8');
    const { records } = parseCsv(clean, { delimiter: ',', quote: '"' });
    const data = basename(path) === 'file_no_header.csv' ? records : records.slice(1);
    const expected = data.filter((cells) => cells.length > 1).map((cells) => [cells[3], Number(cells[2])]);
    const outcome = await inspectFile(() => createReadStream(at(path)), {
      fileName: 'p.csv',
      bytes: 0,
      currency: 'PLN',
    });
    if (!outcome.ok) throw new Error(outcome.problem.code);
    const { rows } = await readWith(() => createReadStream(at(path)), outcome.value.profile);
    const read = rows.map(({ sku, quantities }) => [sku, quantities[0]]);
    const keys = new Set(read.map((row) => row.join()));
    expect(expected.filter((row) => !keys.has(row.join()))).toHaveLength(SPOILED[basename(path)] ?? 0);
    const known = new Set(expected.map((row) => row.join()));
    expect(read.filter((row) => !known.has(row.join()))).toEqual([]);
  });
});
