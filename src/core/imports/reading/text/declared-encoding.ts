import { type Problem, problem } from '../../../foundation';
import { encodingByMark, guessEncoding } from './encoding-detection';
import type { Survey } from './survey-bytes';
import { knownEncoding } from './text-decoder';

/**
 * The encoding of a text that may declare one (`written`, null where it does not): a byte-order mark, what is declared if
 * the bytes agree, what they look like. Refuses encoding_unknown and encoding_undecidable.
 */
export function declaredEncoding(bytes: Survey, written: string | null, file: string): string | Problem {
  const marked = encodingByMark(bytes.head);
  if (marked !== null) return marked;
  const declared = written === null ? null : knownEncoding(written);
  if (written !== null && declared === null) return problem('encoding_unknown', { file, encoding: written });
  const isAscii = bytes.histogram.subarray(0x80).every((count) => count === 0);
  const isUtf8 = !isAscii && bytes.invalidUtf8Share === 0;
  if (isAscii && declared !== null) return declared;
  if (isUtf8) return 'utf-8';
  const guess = guessEncoding(bytes);
  // What is declared is believed unless it makes another text of letters that are beyond doubt Polish.
  const isPlainlyOther = guess.encoding !== null && guess.doubt === null;
  if (declared !== null && declared !== 'utf-8' && !isPlainlyOther) return declared;
  return guess.encoding ?? declared ?? problem('encoding_undecidable', { file });
}
