import type { Transaction } from '../../../../database';
import type { PackedRows } from '../../../../imports';
import { keepTold, orderTold, stageSlice } from './scattered';
import { rememberTold, rememberToldOf } from './told-shelves';
import { stageRows, type StageFilter, type Targets } from './stage';

/** A smaller master is in the page cache, where any order of rows is as good as another. */
const LARGE_MASTER = 50_000;
/** Rows of a file in the order of the master go back now and then, rows in no order every second time. */
const SCATTERED = 0.2;

/**
 * Stages the rows of one file, batch by batch. Rows in no order would each be looked up in pages of their own, and a page
 * read again for every row on it: of a large master they are kept first, brought into its order, and compared then.
 */
export class Stager {
  readonly #trx: Transaction;
  readonly #targets: Targets;
  readonly #filter: StageFilter;
  readonly #largeMaster: number;
  #isScattered: boolean | null = null;

  constructor(trx: Transaction, targets: Targets, filter: StageFilter, largeMaster = LARGE_MASTER) {
    this.#trx = trx;
    this.#targets = targets;
    this.#filter = filter;
    this.#largeMaster = largeMaster;
  }

  async take(rows: PackedRows): Promise<void> {
    this.#isScattered ??= await isScattered(this.#trx, rows, this.#largeMaster);
    if (this.#isScattered) await keepTold(this.#trx, this.#targets, rows);
    else {
      if (this.#filter.remembersKnown) await rememberToldOf(this.#trx, this.#targets, rows);
      await stageRows(this.#trx, this.#targets, this.#filter, rows);
    }
  }

  /** After the last batch. Stops between slices, with the signal's reason. */
  async end(signal: AbortSignal): Promise<void> {
    if (this.#isScattered !== true) return;
    const slices = await orderTold(this.#trx, this.#filter);
    if (this.#filter.remembersKnown) await rememberTold(this.#trx, this.#targets, 'select * from told_in_order');
    for (const slice of slices) {
      signal.throwIfAborted();
      await stageSlice(this.#trx, this.#targets, this.#filter, slice);
    }
    await this.#trx.raw('drop table temp.told_in_order');
  }
}

/** Whether the rows go back and forth among the products of a large master. One batch tells for the file. */
async function isScattered(trx: Transaction, { cells }: PackedRows, largeMaster: number): Promise<boolean> {
  const [newest] = await trx.raw<{ id: number | null }[]>('select max(id) as id from product');
  if ((newest?.id ?? 0) < largeMaster) return false;
  const [order] = await trx.raw<{ known: number; back: number }[]>(
    `select count(*) as known, count(*) filter (where id < before) as back from (
       select p.id, lag(p.id) over (order by j.key) as before from jsonb_each(?) j join product p on p.sku = j.value ->> 1)`,
    [Buffer.from(cells.buffer, cells.byteOffset, cells.byteLength)],
  );
  return order !== undefined && order.back > order.known * SCATTERED;
}
