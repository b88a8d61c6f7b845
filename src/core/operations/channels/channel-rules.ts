import type { NewChannel } from '../../channels';
import type { Queryable } from '../../database';
import { type Outcome, ok, problem, refused } from '../../foundation';
import { findPriceLists, type PriceListRow } from '../../pricing';
import { findLocations } from '../../stock';

/** The price list a channel sells by, which also decides its currency. Problems: price_list_unknown, currency_mismatch. */
export async function resolvePriceList(
  db: Queryable,
  code: string,
  currency: string | undefined,
): Promise<Outcome<PriceListRow>> {
  const lists = await findPriceLists(db);
  const list = lists.find((candidate) => candidate.code === code);
  if (!list) {
    const known = lists.map((candidate) => candidate.code).join(', ');
    return refused(problem('price_list_unknown', { priceList: code, known }));
  }
  if (currency !== undefined && currency.toUpperCase() !== list.currency) {
    return refused(problem('currency_mismatch', { priceList: code, expected: list.currency, currency }));
  }
  return ok(list);
}

/**
 * The locations that feed a channel, all there are when none are named, and the one its sales leave from, the first of
 * them unless named. Problems: location_unknown.
 */
export async function resolveLocations(
  db: Queryable,
  feeding: readonly string[] | undefined,
  sales: string | undefined,
): Promise<Outcome<Pick<NewChannel, 'locationIds' | 'salesLocationId'>>> {
  const locations = await findLocations(db);
  const idOf = (code: string) => locations.find((location) => location.code === code)?.id;
  const codes = feeding?.length ? feeding : locations.map((location) => location.code);
  const salesCode = sales ?? codes[0] ?? '';
  const salesLocationId = idOf(salesCode);
  const missing = [...codes, salesCode].find((code) => idOf(code) === undefined);
  if (missing !== undefined || salesLocationId === undefined) {
    const known = locations.map((location) => location.code).join(', ');
    return refused(problem('location_unknown', { location: missing ?? salesCode, known }));
  }
  return ok({ locationIds: codes.flatMap((code) => idOf(code) ?? []), salesLocationId });
}
