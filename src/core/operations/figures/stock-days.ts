import { type Instant, instant, lastDays, type LocalDay } from '../../foundation';
import type { Queryable } from '../../database';
import type { Services } from '../../services';
import { type LedgerMark, ledgerMark } from './ledger-mark';
import { type Basis, stockDelta, stockValue, valuationBasis } from './stock-value';

/** How many days back are worked out from the ledger when there is no record of them. */
const DAYS_BACK = 92;
/** Older days are given up once so many products had to be looked at: a catalogue that is replaced daily has no cheap past. */
const LOOKS = 3_000_000;

export interface StockDay {
  readonly day: string;
  readonly valueMinor: number;
  readonly soldOut: number;
  readonly back: number;
}

export async function findStockDays(db: Queryable, { id }: Basis, since: string): Promise<StockDay[]> {
  return db('stock_day')
    .where({ price_list_id: id })
    .where('day', '>=', since)
    .orderBy('day')
    .select<StockDay[]>(
      'day',
      db.raw('min(value_minor, ?) as "valueMinor"', [Number.MAX_SAFE_INTEGER]),
      'sold_out as soldOut',
      'back',
    );
}

/** The day under way as it stands, with what the stock was worth when it began. */
export async function today(
  db: Queryable,
  basis: Basis,
  { day, from }: LocalDay,
): Promise<StockDay & { unpriced: number }> {
  const began = await ledgerMark(db, from);
  const { valueMinor, unpriced } = await stockValue(db, basis.id);
  const { soldOut, back } = await stockDelta(db, basis.id, { from: began, to: NOW });
  return { day, valueMinor, soldOut, back, unpriced };
}

/** After everything that has been recorded. */
const NOW: LedgerMark = { movement: Number.MAX_SAFE_INTEGER, priceChange: Number.MAX_SAFE_INTEGER };

/**
 * Writes down the days that have ended since the last one written: the value now, less what every day since has changed. On
 * first use these are the last three months. Returns how many were written. Days valued by another list are forgotten.
 */
export async function writeStockDays(services: Services): Promise<number> {
  const { database, clock } = services;
  const now = instant(clock);
  const basis = await valuationBasis(database.read);
  const days = await missingDays(database.read, basis, now);
  const written = days.length === 0 ? [] : await workOut(database.read, basis, days);
  if (written.length === 0) return 0;
  await database.write(async (trx) => {
    await trx('stock_day').whereNot({ price_list_id: basis.id }).delete();
    for (const { day, valueMinor, soldOut, back } of written) {
      const row = { day, price_list_id: basis.id, value_minor: valueMinor, sold_out: soldOut, back, taken_at: now };
      await trx('stock_day').insert(row).onConflict('day').merge();
    }
  });
  return written.length;
}

/** The ended days after the last one written, newest first. */
async function missingDays(db: Queryable, basis: Basis, now: Instant): Promise<LocalDay[]> {
  const ended = lastDays(now, DAYS_BACK + 1)
    .slice(0, -1)
    .reverse();
  const known = new Set((await findStockDays(db, basis, ended.at(-1)?.day ?? '')).map(({ day }) => day));
  const end = ended.findIndex(({ day }) => known.has(day));
  return end < 0 ? ended : ended.slice(0, end);
}

async function workOut(db: Queryable, basis: Basis, days: readonly LocalDay[]): Promise<StockDay[]> {
  const written: StockDay[] = [];
  const [newest] = days;
  if (!newest) return written;
  let end = await ledgerMark(db, newest.to);
  let valueMinor = await valueAt(db, basis, end);
  let looks = 0;
  for (const { day, from } of days) {
    if (looks > LOOKS || (end.movement === 0 && end.priceChange === 0)) break;
    const begin = await ledgerMark(db, from);
    const delta = await stockDelta(db, basis.id, { from: begin, to: end });
    written.push({ day, valueMinor, soldOut: delta.soldOut, back: delta.back });
    valueMinor = Math.max(0, valueMinor - delta.valueMinor);
    looks += delta.touched;
    end = begin;
  }
  return written;
}

/** Two questions of one moment: what the writer does between them would be counted once only. */
async function valueAt(db: Queryable, basis: Basis, mark: LedgerMark): Promise<number> {
  return db.transaction(async (trx) => {
    const { valueMinor } = await stockValue(trx, basis.id);
    const since = await stockDelta(trx, basis.id, { from: mark, to: NOW });
    return Math.max(0, valueMinor - since.valueMinor);
  });
}
