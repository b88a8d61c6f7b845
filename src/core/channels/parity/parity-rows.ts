import type { ListingState, ParityListing, ParityRow, ParitySide } from '../../../contract';
import type { Queryable } from '../../database';
import { listingStateSql } from '../listing-state';
import { readProblem } from '../stored-problem';
import { SHOWN } from './compared';
import { type RuleFacts, ruleReasons } from './rule-reasons';

interface ShownRow extends RuleFacts {
  readonly productId: number;
  readonly currency: string;
  readonly priceMinor: number | null;
  readonly quantity: number | null;
  readonly shownAt: string;
  readonly state: ListingState;
  readonly problem: string | null;
}

/** What each channel shows of these products, and what is to be said of where they differ; in the order of the ids. */
export async function readParityRows(db: Queryable, productIds: readonly number[]): Promise<ParityRow[]> {
  const ids = JSON.stringify(productIds);
  const products = await db('product')
    .whereRaw('id in (select value from json_each(?))', [ids])
    .select<{ id: number; sku: string; name: string }[]>('id', 'sku', 'name');
  const noted = await db('disparity')
    .whereRaw('product_id in (select value from json_each(?))', [ids])
    .select<{ productId: number; what: 'price' | 'quantity'; since: string }[]>(
      'product_id as productId',
      'what',
      'since',
    );
  const sinceOf = new Map(noted.map(({ productId, what, since }) => [`${productId} ${what}`, since]));
  const listings = grouped(await readShown(db, ids), ({ productId }) => productId);
  const byId = new Map(products.map((product) => [product.id, product]));
  return productIds.flatMap((id) => {
    const product = byId.get(id);
    if (!product) return [];
    const shown = listings.get(id) ?? [];
    const widest = widestGap(shown);
    const since = (what: 'price' | 'quantity') => sinceOf.get(`${id} ${what}`) ?? null;
    return [
      {
        sku: product.sku,
        name: product.name,
        currency: widest[0]?.currency ?? '',
        currencies: [...new Set(shown.map(({ currency }) => currency))].sort(),
        price: sideOf('price', widest, since('price')),
        quantity: sideOf('quantity', shown, since('quantity')),
        listings: shown.map(toListing),
      },
    ];
  });
}

function grouped<Key>(rows: readonly ShownRow[], keyOf: (row: ShownRow) => Key): Map<Key, ShownRow[]> {
  const groups = new Map<Key, ShownRow[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

/** Prices are compared within a currency; of several, the one in which they are furthest apart. */
function widestGap(shown: readonly ShownRow[]): ShownRow[] {
  const groups = [...grouped(shown, ({ currency }) => currency).values()];
  const gap = (rows: readonly ShownRow[]) => sideOf('price', rows, null).difference;
  return groups.sort((one, other) => gap(other) - gap(one) || other.length - one.length)[0] ?? [];
}

function sideOf(what: 'price' | 'quantity', rows: readonly ShownRow[], since: string | null): ParitySide {
  const told = rows.filter((row) => shownOf(what, row) !== null);
  const values = told.flatMap((row) => shownOf(what, row) ?? []);
  if (values.length === 0) {
    return { verdict: 'same', least: null, most: null, difference: 0, since: null, reasons: [] };
  }
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const range = { least, most, difference: most - least };
  if (least === most) return { verdict: 'same', ...range, since: null, reasons: [] };
  const wanted = (row: ShownRow) => (what === 'price' ? row.desiredPriceMinor : row.desiredQuantity);
  const isOff = told.some((row) => shownOf(what, row) !== wanted(row));
  const lastSeen =
    rows
      .map(({ shownAt }) => shownAt)
      .sort()
      .at(-1) ?? null;
  return {
    verdict: isOff ? 'out_of_step' : 'explained',
    ...range,
    since: since ?? lastSeen,
    reasons: ruleReasons(what, told),
  };
}

const shownOf = (what: 'price' | 'quantity', row: ShownRow) => (what === 'price' ? row.priceMinor : row.quantity);

function toListing(row: ShownRow): ParityListing {
  const { channel, currency, shownAt, state } = row;
  return {
    channel,
    currency,
    shown: { priceMinor: row.priceMinor, quantity: row.quantity },
    shownAt,
    desired: { priceMinor: row.desiredPriceMinor, quantity: row.desiredQuantity },
    state,
    problem: readProblem(row.problem),
  };
}

function readShown(db: Queryable, ids: string): Promise<ShownRow[]> {
  return db('listing')
    .join('channel', 'channel.id', 'listing.channel_id')
    .join('price_list', 'price_list.id', 'channel.price_list_id')
    .whereNot('channel.state', 'removed')
    .whereRaw(SHOWN)
    .whereRaw('listing.product_id in (select value from json_each(?))', [ids])
    .orderBy('channel.name')
    .select<ShownRow[]>(
      'listing.product_id as productId',
      'channel.name as channel',
      'channel.currency',
      'channel.buffer',
      'channel.cap',
      'price_list.code as priceList',
      db.raw(`(select group_concat(code, ', ') from (select location.code from channel_location feed
        join location on location.id = feed.location_id where feed.channel_id = channel.id order by location.code)) as locations`),
      'listing.confirmed_price_minor as priceMinor',
      'listing.confirmed_quantity as quantity',
      'listing.confirmed_at as shownAt',
      'listing.desired_price_minor as desiredPriceMinor',
      'listing.desired_quantity as desiredQuantity',
      'listing.problem',
      db.raw(`${listingStateSql()} as state`),
    );
}
