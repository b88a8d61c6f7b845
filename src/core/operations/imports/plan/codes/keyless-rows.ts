import type { Transaction } from '../../../../database';
import {
  packRows,
  placedRows,
  PLACE_MARK,
  type Profile,
  type ReadBatch,
  type ReadRow,
  type Repeat,
  type RowProblem,
} from '../../../../imports';
import { matchByGtin } from './match-by-gtin';
import type { Stager } from '../staging/stager';

/** More than any file has rows: those that are matched here are numbered on from it. */
const BEYOND_ALL_ROWS = 2 ** 40;

/** Stages the rows of a file that are known by their barcode alone, beside those its reader could use. */
export class KeylessRows {
  readonly #trx: Transaction;
  readonly #profile: Profile;
  readonly #places: readonly string[];
  readonly #stager: Stager;
  readonly #keys = new Set<string>();
  rows = 0;
  stocked = 0;
  priced = 0;

  /** `places`: codes of the locations the file speaks of. */
  constructor(trx: Transaction, profile: Profile, places: readonly string[], stager: Stager) {
    this.#trx = trx;
    this.#profile = profile;
    this.#places = places;
    this.#stager = stager;
  }

  /** What is left to say of the rows of a batch that could not be used. */
  async settle(problems: readonly RowProblem[]): Promise<readonly RowProblem[]> {
    const matched = await matchByGtin(this.#trx, this.#profile, problems);
    if (matched === null) return problems;
    const { rows } = matched;
    for (const row of rows) {
      this.#keys.add(keyOf(row));
      if (row.quantities.some((quantity) => quantity !== null && quantity > 0)) this.stocked++;
      if (row.prices.some((price) => price !== null)) this.priced++;
    }
    if (rows.length > 0) {
      const first = BEYOND_ALL_ROWS + this.rows;
      await this.#stager.take(packRows(placedRows(rows, this.#places), first));
      this.rows += rows.length;
    }
    return matched.problems;
  }

  /**
   * The repeats of the file with those among them: products it names by SKU and by barcode. Which rows name them by SKU
   * only the file tells, from which `readAgain` reads.
   */
  async repeatsWith(repeats: readonly Repeat[], readAgain: () => AsyncIterable<ReadBatch>): Promise<readonly Repeat[]> {
    if (this.#keys.size === 0) return repeats;
    const lines = new Map<string, number[]>();
    for await (const batch of readAgain()) {
      const matched = await matchByGtin(this.#trx, this.#profile, batch.problems);
      for (const row of [...batch.rows, ...(matched?.rows ?? [])]) {
        const key = keyOf(row);
        if (this.#keys.has(key)) lines.set(key, [...(lines.get(key) ?? []), row.line]);
      }
    }
    const own = [...lines].filter(([, at]) => at.length > 1);
    const others = repeats.filter(({ sku }) => !this.#keys.has(sku));
    return [...others, ...own.map(([sku, at]) => ({ sku, lines: at.sort((a, b) => a - b) }))];
  }
}

/** As the rows of a file are compared while they are read. */
const keyOf = ({ sku, location }: ReadRow) => (location ? `${sku}${PLACE_MARK}${location}` : sku);
