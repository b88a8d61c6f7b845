import { BiffBroken, BiffRecords, RECORD, record } from './biff-records';

/** A sheet as the list of sheets names it. */
export interface BoundSheet {
  readonly record: Buffer;
  readonly isHidden: boolean;
  /** Where its records begin. */
  readonly at: number;
}

/** What stands before the sheets and their cells need. */
export interface BiffGlobals {
  readonly bof: Buffer;
  /** BIFF8 holds Unicode; BIFF5 letters of one byte. */
  readonly isUnicode: boolean;
  readonly codePage: number | null;
  readonly date1904: boolean;
  /** The records that cells refer to: their formats, and how those are used. */
  readonly formats: Buffer;
  /** The table of texts with what continues it; null where there is none. */
  readonly sharedStrings: Buffer | null;
  readonly sheets: readonly BoundSheet[];
  readonly isEncrypted: boolean;
}

const WORKSHEET = 0;
const BIFF8 = 0x0600;
const NEEDED: ReadonlySet<number> = new Set([RECORD.dateMode, RECORD.format, RECORD.xf]);

/**
 * Reads the list of sheets and what all of them share. Everything else (fonts, names, drawings, macros) is passed over, so
 * that nothing in it can do harm. Throws BiffBroken.
 */
export function biffGlobals(stream: Buffer): BiffGlobals {
  const at = new BiffRecords(stream, 0);
  const bof = at.whole();
  const isUnicode = at.u16(0) === BIFF8;
  const formats: Buffer[] = [];
  const sheets: BoundSheet[] = [];
  let codePage: number | null = null;
  let date1904 = false;
  let isEncrypted = false;
  let sharedStrings: Buffer[] | null = null;
  let isSharing = false;
  for (at.move(); at.type !== RECORD.eof; at.move()) {
    if (NEEDED.has(at.type)) formats.push(at.whole());
    if (at.type === RECORD.dateMode) date1904 = at.u16(0) === 1;
    if (at.type === RECORD.filePass) isEncrypted = true;
    // What follows is a cipher.
    if (isEncrypted) break;
    if (at.type === RECORD.codePage) codePage = at.u16(0);
    if (at.type === RECORD.boundSheet && at.u16(4) >>> 8 === WORKSHEET) {
      sheets.push({
        record: at.whole(),
        isHidden: (at.u16(4) & 3) !== 0,
        at: stream.readUInt32LE(at.data),
      });
    }
    if (at.type === RECORD.sharedStrings) sharedStrings = [at.whole()];
    else if (at.type === RECORD.continued && isSharing) sharedStrings?.push(at.whole());
    isSharing = at.type === RECORD.sharedStrings || (isSharing && at.type === RECORD.continued);
  }
  return {
    bof,
    isUnicode,
    codePage,
    date1904,
    formats: Buffer.concat(formats),
    sharedStrings: sharedStrings === null ? null : Buffer.concat(sharedStrings),
    sheets,
    isEncrypted,
  };
}

const EOF = record(RECORD.eof, Buffer.alloc(0));

/** A stream that holds these sheets with the cells given for each, and what `shared` says of all. */
export function biffStream(
  { bof, isUnicode, codePage }: BiffGlobals,
  shared: readonly Buffer[],
  sheets: readonly { readonly bound: BoundSheet; readonly records: readonly Buffer[] }[],
): Buffer {
  // The letters of BIFF8 are Unicode whatever a writer put here, and SheetJS would believe it.
  const page =
    isUnicode || codePage === null ? [] : [record(RECORD.codePage, Buffer.from([codePage & 255, codePage >> 8]))];
  const lists = sheets.map(({ bound }) => Buffer.from(bound.record));
  const head = Buffer.concat([bof, ...page, ...shared, ...lists, EOF]);
  const bodies = sheets.map(({ records }) => Buffer.concat([...records, EOF]));
  // The list of sheets is the last before the mark of the end; each says where its sheet begins.
  let entry = head.length - EOF.length - lists.reduce((sum, { length }) => sum + length, 0);
  let position = head.length;
  for (const [i, list] of lists.entries()) {
    if (list.length < 12) throw new BiffBroken('A sheet has no name');
    head.writeUInt32LE(position, entry + 4);
    entry += list.length;
    position += bodies[i]?.length ?? 0;
  }
  return Buffer.concat([head, ...bodies]);
}
