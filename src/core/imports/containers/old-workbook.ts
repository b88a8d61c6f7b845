import { setImmediate } from 'node:timers/promises';
import { type Problem, problem } from '../../foundation';
import { bytesOf, type KeptFile } from './kept-file';

/** Names of streams in an OLE file are UTF-16; only the directory and nothing in a table says them. */
const wide = (text: string) => Buffer.from(text, 'utf16le');
const MARKS: readonly (readonly [Buffer, string])[] = [
  [wide('EncryptedPackage'), 'workbook_encrypted'],
  [wide('Workbook'), 'workbook_old'],
  [wide('Book\0'), 'workbook_old'],
];
const LONGEST = Math.max(...MARKS.map(([mark]) => mark.length));

/**
 * Why a file of the old Office container is not read: a workbook with a password (Excel wraps it so), or one of Excel
 * 97–2003. Anything else in there (a letter, a mail) is none of our business.
 */
export async function oldOfficeProblem(file: KeptFile, signal?: AbortSignal): Promise<Problem> {
  let tail = Buffer.alloc(0);
  for await (const piece of bytesOf(file, signal)) {
    const window = Buffer.concat([tail, piece]);
    const found = MARKS.find(([mark]) => window.includes(mark));
    if (found !== undefined) {
      const [, code] = found;
      return code === 'workbook_encrypted'
        ? problem('workbook_encrypted', { file: file.name })
        : problem('workbook_old', { file: file.name });
    }
    tail = window.subarray(Math.max(0, window.length - LONGEST));
    await setImmediate();
  }
  return problem('file_binary', { file: file.name, kind: 'OLE' });
}
