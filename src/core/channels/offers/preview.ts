import type { OfferPreview } from '../../../contract';
import type { Queryable } from '../../database';
import { MASTER, masterQuantity } from './master-sql';
import type { PlacedRule } from './offer-rule';
import {
  joinTerms,
  marginFloorSql,
  type OfferContext,
  priceSql,
  priceToShowSql,
  termRows,
  termTables,
  vatSql,
} from './offer-sql';
import { offerContext } from './rule-store';

type Summary = Omit<OfferPreview, 'channel' | 'currency' | 'moves'>;

const count = (when: string) => `coalesce(sum(${when}), 0)`;
const MOVED = `(new_price is not old_price or new_quantity is not old_quantity)`;

/** Of every kind of move, how often it happens; columns of `OfferPreview`. */
const TOTALS: Readonly<Record<keyof Summary, string>> = {
  products: 'count(*)',
  changed: count(MOVED),
  pricesUp: count('new_price > old_price'),
  pricesDown: count('new_price < old_price'),
  priced: count('old_price is null and new_price is not null'),
  unpriced: count('old_price is not null and new_price is null'),
  quantitiesUp: count('new_quantity > coalesce(old_quantity, 0)'),
  quantitiesDown: count('new_quantity < old_quantity'),
  soldOut: count('old_quantity > 0 and new_quantity = 0'),
  belowMargin: count('below_margin'),
  withoutCost: count('without_cost'),
  withoutVat: count('without_vat'),
};

interface MoveRow {
  sku: string;
  name: string;
  category: string | null;
  old_price: number | null;
  old_quantity: number | null;
  new_price: number | null;
  new_quantity: number | null;
  below_margin: number;
}

/**
 * What the channel would show with `draft` in place of the rule it names, against what it should show now. Reads only. The
 * moves are a page of the products whose offer changes, the largest change of price (as a share of it) first.
 */
export async function previewRule(
  db: Queryable,
  draft: PlacedRule,
  page: { readonly offset: number; readonly limit: number },
): Promise<Summary & Pick<OfferPreview, 'moves'>> {
  const context = await offerContext(db, draft);
  const totals = Object.entries(TOTALS).map(([name, sql]) => `${sql} as "${name}"`);
  // One statement, so that the offers are worked out once: every move carries the totals, and a row of them comes always.
  const rows = await db.raw<(Summary & (MoveRow | { sku: null }))[]>(
    `${wantedSql(context)}, totals as (select ${totals.join(', ')} from wanted)
     select totals.*, moves.* from totals left join (
       select *, case when old_price > 0 then abs(coalesce(new_price, 0) - old_price) * 10000 / old_price
           else 10000 * (new_price is not old_price) end as price_move,
         abs(coalesce(new_quantity, 0) - coalesce(old_quantity, 0)) as quantity_move
       from wanted where ${MOVED} order by price_move desc, quantity_move desc, sku
       limit :limit offset :offset) moves
     order by price_move desc, quantity_move desc, sku`,
    { channel: draft.channelId, terms: termRows(context), ...page },
  );
  const moves = rows.flatMap((row) => (row.sku === null ? [] : [toMove(row)]));
  const summary = Object.fromEntries(Object.keys(TOTALS).map((name) => [name, rows[0]?.[name as keyof Summary] ?? 0]));
  return { ...(summary as unknown as Summary), moves };
}

function toMove(row: MoveRow): OfferPreview['moves'][number] {
  return {
    sku: row.sku,
    name: row.name,
    category: row.category,
    now: { priceMinor: row.old_price, quantity: row.old_quantity },
    becomes: { priceMinor: row.new_price, quantity: row.new_quantity },
    belowMargin: row.below_margin === 1,
  };
}

/** Every product in use on the channel, with what it should show now and what it would. */
function wantedSql(context: OfferContext): string {
  const { terms } = context;
  const floor = terms ? marginFloorSql(context, MASTER) : 'null';
  const margin = terms ? 'term.cost_list <> 0' : 'false';
  const vat = terms ? `term.vat is not null and ${vatSql(MASTER.vatCode)} is null` : 'false';
  return `with ${termTables(context)} wanted as materialized (
    select sku, name, category, old_price, old_quantity, new_price, new_quantity,
      coalesce(unfloored < margin_floor, 0) as below_margin,
      asks_margin and margin_floor is null and new_price is not null as without_cost,
      new_price is not null and asks_vat as without_vat
    from (select product.sku, product.name, product.category,
        listing.desired_price_minor as old_price, listing.desired_quantity as old_quantity,
        ${priceToShowSql(priceSql(context, MASTER), masterQuantity(context))} as new_price,
        ${masterQuantity(context)} as new_quantity,
        ${priceSql(context, MASTER, { floors: false })} as unfloored,
        ${floor} as margin_floor, ${margin} as asks_margin, ${vat} as asks_vat
      from channel join product on product.archived_at is null
        left join listing on listing.channel_id = channel.id and listing.product_id = product.id
        ${joinTerms(context, MASTER.category)}
      where channel.id = :channel
      limit -1))`;
}
