import iconv from 'iconv-lite';

const UNICODE_PATH = 0x7075;
const MAX_NAME = 200;
const POLISH = /[ąćęłńóśźż]/giu;
/** Control characters, and those that turn the direction of text round and so disguise an ending. */
const INVISIBLE = /[\p{Cc}\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

interface RawName {
  readonly bytes: Uint8Array;
  readonly utf8: boolean;
  readonly extraFields: readonly { readonly id: number; readonly data: Buffer }[];
}

/**
 * The name of an archive entry as people read it, never a path to write to: slashes of both kinds become `/`; drive
 * letters, `.` and `..` are dropped. Writers that do not say which encoding they used mean UTF-8 (macOS, Linux), cp852
 * or cp1250 (Polish Windows) or cp437.
 */
export function entryName(raw: RawName): string {
  return cleanName(decode(raw));
}

function decode({ bytes, utf8, extraFields }: RawName): string {
  // Version, then a checksum of the other name, then the name.
  const unicode = extraFields.find(({ id, data }) => id === UNICODE_PATH && data.length > 5 && data[0] === 1);
  if (unicode !== undefined) return unicode.data.subarray(5).toString('utf8');
  if (utf8) return Buffer.from(bytes).toString('utf8');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeOneByte(Buffer.from(bytes));
  }
}

/** The encoding that makes the most Polish letters; without any, the one every zip program falls back to. */
function decodeOneByte(bytes: Buffer): string {
  const readings = ['cp852', 'windows-1250'].map((encoding) => {
    const text = iconv.decode(bytes, encoding);
    return { text, letters: text.match(POLISH)?.length ?? 0 };
  });
  const [dos, windows] = readings;
  if (!dos || !windows || (dos.letters === 0 && windows.letters === 0)) return iconv.decode(bytes, 'cp437');
  return windows.letters > dos.letters ? windows.text : dos.text;
}

function cleanName(name: string): string {
  const segments = name
    .replaceAll('\\', '/')
    .split('/')
    .map((segment) => segment.replace(INVISIBLE, ''))
    .filter(
      (segment, i) => segment !== '' && segment !== '.' && segment !== '..' && !(i === 0 && /^[a-z]:$/i.test(segment)),
    );
  return segments.join('/').slice(-MAX_NAME);
}
