import type { BulkChange } from '../../../contract';
import { listPriceSql } from '../../channels';
import type { Transaction } from '../../database';
import { type Outcome, ok, problem, refused } from '../../foundation';
import { readVatCode } from '../../imports';
import { findPriceLists, type PriceListRow } from '../../pricing';

/** A change as asked for, with its defaults filled in. */
export type WantedChange = BulkChange & { readonly field: BulkChange['field'] };
type PriceChange = Extract<WantedChange, { field: 'price' }>;

/** SQL of what a change makes of the products in the TEMP table `bulk_chosen`: columns of `bulk_plan_row`. */
export interface RowsSql {
  readonly listId: number | null;
  readonly sql: string;
  readonly bindings: Readonly<Record<string, string | number | null>>;
}

const CHOSEN = 'bulk_chosen chosen join product on product.id = chosen.product_id';

/** Problems: price_list_unknown, currency_mismatch, vat_code_unknown. */
export async function rowsOf(trx: Transaction, change: WantedChange, at: string): Promise<Outcome<RowsSql>> {
  switch (change.field) {
    case 'price':
      return priceRows(trx, change);
    case 'category':
      return ok(factRows('product.category', change.category));
    case 'vat': {
      const code = change.vat === null ? null : readVatCode(change.vat);
      if (change.vat !== null && code === null) return refused(problem('vat_code_unknown', { vat: change.vat }));
      return ok(factRows('product.vat_code', code));
    }
    case 'archived':
      // Those archived already keep the moment at which they were.
      return ok({
        listId: null,
        sql: `select product.id as product_id,
          case when (product.archived_at is not null) = :archived then 'unchanged' else 'changed' end as verdict,
          null as reason, product.archived_at as old_value,
          case when :archived then coalesce(product.archived_at, :at) end as new_value, 0 as below_cost from ${CHOSEN}`,
        bindings: { archived: change.archived ? 1 : 0, at },
      });
  }
}

function factRows(column: string, becomes: string | null): RowsSql {
  return {
    listId: null,
    sql: `select product.id as product_id, case when product.archived_at is not null then 'refused'
        when ${column} is :becomes then 'unchanged' else 'changed' end as verdict,
      case when product.archived_at is not null then 'bulk_row_archived' end as reason,
      ${column} as old_value, :becomes as new_value, 0 as below_cost from ${CHOSEN}`,
    bindings: { becomes },
  };
}

async function priceRows(trx: Transaction, change: PriceChange): Promise<Outcome<RowsSql>> {
  const lists = await findPriceLists(trx);
  const listed = findList(lists, change.list ?? 'retail');
  if (!listed.ok) return listed;
  const from = change.from === undefined ? listed : findList(lists, change.from);
  if (!from.ok) return from;
  const cost = change.costList === undefined ? null : findList(lists, change.costList);
  if (cost && !cost.ok) return cost;
  for (const other of [from.value, ...(cost ? [cost.value] : [])]) {
    if (other.currency === listed.value.currency) continue;
    const facts = { priceList: other.code, expected: other.currency, currency: listed.value.currency };
    return refused(problem('currency_mismatch', facts));
  }
  const priced = listPriceSql({
    fromListId: from.value.id,
    setMinor: change.setMinor ?? null,
    percentBp: change.percentBp ?? 0,
    amountMinor: change.amountMinor ?? 0,
    rounding: change.rounding ?? 'none',
    roundingWay: change.roundingWay ?? 'nearest',
    costListId: cost?.value.id ?? null,
    minMarginBp: change.minMarginBp ?? 0,
  });
  const reason = `case when archived then 'bulk_row_archived' when raw is null then 'bulk_row_no_price'
    when raw <= 0 then 'bulk_row_below_zero' when ${cost ? 'cost is null' : 'false'} then 'bulk_row_no_cost' end`;
  return ok({
    listId: listed.value.id,
    sql: `with ${priced.with} priced as materialized (
        select product.id as product_id, product.archived_at is not null as archived, old.gross_minor as old_value,
          ${priced.raw} as raw, ${priced.unfloored} as unfloored, ${priced.price} as price, ${priced.cost} as cost
        from ${CHOSEN} ${priced.join}
          left join price old on old.product_id = product.id and old.price_list_id = :list)
      select product_id, case when ${reason} is not null then 'refused' when price is old_value then 'unchanged'
          else 'changed' end as verdict, ${reason} as reason, old_value,
        case when ${reason} is null then price end as new_value, coalesce(unfloored < cost, 0) as below_cost
      from priced`,
    bindings: { list: listed.value.id, terms: priced.terms },
  });
}

function findList(lists: readonly PriceListRow[], code: string): Outcome<PriceListRow> {
  const list = lists.find((one) => one.code === code);
  const known = lists.map((one) => one.code).join(', ');
  return list ? ok(list) : refused(problem('price_list_unknown', { priceList: code, known }));
}
