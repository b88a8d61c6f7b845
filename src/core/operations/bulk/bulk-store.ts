import type { BulkPlan, BulkReach, BulkRow } from '../../../contract';
import type { DraftProducts } from '../../channels';
import type { Queryable, Transaction } from '../../database';
import { Fault, problem } from '../../foundation';
import { findPosting, postingView } from '../ledger';

/** A plan as it is kept. */
export interface StoredPlan {
  readonly id: number;
  readonly state: BulkPlan['state'];
  readonly field: BulkPlan['change']['field'];
  readonly listId: number | null;
  readonly change: BulkPlan['change'];
  readonly selection: BulkPlan['selection'];
  readonly reach: BulkReach[];
  readonly actor: string;
  readonly at: string;
  readonly postingId: number | null;
}

type PlanRow = Omit<StoredPlan, 'change' | 'selection' | 'reach'> & Record<'change' | 'selection' | 'reach', string>;

export async function findPlan(db: Queryable, id: number): Promise<StoredPlan | null> {
  const rows = await db.raw<PlanRow[]>(
    `select id, state, field, price_list_id as listId, change, selection, reach, actor, created_at as at,
       posting_id as postingId from bulk_plan where id = ?`,
    [id],
  );
  const [row] = rows;
  if (!row) return null;
  return {
    ...row,
    change: JSON.parse(row.change) as StoredPlan['change'],
    selection: JSON.parse(row.selection) as StoredPlan['selection'],
    reach: JSON.parse(row.reach) as BulkReach[],
  };
}

/** A plan nobody applied is worth nothing after a week, nor are the rows of one that was. */
const KEPT_DAYS = 7;

export async function forgetOldPlans(trx: Transaction, at: string): Promise<void> {
  const old = `created_at < strftime('%Y-%m-%dT%H:%M:%fZ', :at, '-${KEPT_DAYS} days')`;
  await trx.raw(`delete from bulk_plan_row where plan_id in (select id from bulk_plan where ${old})`, { at });
  await trx.raw(`delete from bulk_plan where state = 'previewed' and ${old}`, { at });
}

interface Totals {
  products: number;
  changed: number;
  unchanged: number;
  refused: number;
  meanwhile: number;
  below: number;
  before: number | null;
  after: number | null;
}

export async function planView(db: Queryable, plan: StoredPlan): Promise<BulkPlan> {
  const count = (verdict: string) => `count(*) filter (where verdict = '${verdict}') as ${verdict}`;
  const priced = `verdict = 'changed' and old_value > 0 and :price`;
  const [totals] = await db.raw<Totals[]>(
    `select count(*) as products, ${['changed', 'unchanged', 'refused', 'meanwhile'].map(count).join(', ')},
       coalesce(sum(below_cost), 0) as below, sum(old_value) filter (where ${priced}) as before,
       sum(new_value) filter (where ${priced}) as after
     from bulk_plan_row where plan_id = :id`,
    { id: plan.id, price: plan.field === 'price' ? 1 : 0 },
  );
  if (!totals) throw new Fault('bulk_uncounted', 'SQLite answered a count with no row');
  const { products, below, before, after, ...counts } = totals;
  const list =
    plan.listId === null
      ? undefined
      : await db('price_list').where({ id: plan.listId }).first<{ currency: string }>('currency');
  const posting = plan.postingId === null ? null : await findPosting(db, plan.postingId);
  return {
    id: plan.id,
    state: plan.state,
    change: plan.change,
    selection: plan.selection,
    currency: list?.currency ?? null,
    at: plan.at,
    actor: plan.actor,
    products,
    counts,
    averageBp: before === null || after === null ? null : Math.round(((after - before) / before) * 10_000),
    belowCost: below,
    reach: plan.reach,
    posting: posting && postingView(posting),
  };
}

interface RowRow extends Omit<BulkRow, 'reason' | 'belowCost'> {
  reason: string | null;
  below: number;
}

/** A page of the rows: the largest change of a price first, as a share of it, then by SKU. */
export async function planRows(
  db: Queryable,
  wanted: {
    readonly id: number;
    readonly verdict?: string | undefined;
    readonly offset: number;
    readonly limit: number;
  },
): Promise<{ items: BulkRow[]; total: number }> {
  const which = `r.plan_id = :id and (:verdict is null or r.verdict = :verdict)`;
  const bindings = { ...wanted, verdict: wanted.verdict ?? null };
  const [{ n: total } = { n: 0 }] = await db.raw<{ n: number }[]>(
    `select count(*) as n from bulk_plan_row r where ${which}`,
    bindings,
  );
  const rows = await db.raw<RowRow[]>(
    `select product.sku, product.name, r.verdict, r.reason, r.old_value as old, r.new_value as becomes,
       r.now_value as now, r.below_cost as below
     from bulk_plan_row r join product on product.id = r.product_id where ${which}
     order by case when typeof(r.old_value) = 'integer' and r.old_value > 0 and r.new_value is not null
         then abs(r.new_value - r.old_value) * 10000 / r.old_value else -1 end desc, product.sku
     limit :limit offset :offset`,
    bindings,
  );
  const items = rows.map(({ reason, below, ...row }) => ({
    ...row,
    reason: reason === null ? null : { code: reason, facts: {} },
    belowCost: below === 1,
  }));
  return { items, total };
}

/** The products a plan changes, as they would be, for working out what the channels would show. */
export function draftsOf(plan: Pick<StoredPlan, 'id' | 'field' | 'listId'>): DraftProducts {
  const becomes = (field: StoredPlan['field'], otherwise: string) => (plan.field === field ? 'r.new_value' : otherwise);
  return {
    sql: `select r.product_id, :draftList as list_id, ${becomes('price', 'null')} as minor,
        ${becomes('category', 'p.category')} as category, ${becomes('vat', 'p.vat_code')} as vat_code,
        ${becomes('archived', 'p.archived_at')} is not null as archived
      from bulk_plan_row r join product p on p.id = r.product_id
      where r.plan_id = :draftPlan and r.verdict = 'changed'`,
    bindings: { draftList: plan.listId, draftPlan: plan.id },
  };
}

export const planUnknown = (id: number) => problem('bulk_plan_unknown', { id });
