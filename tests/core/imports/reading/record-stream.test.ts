import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Dialect, unifyNewlines } from '../../../../src/core/imports/reading/text/csv';
import { RecordStream } from '../../../../src/core/imports/reading/text/record-stream';
import { decodeSample } from '../../../../src/core/imports/reading/text/text-decoder';
import { cases } from '../../../support/cases';

const SAMPLES = process.env.ONESHELF_SAMPLES ?? '';
if (SAMPLES === '') console.warn('Splitting of real files was not tested: ONESHELF_SAMPLES is not set.');

/** What csv-parse alone makes of the text: the reference. Null where it refuses. */
function reference(text: string, { delimiter, quote }: Dialect): string[][] | null {
  try {
    return parse(unifyNewlines(text), {
      delimiter,
      quote: quote === '' ? false : quote,
      escape: quote === '' ? false : quote,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: 2 * 1024 * 1024,
    });
  } catch {
    return null;
  }
}

async function split(text: string, dialect: Dialect, piece: number): Promise<string[][] | null> {
  const stream = new RecordStream(dialect);
  const records: string[][] = [];
  for (let at = 0; at < text.length; at += piece) {
    stream.write(text.slice(at, at + piece));
    records.push(...stream.take().records);
  }
  await stream.end();
  records.push(...stream.take().records);
  return stream.failure(1) === null ? records : null;
}

const dialects: readonly Dialect[] = [
  { delimiter: ';', quote: '"' },
  { delimiter: ',', quote: '"' },
  { delimiter: '\t', quote: '' },
  { delimiter: ',', quote: "'" },
];

test('any text is split exactly as csv-parse splits it, however it arrives', async () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', '"', '""', ';', ',', '\n', '\r', '\r\n', "'", ' ', 'ł'),
    maxLength: 8,
  });
  const line = fc.array(
    fc.oneof(
      cell,
      cell.map((text) => `"${text.replaceAll('"', '""')}"`),
    ),
    { maxLength: 4 },
  );
  const file = fc
    .array(
      line.map((cells) => cells.join(';')),
      { maxLength: 8 },
    )
    .map((lines) => lines.join('\n'));
  await fc.assert(
    fc.asyncProperty(
      file,
      fc.constantFrom(...dialects),
      fc.integer({ min: 1, max: 40 }),
      async (text, dialect, piece) => {
        expect(await split(text, dialect, piece)).toEqual(reference(text, dialect));
      },
    ),
    { numRuns: cases(2_000) },
  );
});

test('a row that goes on over thousands of lines is read whole, and one without end is refused', async () => {
  const long = `a;"${'x\n'.repeat(20_000)}";b\nc;d;e\n`;
  expect(await split(long, { delimiter: ';', quote: '"' }, 32_768)).toEqual(
    reference(long, { delimiter: ';', quote: '"' }),
  );
  const endless = `a;b\nc;"${'x\n'.repeat(1_500_000)}`;
  expect(await split(endless, { delimiter: ';', quote: '"' }, 32_768)).toBeNull();
});

describe.skipIf(SAMPLES === '')('real files', () => {
  const folders = [
    'csv-conformance',
    'csv-messy',
    'shopify',
    'woocommerce',
    'prestashop',
    'northwind',
    'online-retail',
    'amazon',
  ];
  const files = (SAMPLES === '' ? [] : folders).flatMap((folder) =>
    readdirSync(join(SAMPLES, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(csv|tsv|txt)$/.test(name))
      .map((name) => join(folder, name)),
  );

  test(`every CSV of the samples (${files.length}) is split as csv-parse splits it, in every dialect`, async () => {
    const different: string[] = [];
    for (const file of files) {
      const text = decodeSample(readFileSync(join(SAMPLES, file)).subarray(0, 300_000), 'utf-8');
      for (const dialect of dialects) {
        const [ours, theirs] = [await split(text, dialect, 4_096), reference(text, dialect)];
        if (JSON.stringify(ours) !== JSON.stringify(theirs)) different.push(`${file} ${JSON.stringify(dialect)}`);
      }
    }
    expect(files.length).toBeGreaterThan(100);
    expect(different).toEqual([]);
  }, 120_000);
});
