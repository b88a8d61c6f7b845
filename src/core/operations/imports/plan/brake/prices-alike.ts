import type { Transaction } from '../../../../database';
import type { BrakeFacts } from '../../../../imports';

/** Fewer prices that move together are chance. */
const FEWEST = 10;
/** A general rise of less is a rise; a currency or VAT moves prices further. */
const USUAL_MOVE = 0.1;
/** How far single prices may be from moving alike: they are rounded. */
const SLACK = 0.015;
/** No country has a lower rate: a price that moved by less than this part of it did not move by its VAT. */
const LEAST_VAT = 0.02;

/**
 * Prices of the plan that move by the same factor, as from one currency to another, or each by its VAT, as from gross to
 * net. Null where there is no such move.
 */
export async function findPricesAlike(trx: Transaction): Promise<BrakeFacts['pricesAlike']> {
  const counted = await trx.raw<{ n: number }[]>('select count(*) as n from plan_price where old_minor > 0');
  const { n = 0 } = counted[0] ?? {};
  if (n < FEWEST) return null;
  // Only prices that moved far enough are worth looking their products up.
  const rows = await trx.raw<{ factor: number; alike: number; byVat: number | null }[]>(
    `with moved as materialized (
       select product_id, old_minor as was, new_minor as becomes, 1.0 * new_minor / old_minor as factor
       from plan_price where old_minor > 0),
     middle as materialized (select factor from moved order by factor limit 1 offset :half),
     taxed as materialized (
       select was, becomes,
         case when p.vat_code is null then '[23,8,5]' when p.vat_code glob '[0-9]*' then json_array(cast(p.vat_code as integer))
           else '[]' end as rates
       from moved join product p on p.id = moved.product_id where abs(becomes - was) >= was * :leastVat - 1)
     select middle.factor as factor,
       (select sum(abs(becomes - was * middle.factor) <= max(1, was * middle.factor * :slack)) from moved) as alike,
       (select sum(exists (select 1 from json_each(rates) vat where vat.value > 0
         and (abs(becomes * (100 + vat.value) - was * 100) <= 100 + vat.value
           or abs(was * (100 + vat.value) - becomes * 100) <= 100 + vat.value))) from taxed) as byVat
     from middle`,
    { half: Math.floor(n / 2), slack: SLACK, leastVat: LEAST_VAT },
  );
  const found = rows[0];
  if (!found) return null;
  const { factor, alike } = found;
  const byVat = found.byVat ?? 0;
  // The smallest prices are near to any move.
  if (byVat >= FEWEST && byVat >= alike) return { count: byVat, percent: null };
  const percent = Math.round((factor - 1) * 100);
  return alike >= FEWEST && Math.abs(factor - 1) > USUAL_MOVE ? { count: alike, percent } : null;
}
