import { BiffBroken, BiffRecords, RECORD, record } from './biff-records';

/** Behind the number of a formula's result: whether it is to be calculated anew, and when. */
const [RESULT, FLAGS, FORMULA_HEAD] = [6, 14, 20];
const TO_BE_CALCULATED = 3;
const SHARED = { row: 0, column: 2, text: 6 } as const;
/** Between a formula and the text that is its result stands what it shares with others. */
const SHARED_FORMULAS: ReadonlySet<number> = new Set([0x04bc, 0x0021, 0x0221, 0x0236]);

/** A cell whose text is in the table of the workbook. */
export interface SharedText {
  readonly row: number;
  readonly column: number;
  readonly text: number;
}

/** Some rows of a sheet, as records for SheetJS, and the cells that need none. */
export interface Slice {
  readonly records: readonly Buffer[];
  readonly shared: readonly SharedText[];
  /** `row:column` of formulas whose result the file does not hold. */
  readonly uncalculated: ReadonlySet<string>;
}

export const cellKey = (row: number, column: number): string => `${row}:${column}`;

/** The records of the cells at these offsets. Throws BiffBroken. */
export function sliceOf(stream: Buffer, offsets: Uint32Array, isUncalculated: boolean): Slice {
  const records: Buffer[] = [];
  const shared: SharedText[] = [];
  const uncalculated = new Set<string>();
  for (const offset of offsets) {
    const at = new BiffRecords(stream, offset);
    if (at.type === RECORD.labelOfShared) {
      if (at.length < 10) throw new BiffBroken('A cell has no text');
      const text = stream.readUInt32LE(at.data + SHARED.text);
      shared.push({ row: at.u16(SHARED.row), column: at.u16(SHARED.column), text });
      continue;
    }
    if (at.type === RECORD.formula) {
      if (isNotCalculated(at, isUncalculated)) uncalculated.add(cellKey(at.u16(0), at.u16(2)));
      records.push(withoutFormula(at));
      records.push(...textOfFormula(at));
    } else records.push(...continuedRecord(at));
  }
  return { records, shared, uncalculated };
}

/** A program that cannot calculate writes zero for every result, and leaves the calculation to whoever opens the file. */
function isNotCalculated(at: BiffRecords, isUncalculated: boolean): boolean {
  const isZero = at.bytes.subarray(at.data + RESULT, at.data + RESULT + 8).every((byte) => byte === 0);
  return isZero && (isUncalculated || (at.u16(FLAGS) & TO_BE_CALCULATED) === TO_BE_CALCULATED);
}

/** Only its result matters. */
function withoutFormula(at: BiffRecords): Buffer {
  if (at.length < FORMULA_HEAD) throw new BiffBroken('A formula has no result');
  const head = at.bytes.subarray(at.data, at.data + FORMULA_HEAD);
  return record(RECORD.formula, Buffer.concat([head, Buffer.alloc(2)]));
}

function textOfFormula(formula: BiffRecords): Buffer[] {
  const at = new BiffRecords(formula.bytes, formula.next);
  while (SHARED_FORMULAS.has(at.type) || at.type === RECORD.continued) at.move();
  return at.type === RECORD.formulaText ? continuedRecord(at) : [];
}

function continuedRecord(at: BiffRecords): Buffer[] {
  const found = [at.whole()];
  for (at.move(); at.type === RECORD.continued; at.move()) found.push(at.whole());
  return found;
}
