/** Numbers of the records we know by name; the others are passed over. */
export const RECORD = {
  bof: 0x0809,
  eof: 0x000a,
  continued: 0x003c,
  filePass: 0x002f,
  codePage: 0x0042,
  dateMode: 0x0022,
  format: 0x041e,
  xf: 0x00e0,
  boundSheet: 0x0085,
  sharedStrings: 0x00fc,
  row: 0x0208,
  mergedCells: 0x00e5,
  uncalculated: 0x005e,
  labelOfShared: 0x00fd,
  label: 0x0204,
  richLabel: 0x00d6,
  number: 0x0203,
  rk: 0x027e,
  manyRk: 0x00bd,
  boolOrError: 0x0205,
  formula: 0x0006,
  formulaText: 0x0207,
} as const;

/** Cells with something in them; each begins with its row and its column. */
export const CELLS: ReadonlySet<number> = new Set([
  RECORD.labelOfShared,
  RECORD.label,
  RECORD.richLabel,
  RECORD.number,
  RECORD.rk,
  RECORD.manyRk,
  RECORD.boolOrError,
  RECORD.formula,
]);

export const HEADER = 4;

/** A stream of records ends in the middle of one, or before it should. */
export class BiffBroken extends Error {}

/** The records of a BIFF stream: two bytes of type, two of length, the data. Throws BiffBroken. */
export class BiffRecords {
  readonly bytes: Buffer;
  /** Where the current record begins. */
  at = 0;
  type = 0;
  length = 0;

  constructor(bytes: Buffer, from: number) {
    this.bytes = bytes;
    this.#look(from);
  }

  /** Where the data of the current record begins. */
  get data(): number {
    return this.at + HEADER;
  }

  get next(): number {
    return this.data + this.length;
  }

  move(): void {
    this.#look(this.next);
  }

  u16(offset: number): number {
    if (offset + 2 > this.length) throw new BiffBroken('A record is too short');
    return this.bytes.readUInt16LE(this.data + offset);
  }

  whole(): Buffer {
    return this.bytes.subarray(this.at, this.next);
  }

  #look(at: number): void {
    this.at = at;
    if (this.at + HEADER > this.bytes.length) throw new BiffBroken('The records end before the sheet does');
    this.type = this.bytes.readUInt16LE(this.at);
    this.length = this.bytes.readUInt16LE(this.at + 2);
    if (this.next > this.bytes.length) throw new BiffBroken('A record is cut off');
  }
}

export function record(type: number, data: Uint8Array): Buffer {
  const head = Buffer.alloc(HEADER);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(data.length, 2);
  return Buffer.concat([head, data]);
}
