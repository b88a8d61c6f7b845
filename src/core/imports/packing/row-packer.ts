import type { Problem } from '../../foundation';
import type { LineIndex } from '../lines/line-index';
import type { Cells } from '../reading/text/csv';
import type { RowTaker } from '../reading/tables/table-reader';
import type { Profile, ReadBatch, ReadRow, RowProblem } from '../types';
import { packRows, type PackedRows, rowWriter } from './pack-rows';
import { PLACE_MARK, placedRows } from './placed-rows';
import { plainNames, plainReader } from './plain-rows';
import { type Repeat, RepeatFinder } from './repeats';
import { RowBytes } from './row-bytes';
import type { SpareBytes } from './spare-bytes';

/** A batch of rows as the plan takes them. */
export interface PackedBatch {
  /** Null where no row could be used. */
  readonly packed: PackedRows | null;
  readonly rows: number;
  /** Of them, rows that say there is some stock, and rows with a price. */
  readonly stocked: number;
  readonly priced: number;
  readonly problems: readonly RowProblem[];
  readonly bytesRead: number;
  /** As in `ReadBatch`. */
  readonly failure: Problem | null;
  readonly spansLines: boolean;
}

/**
 * Packs the batches of one file, in order, and notes which SKUs repeat and whose row each line is. Rows of a plain table
 * are handed to it one by one while they are read; all others stand in the batches.
 */
export class RowPacker implements RowTaker {
  readonly #places: readonly string[];
  readonly #finder: RepeatFinder;
  readonly #bytes: RowBytes;
  readonly #takePlain: ReturnType<typeof plainReader>;
  readonly #plainNames: readonly string[];
  readonly #write: ReturnType<typeof rowWriter>;
  #ordinal = 0;
  #taken = 0;
  #stocked = 0;
  #priced = 0;

  /** `places`: codes of the locations the file speaks of. `lines`: where to note whose row each line is. */
  constructor(profile: Profile, places: readonly string[], lines: LineIndex | null, spare: SpareBytes) {
    this.#bytes = new RowBytes(spare);
    this.#places = places;
    this.#finder = new RepeatFinder(lines);
    this.#takePlain = plainReader(profile, this.#bytes);
    this.#plainNames = plainNames(profile);
    this.#write = rowWriter(this.#plainNames, this.#bytes);
  }

  /** Where rows may be handed to; null for tables that are not plain. */
  get taker(): RowTaker | null {
    return this.#takePlain === null ? null : this;
  }

  get length(): number {
    return this.#taken;
  }

  get repeats(): Repeat[] {
    return this.#finder.repeats;
  }

  takePlain(cells: Cells, line: number): boolean {
    const row = this.#takePlain?.(cells, line, this.#ordinal + 1) ?? null;
    if (row === null) return false;
    this.#finder.add(row.sku, line);
    this.#count(row.stocked, row.priced);
    this.#taken++;
    return true;
  }

  /** A row of a plain table that was not plain itself. */
  push(row: ReadRow): void {
    this.#write(row, this.#ordinal + 1);
    this.#finder.add(row.sku, row.line);
    this.#count(row.quantities.some(isSome), row.prices.some(isSaid));
    this.#taken++;
  }

  pack({ rows, problems, bytesRead, failure, spansLines = false }: ReadBatch): PackedBatch {
    const first = this.#ordinal + 1;
    for (const { sku, line, location, quantities, prices } of rows) {
      this.#finder.add(location ? `${sku}${PLACE_MARK}${location}` : sku, line);
      this.#count(quantities.some(isSome), prices.some(isSaid));
    }
    const cells = this.#bytes.take();
    const taken = cells && { names: this.#plainNames, cells };
    const packed = rows.length === 0 ? taken : packRows(placedRows(rows, this.#places), first, this.#bytes);
    const batch = { packed, rows: rows.length + this.#taken, stocked: this.#stocked, priced: this.#priced };
    [this.#taken, this.#stocked, this.#priced] = [0, 0, 0];
    return { ...batch, problems, bytesRead, failure, spansLines };
  }

  #count(stocked: boolean, priced: boolean): void {
    this.#ordinal++;
    if (stocked) this.#stocked++;
    if (priced) this.#priced++;
  }
}

const isSome = (quantity: number | null) => quantity !== null && quantity > 0;
const isSaid = (price: number | null) => price !== null;
