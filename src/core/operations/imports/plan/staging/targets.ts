import type { Transaction } from '../../../../database';
import type { Instant } from '../../../../foundation';
import { placeName, type Profile } from '../../../../imports';
import { ensurePriceList } from '../../../../pricing';
import { ensureLocation } from '../../../../stock';
import type { Targets } from './stage';

/**
 * The price lists and locations the profile names (or, row by row, the file itself), made on first use and called as
 * the file writes them. `forget` takes back those made here: a plan that
 * is not applied changes nothing, not even the list of locations.
 */
export async function findTargets(
  trx: Transaction,
  profile: Profile,
  places: ReadonlyMap<string, string | null> | null,
  at: Instant,
): Promise<{ targets: Targets; forget: () => Promise<void> }> {
  const known = {
    price_list: new Set(await trx('price_list').pluck<number[]>('id')),
    location: new Set(await trx('location').pluck<number[]>('id')),
  };
  const priceLists: { id: number; code: string }[] = [];
  const locations: { id: number; code: string }[] = [];
  const addLocation = async (code: string, name: string | null) => {
    locations.push({ id: await ensureLocation(trx, code, at, name === null ? {} : { name }), code });
  };
  for (const column of profile.columns) {
    if (column.field === 'price') priceLists.push(await listIn(trx, column.target ?? 'retail', profile.currency, at));
    if (column.field !== 'stock' || places !== null) continue;
    const code = column.target ?? 'main';
    await addLocation(code, column.header === null ? null : placeName(column.header, code));
  }
  for (const [code, name] of places ?? []) await addLocation(code, name);
  return {
    targets: { priceLists, locations },
    async forget() {
      const isNew = (table: keyof typeof known) => (row: { id: number }) => !known[table].has(row.id);
      await trx('price_list')
        .whereIn(
          'id',
          priceLists.filter(isNew('price_list')).map((row) => row.id),
        )
        .delete();
      await trx('location')
        .whereIn(
          'id',
          locations.filter(isNew('location')).map((row) => row.id),
        )
        .delete();
    },
  };
}

/** The list with this code; where that has prices in another currency, the list beside it for this one. */
async function listIn(
  trx: Transaction,
  code: string,
  currency: string,
  at: Instant,
): ReturnType<typeof ensurePriceList> {
  const list = await ensurePriceList(trx, code, currency, at);
  return list.currency === currency ? list : ensurePriceList(trx, `${code}-${currency.toLowerCase()}`, currency, at);
}
