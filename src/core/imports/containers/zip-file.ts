import type { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { ok, type Outcome, type Problem, problem, refused } from '../../foundation';
import { entryName } from './entry-names';
import { type KeptFile, readFault, wholeOf } from './kept-file';
import { MAX_INNER_WORKBOOK, metered } from './limits';
import { containerProblem, UnreadableContainer } from './unreadable';

/** One entry of the central directory. */
export interface ZipEntry {
  /** For people, and to recognise the parts of a workbook; never a path to write to. */
  readonly name: string;
  /** Position in the central directory: what tells two entries of one name apart. */
  readonly index: number;
  /** As the directory declares it; the reader counts for itself. */
  readonly bytes: number;
  readonly packed: number;
  readonly isFolder: boolean;
  readonly isSymlink: boolean;
  readonly isEncrypted: boolean;
  /** Stored or deflated; nothing else is read. */
  readonly isReadable: boolean;
}

export interface OpenZip {
  readonly entries: readonly ZipEntry[];
  /** The unpacked bytes; throws UnreadableContainer where they must not be believed. */
  read(entry: ZipEntry): AsyncGenerator<Uint8Array>;
  close(): void;
}

const UNIX = 3;
const DOS_FOLDER = 0x10;
const ENCRYPTED = /encrypt/i;
const SPLIT = /multi-disk/i;

/**
 * Opens a zip by its central directory. Refuses archive_damaged, archive_split, archive_encrypted,
 * archive_too_many_entries, archive_too_large. Whoever opens it closes it.
 */
export async function openZip(file: KeptFile, maxEntries: number, signal?: AbortSignal): Promise<Outcome<OpenZip>> {
  let zip: ZipFile | null = null;
  try {
    const opened = await openDirectory(file, signal);
    if (!opened.ok) return opened;
    zip = opened.value;
    if (zip.entryCount > maxEntries)
      return abandon(zip, problem('archive_too_many_entries', { file: file.name, most: maxEntries }));
    const found: Entry[] = [];
    for await (const entry of zip.eachEntry()) {
      signal?.throwIfAborted();
      found.push(entry);
    }
    const open = zip;
    return ok({
      entries: found.map(describe),
      read: (entry) => readEntry(open, found[entry.index], file.name, signal),
      close: () => open.close(),
    });
  } catch (error) {
    const refusal = refusalOf(error, file.name, signal);
    return zip === null ? refused(refusal) : abandon(zip, refusal);
  }
}

async function openDirectory(file: KeptFile, signal?: AbortSignal): Promise<Outcome<ZipFile>> {
  // Names stay bytes, so that one with `..` in it is a name like any other: nothing is ever written to it.
  const options = { autoClose: false, decodeStrings: false };
  if (file.path !== null) return ok(await yauzl.openPromise(file.path, options));
  const tooLarge = problem('archive_too_large', { file: file.name, megabytes: MAX_INNER_WORKBOOK / 1024 / 1024 });
  const whole = await wholeOf(file, MAX_INNER_WORKBOOK, tooLarge, signal);
  return whole.ok ? ok(await yauzl.fromBufferPromise(whole.value, options)) : whole;
}

function abandon(zip: ZipFile, refusal: Problem): Outcome<never> {
  zip.close();
  return refused(refusal);
}

function describe(entry: Entry, index: number): ZipEntry {
  const raw = entry.fileNameRaw;
  const mode = entry.versionMadeBy >>> 8 === UNIX ? entry.externalFileAttributes >>> 16 : 0;
  const last = raw[raw.length - 1];
  return {
    name: entryName({ bytes: raw, utf8: (entry.generalPurposeBitFlag & 0x800) !== 0, extraFields: entry.extraFields }),
    index,
    bytes: entry.uncompressedSize,
    packed: entry.compressedSize,
    isFolder:
      last === 0x2f ||
      last === 0x5c ||
      (entry.uncompressedSize === 0 && (entry.externalFileAttributes & DOS_FOLDER) !== 0),
    isSymlink: (mode & 0xf000) === 0xa000,
    isEncrypted: entry.isEncrypted(),
    isReadable: entry.canDecodeFileData(),
  };
}

async function* readEntry(
  zip: ZipFile,
  entry: Entry | undefined,
  file: string,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  if (entry === undefined) throw new UnreadableContainer(problem('archive_damaged', { file }));
  let stream: Readable | null = null;
  try {
    stream = await zip.openReadStreamPromise(entry);
    for await (const piece of metered(stream, { packed: entry.compressedSize, crc: entry.crc32, file })) {
      signal?.throwIfAborted();
      yield piece;
    }
  } catch (error) {
    throw new UnreadableContainer(refusalOf(error, file, signal), error);
  } finally {
    stream?.destroy();
  }
}

/** What a person should hear of an error of the zip reader. Rethrows what is no fault of the archive. */
function refusalOf(error: unknown, file: string, signal?: AbortSignal): Problem {
  signal?.throwIfAborted();
  const known = containerProblem(error);
  if (known !== null) return known;
  const fault = readFault(error);
  if (fault !== error || !(error instanceof Error)) throw fault;
  if (ENCRYPTED.test(error.message)) return problem('archive_encrypted', { file });
  return problem(SPLIT.test(error.message) ? 'archive_split' : 'archive_damaged', { file });
}
