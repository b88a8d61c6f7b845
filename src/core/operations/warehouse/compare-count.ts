import type { ComparedLine } from '../../../contract';
import type { Queryable } from '../../database';
import { instant, latestCredible, ok } from '../../foundation';
import { findPriceLists } from '../../pricing';
import type { Operations, Services } from '../../services';
import { countSteps, uncountedProducts } from '../../stock';
import { countedQuantities, findLines } from '../ledger/find-lines';
import { findPlace } from '../ledger/find-place';

/**
 * By the same steps that booking takes, so that what a person sees is what would be booked: what a line counts differs
 * from its level by as much after the later movements as it did at its moment.
 */
export function compare(services: Services): Operations['warehouse']['compare'] {
  return async ({ location, lines: given }) => {
    const db = services.database.read;
    const place = await findPlace(db, location);
    if (!place.ok) return place;
    const found = await findLines(db, given);
    if (!found.ok) return found;
    const counted = countedQuantities(found.value);
    if (!counted.ok) return counted;
    const lines = counted.value.map(({ countedAt, ...line }) => ({
      ...line,
      asOf: new Date(countedAt).toISOString(),
    }));
    const credible = latestCredible(instant(services.clock));
    const steps = await countSteps(db, { locationId: place.value.id, lines, credible });
    const [list] = await findPriceLists(db);
    const prices = await pricesOf(db, list?.id ?? null, lines);
    const compared = lines.map(({ sku, productId, quantity, unitScale }, i): ComparedLine => {
      const step = steps[i] ?? { before: 0, after: 0, datedLater: false };
      const difference = step.after - step.before;
      const price = prices.get(productId);
      const valueMinor = price === undefined ? null : Math.round((difference * price) / unitScale);
      return { sku, expected: quantity - difference, difference, valueMinor, datedLater: step.datedLater };
    });
    const valueMinor = compared.reduce((sum, line) => sum + (line.valueMinor ?? 0), 0);
    return ok({ lines: compared, valueMinor, currency: list?.currency ?? null });
  };
}

export function uncounted(services: Services): Operations['warehouse']['uncounted'] {
  return async ({ location, category, counted, ...page }) => {
    const db = services.database.read;
    const place = await findPlace(db, location);
    if (!place.ok) return place;
    const productIds = await db('product')
      .whereRaw('sku in (select value from json_each(?))', [JSON.stringify(counted)])
      .pluck<number[]>('id');
    const [list] = await findPriceLists(db);
    const asked = { locationId: place.value.id, category: category ?? null, productIds };
    const found = await uncountedProducts(db, { ...asked, ...(list ? { priceListId: list.id } : {}) }, page);
    return ok({
      items: found.items.map(({ productId: _id, ...item }) => item),
      total: found.total,
      valueMinor: found.valueMinor,
      currency: list?.currency ?? null,
    });
  };
}

async function pricesOf(
  db: Queryable,
  listId: number | null,
  lines: readonly { readonly productId: number }[],
): Promise<ReadonlyMap<number, number>> {
  const rows = await db.raw<{ id: number; minor: number }[]>(
    `select product_id as id, gross_minor as minor from price
     where price_list_id = :listId and product_id in (select value from json_each(:ids))`,
    { listId, ids: JSON.stringify(lines.map(({ productId }) => productId)) },
  );
  return new Map(rows.map(({ id, minor }) => [id, minor]));
}
