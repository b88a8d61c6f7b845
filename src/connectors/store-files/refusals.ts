import { readFile } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse/sync';
import { ifThere } from '../files';
import { decoded } from './charset';
import type { FileFormat } from './layout';

/** Why the till did not take a row. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
}

/**
 * What the till wrote beside the file in `NAME.err`: `line;sku;code;message`; a row without a SKU refuses the whole file. A till
 * that knows no SKUs names what it finds products by.
 */
export interface Refusals {
  of(sku: string, key: string): Refusal | null;
}

export async function readRefusals(path: string, format: FileFormat): Promise<Refusals> {
  const bytes = await ifThere(readFile(path));
  const bySku = new Map<string, Refusal>();
  if (bytes) {
    const records = cells(decoded(bytes, format.encoding), format.delimiter);
    for (const [line = '', sku = '', code = '', ...message] of records) {
      if (line.toLowerCase() === 'line') continue;
      bySku.set(sku, { code, message: message.join(format.delimiter) });
    }
  }
  const whole = bySku.get('') ?? null;
  return { of: (sku, key) => bySku.get(sku) ?? bySku.get(key) ?? whole };
}

/** The till's words are free text: where quotes in them do not add up, they are quotes and nothing more. */
function cells(text: string, delimiter: string): string[][] {
  const options = { delimiter, bom: true, relax_column_count: true, skip_empty_lines: true, trim: true };
  try {
    return parse(text, { ...options, relax_quotes: true });
  } catch (error) {
    if (error instanceof CsvError) return parse(text, { ...options, quote: false });
    throw error;
  }
}
