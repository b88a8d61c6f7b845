import type { SalesReport } from '../../../contract';
import { bounded, boundedSum } from '../../database';
import { instant, lastDays, SHOP_ZONE } from '../../foundation';
import type { Services } from '../../services';

interface SoldRow {
  day: string;
  channel: string;
  currency: string;
  sales: number;
  quantity: number;
  valueMinor: number;
  unpriced: number;
}

/** What each channel sold on each day, by the customer's moment; a sale that was cancelled later counts on no day. */
export async function salesReport({ database, clock }: Services, count: number): Promise<SalesReport> {
  const db = database.read;
  const days = lastDays(instant(clock), count);
  const rows = await db.raw<SoldRow[]>(
    `select days.value ->> 'day' as day, channel.name as channel, sale.currency, count(distinct sale.id) as sales,
       sum(line.quantity) as quantity, ${boundedSum('line.quantity * line.unit_minor')} as "valueMinor",
       count(*) filter (where line.unit_minor is null) as unpriced
     from json_each(?) days
     cross join sale on sale.placed_at >= days.value ->> 'from' and sale.placed_at < days.value ->> 'to'
     join sale_line line on line.sale_id = sale.id and line.quantity <> 0
     join channel on channel.id = sale.channel_id
     where sale.state = 'placed'
     group by 1, 2, 3 order by 1, 2, 3`,
    [JSON.stringify(days)],
  );
  const [cancelled] = await db('sale')
    .where({ state: 'cancelled' })
    .where('placed_at', '>=', days[0]?.from ?? '')
    .count<{ n: number }[]>({ n: '*' });
  return {
    zone: SHOP_ZONE,
    channels: summedByChannel(rows),
    days: days.map(({ day }) => ({
      day,
      channels: rows.filter((row) => row.day === day).map(({ day: _, ...sold }) => sold),
    })),
    cancelled: cancelled?.n ?? 0,
  };
}

/** No sale is of two days, so days add up. */
function summedByChannel(rows: readonly SoldRow[]): SalesReport['channels'] {
  const sums = new Map<string, Omit<SoldRow, 'day'>>();
  for (const { day: _, ...row } of rows) {
    const key = JSON.stringify([row.channel, row.currency]);
    const sum = sums.get(key);
    if (sum)
      for (const what of ['sales', 'quantity', 'valueMinor', 'unpriced'] as const)
        sum[what] = bounded(sum[what] + row[what]);
    else sums.set(key, { ...row });
  }
  return [...sums.values()].sort((a, b) => b.valueMinor - a.valueMinor || a.channel.localeCompare(b.channel));
}
