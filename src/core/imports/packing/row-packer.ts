import type { Problem } from '../../foundation';
import type { LineIndex } from '../lines/line-index';
import type { ReadBatch, RowProblem } from '../types';
import { packRows, type PackedRows } from './pack-rows';
import { PLACE_MARK, placedRows } from './placed-rows';
import { type Repeat, RepeatFinder } from './repeats';

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

/** Packs the batches of one file, in order, and notes which SKUs repeat and whose row each line is. */
export class RowPacker {
  readonly #places: readonly string[];
  readonly #lines: LineIndex | null;
  readonly #finder = new RepeatFinder();
  #rows = 0;

  /** `places`: codes of the locations the file speaks of. `lines`: where to note whose row each line is. */
  constructor(places: readonly string[], lines: LineIndex | null) {
    this.#places = places;
    this.#lines = lines;
  }

  get repeats(): Repeat[] {
    return this.#finder.repeats;
  }

  pack(batch: ReadBatch): PackedBatch {
    let [stocked, priced] = [0, 0];
    for (const { sku, line, location, quantities, prices } of batch.rows) {
      const hash = this.#finder.add(location ? `${sku}${PLACE_MARK}${location}` : sku, line);
      this.#lines?.setSku(line - 1, hash);
      if (quantities.some(isSome)) stocked++;
      if (prices.some(isSaid)) priced++;
    }
    const rows = batch.rows.length;
    const packed = rows === 0 ? null : packRows(placedRows(batch.rows, this.#places), this.#rows + 1);
    this.#rows += rows;
    const { problems, bytesRead, failure, spansLines = false } = batch;
    return { packed, rows, stocked, priced, problems, bytesRead, failure, spansLines };
  }
}

const isSome = (quantity: number | null) => quantity !== null && quantity > 0;
const isSaid = (price: number | null) => price !== null;
