import { MOST_LABELS } from '../../../contract';
import { findGtins } from '../../catalog';
import { lowestPrior } from '../../channels';
import type { Queryable } from '../../database';
import { findDelivery, findDeliveryLines } from '../../deliveries';
import { instant, ok, type Outcome, problem, refused } from '../../foundation';
import { findPriceLists } from '../../pricing';
import type { Operations, Services } from '../../services';
import { findLines } from '../ledger/find-lines';
import type { Label } from './label-pages';
import { findShelfPromotions, isPromoted, shelfHistory } from './shelf-prices';

type Asked = Omit<Parameters<Operations['documents']['labels']>[0], 'language'>;
type Wanted = readonly { readonly sku: string; readonly copies: number }[];

/** The labels one after another, as often as each is wanted; prices are those of the oldest price list. */
export async function labelsToPrint(services: Services, asked: Asked): Promise<Outcome<Label[]>> {
  const db = services.database.read;
  const wanted = await wantedLines(db, asked);
  if (!wanted.ok) return wanted;
  const total = wanted.value.reduce((sum, { copies }) => sum + copies, 0);
  if (total === 0) return refused(problem('labels_none', {}));
  if (total > MOST_LABELS) return refused(problem('labels_too_many', { total, most: MOST_LABELS }));
  const found = await findLines(
    db,
    wanted.value.map(({ sku }) => ({ sku })),
  );
  if (!found.ok) return found;
  const labels = await readLabels(
    db,
    found.value.map(({ productId }) => productId),
    instant(services.clock),
  );
  return ok(
    wanted.value.flatMap(({ copies }, i) => {
      const label = labels.get(found.value[i]?.productId ?? 0);
      return label ? Array.from({ length: copies }, () => label) : [];
    }),
  );
}

async function wantedLines(db: Queryable, { lines, deliveryId }: Asked): Promise<Outcome<Wanted>> {
  if (deliveryId === undefined) return ok(merged(lines ?? []));
  const delivery = await findDelivery(db, deliveryId);
  if (!delivery) return refused(problem('delivery_unknown', { id: deliveryId }));
  const brought = await findDeliveryLines(db, deliveryId);
  return ok(
    merged(
      brought.flatMap(({ productSku, quantity, booked, unitScale }) => {
        const counted = delivery.role === 'receipt' ? booked : quantity;
        // Of goods sold by weight a label is for the shelf, not for every gram.
        const copies = unitScale === 1 ? Math.max(0, counted) : Math.min(1, Math.max(0, counted));
        return productSku === null ? [] : [{ sku: productSku, copies }];
      }),
    ),
  );
}

function merged(lines: Wanted): Wanted {
  const copies = new Map<string, number>();
  for (const line of lines) copies.set(line.sku, (copies.get(line.sku) ?? 0) + line.copies);
  return [...copies].filter(([, n]) => n > 0).map(([sku, n]) => ({ sku, copies: n }));
}

interface LabelRow {
  readonly id: number;
  readonly sku: string;
  readonly name: string;
  readonly unit: string;
  readonly unitScale: number;
  readonly priceMinor: number | null;
}

async function readLabels(db: Queryable, ids: readonly number[], at: string): Promise<ReadonlyMap<number, Label>> {
  const [list] = await findPriceLists(db);
  const bindings = { ids: JSON.stringify(ids), listId: list?.id ?? null };
  const rows = await db.raw<LabelRow[]>(
    `select p.id, p.sku, p.name, p.unit, p.unit_scale as unitScale, x.gross_minor as priceMinor
     from product p left join price x on x.product_id = p.id and x.price_list_id = :listId
     where p.id in (select value from json_each(:ids))`,
    bindings,
  );
  const changes = await db.raw<{ id: number; at: string; priceMinor: number | null }[]>(
    `select product_id as id, changed_at as at, new_minor as priceMinor from price_change
     where price_list_id = :listId and product_id in (select value from json_each(:ids)) order by changed_at, id`,
    bindings,
  );
  const histories = new Map<number, { at: string; priceMinor: number | null }[]>();
  for (const { id, ...shown } of changes) histories.set(id, [...(histories.get(id) ?? []), shown]);
  const gtins = await findGtins(db, [...ids]);
  const promotions = await findShelfPromotions(db, ids, list?.id ?? null);
  return new Map(
    rows.map(({ id, ...row }) => {
      const running = promotions.get(id) ?? [];
      const history = shelfHistory(histories.get(id) ?? [], running);
      const priceMinor = row.priceMinor === null ? null : (history.at(-1)?.priceMinor ?? row.priceMinor);
      const offered = { priceMinor: priceMinor ?? 0, at, promoted: isPromoted(running) };
      const prior = priceMinor === null ? null : lowestPrior(history, offered);
      const label = {
        ...row,
        priceMinor,
        gtins: gtins.get(id) ?? [],
        priorMinor: prior?.priorMinor ?? null,
        currency: list?.currency ?? 'PLN',
      };
      return [id, label];
    }),
  );
}
