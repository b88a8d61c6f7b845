import { constants, inflateRawSync } from 'node:zlib';
import { CFB, read, set_cptable, type WorkBook } from '@e965/xlsx';
import { lineDecoder } from '../../reading/text/text-decoder';

/** The containers SheetJS has no types for: OLE, and the zip it opens as one. */
interface Containers {
  read(bytes: Buffer, options: { readonly type: 'buffer' }): object;
  find(
    container: object,
    name: string,
  ): { readonly content: Uint8Array | readonly number[]; readonly size: number } | null;
  readonly utils: { use_zlib(zlib: { readonly InflateRaw: unknown }): void };
}

const ole = CFB as Containers;
const [UTF_16, UTF_8] = [1200, 65001];

/**
 * A file, or a part that was made to look like one, as SheetJS reads it: values and the codes of their formats, nothing
 * that is only shown. Texts of one byte a letter are read as `encoding`, whatever code page the file names; `heard` is told
 * the bytes of each. It parses at once, in memory; what it throws of a damaged file is of any kind.
 */
export function parsed(bytes: Buffer, encoding: string, heard: (text: Uint8Array) => void = () => {}): WorkBook {
  const decode = lineDecoder(encoding);
  set_cptable({
    utils: {
      decode: (codepage: number, letters: Uint8Array | readonly number[]) => {
        const text = Buffer.from(letters);
        if (codepage === UTF_16) return text.toString('utf16le');
        if (codepage === UTF_8) return text.toString();
        heard(text);
        return decode(text);
      },
    },
  });
  return read(bytes, {
    type: 'buffer',
    dense: true,
    cellNF: true,
    cellText: false,
    cellHTML: false,
    cellFormula: false,
    UTC: true,
  });
}

/** A stream of an OLE file by one of its names, the first that is there; null where none is. */
export function oleStream(bytes: Buffer, names: readonly string[]): { content: Buffer; isWhole: boolean } | null {
  const container = ole.read(bytes, { type: 'buffer' });
  for (const name of names) {
    const entry = ole.find(container, name);
    if (entry === null) continue;
    const content = Buffer.isBuffer(entry.content) ? entry.content : Buffer.from(entry.content);
    return { content, isWhole: content.length >= entry.size };
  }
  return null;
}

/**
 * What a zip SheetJS opens from here on may unpack to, all its entries together; `tooLarge` is thrown where it would be more.
 * Without a zlib it unpacks by itself, and whatever there is.
 */
export function boundUnpacking(most: number, tooLarge: () => Error): void {
  let left = most;
  class InflateRaw {
    readonly _finishFlushFlag = constants.Z_FINISH;
    bytesRead = 0;

    _processChunk(packed: Uint8Array): Buffer {
      // Where this entry ends only unpacking it tells.
      const options = { maxOutputLength: Math.max(1, left), info: true } as const;
      try {
        const { buffer, engine } = inflateRawSync(packed, options) as unknown as Inflated;
        this.bytesRead = engine.bytesWritten;
        left -= buffer.length;
        return buffer;
      } catch (cause) {
        if (cause instanceof RangeError) throw tooLarge();
        throw cause;
      }
    }
  }
  ole.utils.use_zlib({ InflateRaw });
}

/** What `info` makes of the answer of zlib, which its types do not know. */
interface Inflated {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}
