import type { PushItem } from '../../core/channels';
import { done } from '../http';
import { type Verdict, type Write, applyRows } from './apply-rows';
import { anyOf } from './filter';
import { STOCK_DISPLAY, stockRow } from './rows';
import type { Webservice } from './webservice';

/** Writes quantities, each into the row of stock that was found with the listing. */
export async function pushStock(
  service: Webservice,
  items: readonly PushItem[],
  signal: AbortSignal,
): Promise<Map<PushItem, Verdict>> {
  const writes = new Map<Write, PushItem>(
    items.map((item) => [
      { id: String(item.ref.data['stock']), sku: item.sku, fields: { quantity: String(item.offer.quantity) } },
      item,
    ]),
  );
  const verdicts = await applyRows([...writes.keys()], {
    send: (rows) => service.patch('stock_availables', 'stock_available', rows, signal),
    async stands(rows) {
      const query = { 'filter[id]': anyOf(rows.map(({ id }) => id)), display: STOCK_DISPLAY };
      const now = await service.list('stock_availables', query, stockRow, signal);
      if (!now.ok) return now;
      const quantities = new Map(now.value.rows.map((row) => [row.id, Number(row.quantity)]));
      return done(
        new Map(
          rows
            .filter(({ id }) => quantities.has(id))
            .map((row) => [row, quantities.get(row.id) === Number(row.fields['quantity'])]),
        ),
      );
    },
  });
  return new Map([...verdicts].flatMap(([write, verdict]) => [[writes.get(write)!, verdict] as const]));
}
