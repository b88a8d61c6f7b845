import iconv from 'iconv-lite';
import { asMazovia, MAZOVIA_BASE } from './mazovia';

/** Turns the bytes of a file into text, piece by piece. */
interface PieceDecoder {
  decode(piece: Uint8Array): string;
  /** What is left at the end; a character cut in half comes out as U+FFFD. */
  end(): string;
}

/** Names people and programs use, folded to letters and digits. */
const NAMES: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  ascii: 'utf-8',
  usascii: 'utf-8',
  windows1250: 'windows-1250',
  cp1250: 'windows-1250',
  win1250: 'windows-1250',
  ansi: 'windows-1250',
  iso88592: 'iso-8859-2',
  latin2: 'iso-8859-2',
  windows1252: 'windows-1252',
  cp1252: 'windows-1252',
  iso88591: 'windows-1252',
  latin1: 'windows-1252',
  cp852: 'cp852',
  ibm852: 'cp852',
  dos852: 'cp852',
  mazovia: 'mazovia',
  cp620: 'mazovia',
  utf16: 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  utf32: 'utf-32le',
  utf32le: 'utf-32le',
  utf32be: 'utf-32be',
};

/** The encodings Node has no table for; iconv-lite has. */
const BY_ICONV: ReadonlySet<string> = new Set(['cp852', MAZOVIA_BASE, 'utf-32le', 'utf-32be']);

/** The name OneShelf uses for an encoding, or null when it cannot read it. */
export function knownEncoding(name: string): string | null {
  return NAMES[name.toLowerCase().replace(/[^a-z0-9]/g, '')] ?? null;
}

/** A decoder for one pass over a file; a byte-order mark is dropped. `encoding` is a name `knownEncoding` gave. */
export function pieceDecoder(encoding: string): PieceDecoder {
  if (encoding === 'mazovia') {
    const base = pieceDecoder(MAZOVIA_BASE);
    return { decode: (piece) => asMazovia(base.decode(piece)), end: () => asMazovia(base.end()) };
  }
  if (BY_ICONV.has(encoding)) {
    const decoder = iconv.getDecoder(encoding);
    return { decode: (piece) => decoder.write(Buffer.from(piece)), end: () => decoder.end() ?? '' };
  }
  const decoder = new TextDecoder(encoding);
  return { decode: (piece) => decoder.decode(piece, { stream: true }), end: () => decoder.decode() };
}

/** All of a piece at once, forgiving a character cut at its end. */
export function decodeSample(bytes: Uint8Array, encoding: string): string {
  return pieceDecoder(encoding).decode(bytes);
}

/** Decodes one whole line after the other; nothing is carried from one to the next. */
export function lineDecoder(encoding: string): (line: Uint8Array) => string {
  if (encoding === 'mazovia') return (line) => asMazovia(iconv.decode(Buffer.from(line), MAZOVIA_BASE));
  if (BY_ICONV.has(encoding)) return (line) => iconv.decode(Buffer.from(line), encoding);
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return (line) => decoder.decode(line);
}
