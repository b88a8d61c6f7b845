import { pattern } from '../../foundation';
import type { ZipEntry } from './zip-file';

/** Why an entry of an archive is not offered for reading. */
export type SkipReason = 'not_data' | 'empty' | 'symlink' | 'archive';

const NOT_DATA_ENDINGS = pattern('i')`
  \.(pdf|jpe?g|png|gif|webp|svg|bmp|tiff?|ico|heic|mp4|docx?|odt|rtf|pptx?|md|html?|css|js|xsd|xsl|xslt|dtd|
  exe|dll|bat|cmd|sh|lnk|url|sig|p7s|asc|md5|sha\d*|log|tmp|part|ds_store)$
`;
/** Texts about the files; a table called `licencje.csv` is a table. */
const NOT_DATA_NAMES =
  /^(~\$|thumbs\.db$|desktop\.ini$|(read[ _-]?me|(prze)?czytaj|licen[sc]|changelog|instrukcja)[^.]*(\.txt)?$)/i;
const ARCHIVE_ENDINGS = /\.(zip|gz|tgz|rar|7z|tar|bz2|xz|zst|z\d\d|part\d+)$/i;
/** By content: what is no table of goods whatever it is called. */
const NOT_DATA_KINDS = new Set(['PDF', 'PNG', 'JPEG', 'GIF', 'WEBP', 'ELF', 'EXE']);
const ARCHIVE_KINDS = new Set(['ZIP', 'GZIP', 'RAR', '7z', 'BZIP2', 'ZSTD', 'XZ']);
const TAR_MARK = 257;

/** Folders and what macOS adds are no entries at all to people, and are not even mentioned. */
export function isPackaging({ name, isFolder }: ZipEntry): boolean {
  return isFolder || name === '' || /(^|\/)(__MACOSX\/|\.[^/]*$)/.test(name);
}

/** What the directory alone tells; null where the entry may be data. */
export function skipByName({ name, bytes, isSymlink }: ZipEntry): SkipReason | null {
  if (isSymlink) return 'symlink';
  if (bytes === 0) return 'empty';
  const base = name.slice(name.lastIndexOf('/') + 1);
  if (ARCHIVE_ENDINGS.test(base)) return 'archive';
  return NOT_DATA_NAMES.test(base) || NOT_DATA_ENDINGS.test(base) ? 'not_data' : null;
}

/** What the first bytes tell. A workbook is a zip, too, but to people it is a file, not an archive. */
export function skipByContent(head: Uint8Array, kind: string | null): SkipReason | null {
  if (head.length === 0) return 'empty';
  if (kind !== null && ARCHIVE_KINDS.has(kind)) return 'archive';
  if (kind !== null && NOT_DATA_KINDS.has(kind)) return 'not_data';
  const tar = Buffer.from(head.subarray(TAR_MARK, TAR_MARK + 5)).toString('latin1') === 'ustar';
  return tar ? 'archive' : null;
}
