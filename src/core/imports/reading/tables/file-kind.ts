/**
 * What a file is by its first bytes, whatever its name says, or null when it may well be text. The kinds are names that
 * read the same in every language (XLSX, ZIP, PDF); a spreadsheet is told apart from other zips.
 */
export function binaryKind(head: Uint8Array): string | null {
  if (isDbf(head)) return 'DBF';
  if (isBareWorkbook(head)) return 'XLS';
  for (const [kind, signature] of SIGNATURES) {
    if (signature.every((byte, i) => byte === null || head[i] === byte)) return kind === 'ZIP' ? zipKind(head) : kind;
  }
  return null;
}

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

const SIGNATURES: readonly (readonly [string, readonly (number | null)[]])[] = [
  ['ZIP', [0x50, 0x4b, 0x03, 0x04]],
  ['ZIP', [0x50, 0x4b, 0x05, 0x06]],
  ['GZIP', [0x1f, 0x8b]],
  ['PDF', ascii('%PDF')],
  ['OLE', [0xd0, 0xcf, 0x11, 0xe0]],
  ['PNG', [0x89, ...ascii('PNG')]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', ascii('GIF8')],
  ['WEBP', [...ascii('RIFF'), null, null, null, null, ...ascii('WEBP')]],
  ['SQLite', ascii('SQLite format 3')],
  ['RAR', ascii('Rar!')],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['BZIP2', ascii('BZh')],
  ['ZSTD', [0x28, 0xb5, 0x2f, 0xfd]],
  ['XZ', [0xfd, 0x37, 0x7a, 0x58]],
  ['ELF', [0x7f, ...ascii('ELF')]],
  ['EXE', [...ascii('MZ'), 0x90, 0x00]],
];

/** Excel until 1992, and scripts to this day, write the records of a workbook without the container of Office. */
function isBareWorkbook([type, version = 1, length = 0, zero]: Uint8Array): boolean {
  return type === 0x09 && [0, 2, 4, 8].includes(version) && zero === 0 && length >= 4 && length <= 16;
}

const DBF_VERSIONS = new Set([0x03, 0x30, 0x31, 0x32, 0x43, 0x63, 0x83, 0x8b, 0x8e, 0xcb, 0xf5]);

/** dBase, FoxPro and Clipper: a version, the day of the last change, 32 bytes for every field, and a mark behind them. */
function isDbf(head: Uint8Array): boolean {
  const [version = 0, , month = 0, day = 0] = head;
  if (!DBF_VERSIONS.has(version) || month < 1 || month > 12 || day < 1 || day > 31 || head.length < 65) return false;
  const { buffer, byteOffset, byteLength } = head;
  const view = new DataView(buffer, byteOffset, byteLength);
  const [headerLength, recordLength] = [view.getUint16(8, true), view.getUint16(10, true)];
  if (headerLength < 65 || recordLength < 2) return false;
  // A field's type stands behind the eleven bytes of its name.
  return /[CNFLDMIBTYG]/.test(String.fromCharCode(head[32 + 11] ?? 0));
}

/** An XLSX is a zip whose first entries are named after the Office parts. */
function zipKind(head: Uint8Array): string {
  const names = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 4096)).toString('latin1');
  return /\[Content_Types\]\.xml|xl[/\\]|docProps/.test(names) ? 'XLSX' : 'ZIP';
}

/** A text format that is not a table of cells, by how it begins: XML, HTML, JSON, EPP, EDIFACT, X12, TRADACOMS, IIF, MHTML, RTF, SYLK; null for anything else. */
export function otherTextFormat(text: string): string | null {
  const start = text.slice(0, 2000).trimStart();
  if (/^<!doctype html|^<(?:html|head|meta|style|table|body)[\s>]/i.test(start.replace(/^\ufeff/, ''))) return 'HTML';
  if (/^<\?xml|^<[a-z][\w:.-]*[\s/>]/i.test(start)) return 'XML';
  if (/^(\{\s*"|\[\s*\{)/.test(start)) return 'JSON';
  if (/^\[INFO\]\s*$/im.test(start.slice(0, 20))) return 'EPP';
  if (/^(UNA.{6}|UNB\+)/.test(start)) return 'EDIFACT';
  // The sisters of EDIFACT: the American one, whose blanks get lost on the way, and the British one.
  if (/^ISA([^A-Za-z0-9\s])(?:[^\r\n]*?\1){10}/.test(start)) return 'ANSI X12';
  if (/^STX=ANAA?:/.test(start)) return 'TRADACOMS';
  // QuickBooks' interchange: tabs, but every section brings headings of its own.
  if (/^!(HDR|TRNS|SPL|INVITEM|ACCNT|CUST|VEND|CLASS|ENDTRNS)\t/.test(start)) return 'IIF';
  // A page with its pictures in one file, as reports are saved under the name of a workbook; and a letter.
  if (/^(?:MIME-Version:|From: <Saved by)/i.test(start)) return 'MHTML';
  if (start.startsWith('{\\rtf')) return 'RTF';
  // Spreadsheets of the eighties wrote a record for every cell.
  if (/^ID;P\w/.test(start) && /[\r\n][BCF];/.test(start)) return 'SYLK';
  return null;
}
