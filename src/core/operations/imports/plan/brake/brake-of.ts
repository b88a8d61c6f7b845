import type { Transaction } from '../../../../database';
import type { Problem } from '../../../../foundation';
import {
  type AcceptedFile,
  brakeReasons,
  IN_TURNS_SHARE,
  fileNamesBefore,
  findAccepted,
  findAcceptedOfKind,
  findRun,
  type Profile,
  type RunCounts,
} from '../../../../imports';
import type { PlanRequest, StagedFile } from '../../planning';
import type { ChangedCode } from '../codes/changed-codes';
import type { NewRows } from '../difference/diff';
import { findForeignValues } from './foreign-values';
import { findKnownOtherwise } from '../codes/known-otherwise';
import { findPricesAlike } from './prices-alike';
import { priceColumns, stockColumns, type Targets } from '../staging/stage';
import { findStockElsewhere } from './stock-elsewhere';
import { findToldInTurns } from './told-in-turns';
import { countPricesWhole, countStockMoves, findPricesHundredfold, findStockAlike, usualChanges } from './stock-moves';

interface Planned {
  readonly targets: Targets;
  readonly staged: StagedFile;
  readonly newRows: NewRows;
  readonly counts: RunCounts;
  readonly nameless: number;
  /** Rows of which a person is asked whether they are known goods under a new code. */
  readonly asked: readonly ChangedCode[];
}

/** Gathers what the brake looks at, and asks it. */
export async function brakeOf(
  trx: Transaction,
  { targets, staged, newRows, counts: told, nameless, asked }: Planned,
  { sourceId, file, profile, thresholds }: PlanRequest,
): Promise<Problem[]> {
  // Whatever a person will say of them, the file names what nobody knew.
  const counts = { ...told, new: told.new + asked.length, rejected: told.rejected - asked.length };
  const ofKind = await findAcceptedOfKind(trx, sourceId, profile.kind);
  const accepted = (await findAccepted(trx, sourceId, { profile })) ?? ofSameColumns(ofKind, profile);
  const previous = accepted && (await findRun(trx, accepted.runId));
  const known = counts.rows - counts.rejected - counts.new;
  const { stockedBefore, pricedBefore } = await before(trx, targets, staged, newRows);
  return brakeReasons(
    {
      counts,
      // Another source may have priced goods of which the accepted file said nothing.
      stockedBefore: Math.max(stockedBefore, counts.toZero),
      pricedBefore: Math.max(pricedBefore, counts.suspicious),
      rowsBefore: accepted?.counts.rows ?? null,
      nameless,
      // A table of another shape still speaks of the goods of its source.
      knownKeys: accepted === null && ofKind.length === 0 ? null : { known, of: known + counts.new },
      knownOtherwise: counts.new > 0 ? await findKnownOtherwise(trx, asked) : null,
      pricesAlike: await findPricesAlike(trx),
      pricesHundredfold: await findPricesHundredfold(trx),
      pricesWhole: await countPricesWhole(trx),
      stockMoves: accepted && {
        ...(await countStockMoves(trx, stockedBefore)),
        usual: await usualChanges(trx, sourceId),
      },
      stockAlike: await findStockAlike(trx),
      foreign: accepted === null ? await findForeignValues(trx, sourceId, profile.kind) : null,
      elsewhere: await findStockElsewhere(trx, targets, { sourceId, of: known }),
      inTurns: await findToldInTurns(trx, { sourceId, of: known, fewest: known * IN_TURNS_SHARE }),
      names: previous && {
        file: file.name,
        previous: previous.file,
        earlier: previous.file === file.name ? [] : await fileNamesBefore(trx, sourceId, previous.id),
      },
      shifted: await countShifted(trx),
    },
    thresholds,
  );
}

/** The newest file with the same columns, which was separated or written otherwise: what it said can be compared all the same. */
const ofSameColumns = (accepted: readonly AcceptedFile[], { columns }: Profile): AcceptedFile | null =>
  accepted.find(({ profile }) => JSON.stringify(profile.columns) === JSON.stringify(columns)) ?? null;

/**
 * How many known products of the file had stock and had a price before. A row that was not staged says what the master
 * says, so the file itself tells for it; only staged rows are looked up.
 */
async function before(
  trx: Transaction,
  targets: Targets,
  file: StagedFile,
  newRows: NewRows,
): Promise<{ readonly stockedBefore: number; readonly pricedBefore: number }> {
  if (file.accepted) return { stockedBefore: file.accepted.stocked, pricedBefore: file.accepted.priced };
  const told = (columns: readonly string[], test: string) =>
    columns.map((name) => `${name} ${test}`).join(' or ') || '0';
  const had = (table: string, test: string) =>
    `exists (select 1 from ${table} where ${table}.product_id = stage.product_id and ${test})`;
  const rows = await trx.raw<Record<'stocked' | 'priced' | 'stockedBefore' | 'pricedBefore', number | null>[]>(
    `select sum(${told(stockColumns(targets), '> 0')}) as stocked, sum(${told(priceColumns(targets), 'is not null')}) as priced,
       sum(${had('level', 'on_hand > 0')}) as stockedBefore, sum(${had('price', '1 = 1')}) as pricedBefore
     from stage where product_id is not null`,
  );
  const staged = rows[0];
  return {
    stockedBefore: file.stocked - newRows.stocked - (staged?.stocked ?? 0) + (staged?.stockedBefore ?? 0),
    pricedBefore: file.priced - newRows.priced - (staged?.priced ?? 0) + (staged?.pricedBefore ?? 0),
  };
}

/** Products whose new stock is their old price in whole money, or whose new price is their old stock. */
async function countShifted(trx: Transaction): Promise<number> {
  const rows = await trx.raw<{ n: number }[]>(
    `select count(*) as n from plan_stock s join price on price.product_id = s.product_id
     where s.new_quantity > 1 and s.new_quantity = price.gross_minor / 100 and price.gross_minor % 100 = 0
       and s.old_quantity is not s.new_quantity`,
  );
  const prices = await trx.raw<{ n: number }[]>(
    `select count(*) as n from plan_price p join level on level.product_id = p.product_id
     where level.on_hand > 1 and p.new_minor = level.on_hand * 100`,
  );
  return (rows[0]?.n ?? 0) + (prices[0]?.n ?? 0);
}
