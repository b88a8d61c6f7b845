import type { Transaction } from '../../database';
import { Fault, foldForSearch, type Instant, ok, problem, refused } from '../../foundation';
import { findRun, updateRun } from '../../imports';
import type { Operations, Services } from '../../services';
import {
  forgetSnapshot,
  MADE_AND_COUNTED_SINCE,
  madeBy,
  newestId,
  noteStretch,
  recordPosting,
  reverseMovements,
} from '../../stock';
import { masterChanged } from '../master-changed';
import { runView } from './views';

/**
 * Takes an applied run back by posting its opposite. Whatever somebody changed since stays as they left it and is counted
 * as kept; products the run had made are archived, because their history must remain explainable, unless a later file
 * or count spoke of them.
 */
export function undo(services: Services): Operations['imports']['undo'] {
  return async (input, call) => {
    const run = await findRun(services.database.read, input.id);
    if (!run) return refused(problem('run_unknown', { id: input.id }));
    if (run.state !== 'applied') return refused(problem('run_not_applied', { id: run.id, state: run.state }));

    const counts = await services.database.write(async (trx) => {
      const at = services.clock.now().toISOString();
      const posting = await trx('posting')
        .where({ import_run_id: run.id, kind: 'import' })
        .first<{ id: number } | undefined>('id');
      if (!posting) throw new Fault('posting_missing', `Import run ${run.id} is applied but has no posting`);
      const undoId = await recordPosting(trx, {
        kind: 'undo',
        actor: call.actor,
        recordedAt: at,
        importRunId: run.id,
        reversesPostingId: posting.id,
      });
      await rememberTouched(trx, run.id, posting.id);
      const stock = await reverseMovements(trx, posting.id, undoId);
      await forgetSnapshot(trx, run.asOf);
      const prices = await restorePrices(trx, posting.id, undoId, at);
      const fields = await restoreFields(trx, run.id, at);
      await trx.raw(
        `delete from product_gtin where origin_run_id = ? and product_id in (select product_id from temp.undone_product)
           and product_id not in (${STAYING})`,
        [run.id],
      );
      const archived = await trx('product')
        .whereRaw(MADE_BY_RUN, { runId: run.id })
        .whereNull('archived_at')
        .whereRaw(`id not in (${STAYING})`)
        .update({ archived_at: at, updated_at: at });
      await masterChanged(trx, { kind: 'table', table: 'undone_product' }, at);
      await trx.raw('drop table temp.undone_product');
      await trx.raw('drop table temp.staying_product');
      await updateRun(trx, run.id, { state: 'undone', undoneAt: at });
      const kept = stock.kept + prices.kept + fields.kept;
      const reverted = stock.reverted + prices.reverted + fields.reverted + archived;
      await services.activity.record(
        'info',
        problem('import_undone', { id: run.id, file: run.file, reverted, kept }),
        trx,
      );
      return { reverted, kept, at };
    });
    for (const what of ['imports', 'products', 'channels'] as const) services.events.publish({ type: 'changed', what });
    return ok({
      run: runView({ ...run, state: 'undone', undoneAt: counts.at }),
      reverted: counts.reverted,
      kept: counts.kept,
    });
  };
}

async function rememberTouched(trx: Transaction, runId: number, postingId: number): Promise<void> {
  await trx.raw('drop table if exists temp.undone_product');
  await trx.raw(
    `create temp table undone_product as
     select product_id from movement where ${madeBy('movement')}
     union select product_id from price_change where ${madeBy('price_change')}
     union select product_id from import_change where run_id = :runId and product_id is not null
     union select id from product where ${MADE_BY_RUN}`,
    { posting: postingId, runId },
  );
  await trx.raw('drop table if exists temp.staying_product');
  await trx.raw(`create temp table staying_product as ${MADE_AND_COUNTED_SINCE}`, { runId });
}

/** SQL: of a product, that import run `:runId` made it. What one run made lies in one stretch of ids. */
const MADE_BY_RUN = `id between (select first_product_id from import_run where id = :runId)
  and (select last_product_id from import_run where id = :runId) and origin_run_id = :runId`;

/** Products of this run that stay in the master: what a later file found unchanged in them is not written down anywhere else. */
const STAYING = 'select product_id from temp.staying_product';

interface Reverted {
  readonly reverted: number;
  readonly kept: number;
}

/** A price goes back only where this run's change is still the last one; the first price of a product that stays, stays. */
async function restorePrices(trx: Transaction, postingId: number, undoId: number, at: Instant): Promise<Reverted> {
  const total = await countPriceChanges(trx, postingId);
  const newest = await newestId(trx, 'price_change');
  await trx.raw(
    `insert into price_change (posting_id, product_id, price_list_id, old_minor, new_minor, changed_at)
     select :undoId, c.product_id, c.price_list_id, c.new_minor, c.old_minor, :at from price_change c
     where ${madeBy('price_change', 'c')} and not (c.old_minor is null and c.product_id in (${STAYING})) and not exists (
       select 1 from price_change later where later.product_id = c.product_id
         and later.price_list_id = c.price_list_id and later.id > c.id)`,
    { undoId, at, posting: postingId },
  );
  await noteStretch(trx, 'price_change', undoId, newest);
  await trx.raw(
    `update price set gross_minor = c.new_minor, since = c.changed_at from price_change c
     where ${madeBy('price_change', 'c')} and c.product_id = price.product_id and c.price_list_id = price.price_list_id
       and c.new_minor is not null`,
    { posting: undoId },
  );
  await trx.raw(
    `delete from price where (product_id, price_list_id) in (
       select c.product_id, c.price_list_id from price_change c
       where ${madeBy('price_change', 'c')} and c.new_minor is null)`,
    { posting: undoId },
  );
  const reverted = await countPriceChanges(trx, undoId);
  return { reverted, kept: total - reverted };
}

function countPriceChanges(trx: Transaction, posting: number): Promise<number> {
  return countOf(trx, `select count(*) as n from price_change where ${madeBy('price_change')}`, { posting });
}

const FIELDS = [
  ['name', 'name'],
  ['unit', 'unit'],
  ['vat', 'vat_code'],
] as const;

/** A name, unit or VAT code goes back only where it still reads as this run left it. */
async function restoreFields(trx: Transaction, runId: number, at: Instant): Promise<Reverted> {
  let reverted = 0;
  let total = 0;
  for (const [field, column] of FIELDS) {
    total += await countOf(
      trx,
      `select count(*) as n from import_change where run_id = :runId and field = :field and verdict = 'changed'`,
      { runId, field },
    );
    const rows = await trx.raw<{ id: number; name: string }[]>(
      `update product set ${column} = c.old_value, updated_at = :at from import_change c
       where c.run_id = :runId and c.field = :field and c.verdict = 'changed' and c.product_id = product.id
         and product.${column} is c.new_value returning product.id, product.name`,
      { runId, field, at },
    );
    if (field === 'name') await foldNames(trx, rows);
    reverted += rows.length;
  }
  return { reverted, kept: total - reverted };
}

async function foldNames(trx: Transaction, rows: readonly { id: number; name: string }[]): Promise<void> {
  const folded = rows.map(({ id, name }) => ({ id, search: foldForSearch(name) }));
  await trx.raw(
    `update product set search_name = j.value ->> 'search' from json_each(?) j where product.id = j.value ->> 'id'`,
    [JSON.stringify(folded)],
  );
}

async function countOf(
  trx: Transaction,
  sql: string,
  bindings: Readonly<Record<string, string | number>>,
): Promise<number> {
  const rows = await trx.raw<[{ n: number }]>(sql, { ...bindings });
  return rows[0]?.n ?? 0;
}
