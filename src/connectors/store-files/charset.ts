import iconv from 'iconv-lite';

const MARKED = 'utf-8-bom';

/** iconv-lite's name of an encoding of the settings. */
function named(encoding: string): string {
  return encoding === MARKED ? 'utf-8' : encoding;
}

/** Text as bytes; `first` is the beginning of a file, where some encodings put their mark. */
export function encoded(text: string, encoding: string, first: boolean): Buffer {
  const addBOM = first && (encoding === MARKED || encoding === 'utf-16le');
  return iconv.encode(text, named(encoding), { addBOM });
}

/** Bytes as text. A file that begins with UTF-8's mark is UTF-8, whatever the setting says. */
export function decoded(bytes: Buffer, encoding: string): string {
  const marked = bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]));
  return iconv.decode(bytes, marked ? 'utf-8' : named(encoding));
}

export function decoder(encoding: string): NodeJS.ReadWriteStream {
  return iconv.decodeStream(named(encoding));
}

/** Whether the encoding can hold the text exactly. */
export function canHold(text: string, encoding: string): boolean {
  return iconv.decode(iconv.encode(text, named(encoding)), named(encoding)) === text;
}
