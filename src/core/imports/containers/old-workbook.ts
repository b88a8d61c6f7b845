import { setImmediate } from 'node:timers/promises';
import { type Problem, problem } from '../../foundation';
import { bytesOf, type KeptFile } from './kept-file';

/** Names of streams in an OLE file are UTF-16; only the directory and nothing in a table says them. */
const wide = (text: string) => Buffer.from(text, 'utf16le');
const ENCRYPTED = wide('EncryptedPackage');
const WORKBOOKS = [wide('Workbook'), wide('Book\0')];

/**
 * Why a file of the old Office container is not read; null for a workbook of Excel 5 to 2003. One with a password (Excel
 * wraps it so) is refused, and anything else in there (a letter, a mail) is none of our business.
 */
export async function oldOfficeProblem(file: KeptFile, signal?: AbortSignal): Promise<Problem | null> {
  let tail = Buffer.alloc(0);
  let isWorkbook = false;
  for await (const piece of bytesOf(file, signal)) {
    const window = Buffer.concat([tail, piece]);
    if (window.includes(ENCRYPTED)) return problem('workbook_encrypted', { file: file.name });
    isWorkbook ||= WORKBOOKS.some((mark) => window.includes(mark));
    tail = window.subarray(Math.max(0, window.length - ENCRYPTED.length));
    await setImmediate();
  }
  return isWorkbook ? null : problem('file_binary', { file: file.name, kind: 'OLE' });
}
