import { access, readFile, rename, utimes, writeFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import iconv from 'iconv-lite';

/** How this till reads and writes; as set up in the channel's settings. */
export interface TillFormat {
  readonly delimiter: string;
  readonly encoding: string;
  readonly decimal: string;
}

/** Rows of a CSV file by column name, or null when there is no such file. */
export async function readTable(path: string, format: TillFormat): Promise<Record<string, string>[] | null> {
  if (!(await isThere(path))) return null;
  const text = iconv.decode(await readFile(path), format.encoding);
  return parse(text, { delimiter: format.delimiter, columns: true });
}

/** Written under another name first and stamped with the till's own clock, as tills that behave do. */
export async function writeTable(
  path: string,
  rows: readonly (readonly string[])[],
  format: TillFormat,
  at: Date,
): Promise<void> {
  const bytes = iconv.encode(
    stringify([...rows.map((row) => [...row])], { delimiter: format.delimiter }),
    format.encoding,
  );
  await writeFile(`${path}.tmp`, bytes);
  await utimes(`${path}.tmp`, at, at);
  await rename(`${path}.tmp`, path);
}

export async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
}
