import { pieceDecoder } from './text-decoder';
import { isWestern } from './western-letters';

/** What the bytes of a file add up to, gathered in one pass. */
export interface ByteSurvey {
  /** The beginning of the file. */
  readonly head: Uint8Array;
  /** How often each byte value occurs in what was looked at. */
  readonly histogram: Uint32Array;
  /** Share of the lines with letters outside ASCII that are not valid UTF-8. */
  readonly invalidUtf8Share: number;
}

type EncodingGuess =
  | { readonly encoding: string; readonly doubt: 'encoding_guessed' | 'encoding_mixed' | null }
  | { readonly encoding: null };

const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-32le', [0xff, 0xfe, 0x00, 0x00]],
  ['utf-32be', [0x00, 0x00, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The encodings Polish files come in. A tie goes to the first: they agree on the letters that occur. */
const ONE_BYTE = ['windows-1250', 'iso-8859-2', 'cp852', 'mazovia'] as const;
/** Letters of Mazovia (ą ć ś ń ź ż) where Windows has signs that hardly occur; its ę and ł are the quotes of Windows, its Ź a blank. */
const MAZOVIA_ALONE = [0x86, 0x8d, 0x9e, 0xa4, 0xa6, 0xa7];
const FEWEST_ALONE = 3;
const OF_DOS: ReadonlySet<string> = new Set(['cp852', 'mazovia']);
const MIXED_UP_TO = 0.05;
/** The lines around tables that programs of DOS draw: in Windows they would be ten Ä or Í in a row. */
const DRAWN_LINES = [0xc4, 0xcd].map((byte) => Buffer.alloc(10, byte));
/** The bars between their columns: in Windows lines that begin and end with ł, or an ł between blanks. */
const DRAWN_BARS = /^[ \t]*\xb3.*\xb3[ \t]*\r?$|[ \t]\xb3[ \t]/gm;
const FEWEST_BARS = 3;
/** The average weight of a letter outside ASCII in Polish text is close to 3. */
const CLEARLY_POLISH = 1.5;
/** The weight of signs and non-breaking spaces, without any letter among them. */
const SIGNS_ALONE = 0.5;
/** DOS files are rare: their encodings must explain the bytes better than those of Windows do, not just as well. */
const DOS_HANDICAP = 0.3;

/** The encoding a byte-order mark or the pattern of NUL bytes gives away, or null. */
export function encodingByMark(head: Uint8Array): string | null {
  const marked = MARKS.find(([, mark]) => mark.every((byte, i) => head[i] === byte));
  return marked ? marked[0] : wideEncodingByNuls(head);
}

/** In UTF-32 without a mark three of four bytes of a table are NUL. */
function isUtf32(head: Uint8Array, letter: 0 | 3): boolean {
  const length = Math.min(head.length, 4096) & ~3;
  let wide = 0;
  for (let i = 0; i < length; i += 4) {
    const nuls = [0, 1, 2, 3].filter((at) => head[i + at] === 0);
    if (nuls.length === 3 && !nuls.includes(letter)) wide++;
  }
  return length >= 16 && wide > (length / 4) * 0.6;
}

/** In UTF-16 without a mark nearly every other byte of a table is NUL: the high half of its ASCII characters. */
function wideEncodingByNuls(head: Uint8Array): string | null {
  const length = Math.min(head.length, 4096) & ~1;
  if (length < 8) return null;
  if (isUtf32(head, 0)) return 'utf-32le';
  if (isUtf32(head, 3)) return 'utf-32be';
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (head[i] === 0) even++;
    if (head[i + 1] === 0) odd++;
  }
  const half = length / 2;
  if (odd > half * 0.6 && even < half * 0.1) return 'utf-16le';
  if (even > half * 0.6 && odd < half * 0.1) return 'utf-16be';
  return null;
}

/**
 * Strict UTF-8 first: text in another encoding almost never passes for it. Then the one-byte encoding in which the high
 * bytes make the most Polish letters and the fewest control characters and box lines. A null encoding means that none
 * of them makes sense.
 */
export function guessEncoding({ head, histogram, invalidUtf8Share }: ByteSurvey): EncodingGuess {
  let high = 0;
  for (let byte = 0x80; byte <= 0xff; byte++) high += histogram[byte] ?? 0;
  if (high === 0 || invalidUtf8Share === 0) return { encoding: 'utf-8', doubt: null };
  if (invalidUtf8Share <= MIXED_UP_TO) return { encoding: 'utf-8', doubt: 'encoding_mixed' };
  if (isDrawn(Buffer.from(head.buffer, head.byteOffset, head.length))) return { encoding: 'cp852', doubt: null };
  if (isWestern(head, histogram)) return { encoding: 'windows-1252', doubt: 'encoding_guessed' };
  const mayBeMazovia = MAZOVIA_ALONE.filter((byte) => (histogram[byte] ?? 0) > 0).length >= FEWEST_ALONE;
  const likely = mayBeMazovia ? ONE_BYTE : ONE_BYTE.filter((encoding) => encoding !== 'mazovia');
  const ranked = likely
    .map((encoding) => {
      const handicap = OF_DOS.has(encoding) ? DOS_HANDICAP : 0;
      return { encoding, score: scoreOf(encoding, histogram) / high - handicap };
    })
    .sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  // Polish DOS text of any length has letters that are signs in Windows; the ä of a German name alone is its ń.
  if (best !== undefined && OF_DOS.has(best.encoding) && isAll('windows-1250', histogram, LETTER)) {
    return { encoding: 'windows-1250', doubt: isAll(best.encoding, histogram, POLISH) ? 'encoding_guessed' : null };
  }
  if (!best || best.score < 0) return { encoding: null };
  const differs = (other: string) => !sameText(best.encoding, other, histogram);
  // Where all are Polish letters and signs in one encoding and not in the other, a few letters are enough.
  const isPolish = best.score > SIGNS_ALONE && isAll(best.encoding, histogram, POLISH_OR_SIGN);
  const onlyBest = isPolish && second && !isAll(second.encoding, histogram, POLISH_OR_SIGN);
  const contested = second !== undefined && !onlyBest && second.score > best.score * 0.9 && differs(second.encoding);
  // Few Polish letters are no harm while every likely encoding reads the same text.
  const foreign = !isPolish && best.score < CLEARLY_POLISH && [...ONE_BYTE.slice(0, 2), 'windows-1252'].some(differs);
  return { encoding: best.encoding, doubt: contested || foreign ? 'encoding_guessed' : null };
}

const isDrawn = (head: Buffer): boolean =>
  DRAWN_LINES.some((line) => head.includes(line)) ||
  (head.includes(0xb3) && (head.toString('latin1').match(DRAWN_BARS)?.length ?? 0) >= FEWEST_BARS);

/** The 128 characters of the upper half of a one-byte encoding. */
function upperHalf(encoding: string): string {
  return pieceDecoder(encoding).decode(Uint8Array.from({ length: 128 }, (_, i) => 0x80 + i));
}

const UPPER_HALVES = new Map([...ONE_BYTE, 'windows-1252'].map((encoding) => [encoding, upperHalf(encoding)]));

const LETTER = /\p{L}/u;
const POLISH = /[ąćęłńóśźżĄĆĘŁŃÓŚŹŻ]/;
const POLISH_OR_SIGN = /[ąćęłńóśźżĄĆĘŁŃÓŚŹŻ„”“–—‘’…•°§×÷±«»€™®©µ\u00a0\u00ad²³½¼¾]/;

/** Whether every byte of the upper half that occurs is such a character in this encoding. */
function isAll(encoding: string, histogram: Uint32Array, pattern: RegExp): boolean {
  const characters = UPPER_HALVES.get(encoding) ?? '';
  return histogram.subarray(0x80).every((count, i) => count === 0 || pattern.test(characters[i] ?? ''));
}

function weightOf(character: string): number {
  if (/[ąćęłńóśźż]/.test(character)) return 3;
  if (/[ĄĆĘŁŃÓŚŹŻ]/.test(character)) return 2;
  if (/[áéíúýäëöüßčďěňřšťůžľĺŕôâîășțšőűÁÉÍÚÝÄËÖÜČĎĚŇŘŠŤŮŽ]/.test(character)) return 0.75;
  if (/\p{L}/u.test(character)) return 0.25;
  if (/[„”“–—‘’…•°§×÷±«»€™®©µ\u00a0\u00ad²³½¼¾]/.test(character)) return 0.5;
  if (/\p{Cc}|\ufffd/u.test(character)) return -10;
  return -3;
}

function scoreOf(encoding: string, histogram: Uint32Array): number {
  const characters = UPPER_HALVES.get(encoding) ?? '';
  let score = 0;
  for (let i = 0; i < 128; i++) {
    const count = histogram[0x80 + i] ?? 0;
    if (count > 0) score += count * weightOf(characters[i] ?? '\ufffd');
  }
  return score;
}

function sameText(one: string, other: string, histogram: Uint32Array): boolean {
  const [a, b] = [UPPER_HALVES.get(one) ?? '', UPPER_HALVES.get(other) ?? ''];
  for (let i = 0; i < 128; i++) if ((histogram[0x80 + i] ?? 0) > 0 && a[i] !== b[i]) return false;
  return true;
}
