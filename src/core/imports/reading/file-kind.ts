/**
 * What a file is by its first bytes, whatever its name says: a literal the words know (xlsx, zip, gzip, pdf, image,
 * xls, sqlite, archive, unknown), or null when it may well be text.
 */
export function binaryKind(head: Uint8Array): string | null {
  for (const [kind, signature] of SIGNATURES) {
    if (signature.every((byte, i) => byte === null || head[i] === byte)) return kind === 'zip' ? zipKind(head) : kind;
  }
  return null;
}

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

const SIGNATURES: readonly (readonly [string, readonly (number | null)[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['gzip', [0x1f, 0x8b]],
  ['pdf', ascii('%PDF')],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['image', [0x89, ...ascii('PNG')]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', ascii('GIF8')],
  ['image', [...ascii('RIFF'), null, null, null, null, ...ascii('WEBP')]],
  ['sqlite', ascii('SQLite format 3')],
  ['archive', ascii('Rar!')],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', ascii('BZh')],
  ['archive', [0x28, 0xb5, 0x2f, 0xfd]],
  ['archive', [0xfd, 0x37, 0x7a, 0x58]],
  ['program', [0x7f, ...ascii('ELF')]],
  ['program', [...ascii('MZ'), 0x90, 0x00]],
];

/** An XLSX is a zip whose first entries are named after the Office parts. */
function zipKind(head: Uint8Array): string {
  const names = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 4096)).toString('latin1');
  return /\[Content_Types\]\.xml|xl[/\\]|docProps/.test(names) ? 'xlsx' : 'zip';
}

/** A text format that is not a table of cells, by how it begins: xml, html, json, epp, edifact; null for anything else. */
export function otherTextFormat(text: string): string | null {
  const start = text.slice(0, 2000).trimStart();
  if (/^<!doctype html|^<html/i.test(start)) return 'html';
  if (/^<\?xml|^<[a-z][\w:.-]*[\s/>]/i.test(start)) return 'xml';
  if (/^(\{\s*"|\[\s*\{)/.test(start)) return 'json';
  if (/^\[INFO\]\s*$/im.test(start.slice(0, 20))) return 'epp';
  if (/^(UNA.{6}|UNB\+)/.test(start)) return 'edifact';
  return null;
}
