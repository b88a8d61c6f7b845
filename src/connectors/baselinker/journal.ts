import { z } from 'zod';
import type { CallResult, RemoteSale } from '../../core/channels';
import { done } from '../http';
import type { Api } from './api';
import { id } from './php';
import { type BaseLinkerOrder, ordersSchema, removedSale, saleOf } from './order';

/** Removal, merging, splitting, products added, changed and taken out, edits, changes of status. */
const REMOVED = 4;
const MERGED = 5;
const CHANGES = [REMOVED, MERGED, 6, 12, 13, 14, 16, 18];
/** Orders asked for one by one in one pull: a part of the hundred calls a minute that everything has to share. */
const MOST_ORDERS = 30;
/** Pages read over to find the end of the journal; it keeps three days. */
const MOST_PAGES = 20;

const logsSchema = z.object({
  logs: z
    .array(
      z.object({
        id: z.coerce.number().int(),
        order_id: id,
        log_type: z.coerce.number().int(),
        object_id: id.nullish().catch(null),
        date: z.coerce.number().catch(0),
      }),
    )
    .catch([]),
});
type Log = z.infer<typeof logsSchema>['logs'][number];

/**
 * What the journal says after entry `after`, oldest first. An account whose journal is not switched on (only BaseLinker's
 * support can do so) has an empty one, or is refused: then there is nothing to hear of, and orders are still pulled.
 */
async function askJournal(api: Api, after: number, signal: AbortSignal): Promise<CallResult<readonly Log[]>> {
  const parameters = { last_log_id: after, logs_types: CHANGES };
  const told = await api.call('getJournalList', parameters, logsSchema, signal);
  if (!told.ok) return told.problem.class === 'validation' ? done([]) : told;
  return done(told.value.logs.filter((log) => log.id > after).toSorted((a, b) => a.id - b.id));
}

/** The last entry there is; 0 for an empty journal. */
export async function endOfJournal(api: Api, signal: AbortSignal): Promise<CallResult<number>> {
  let end = 0;
  for (let page = 0; page < MOST_PAGES; page++) {
    const logs = await askJournal(api, end, signal);
    if (!logs.ok) return logs;
    const last = logs.value.at(-1);
    if (!last) break;
    end = last.id;
  }
  return done(end);
}

export interface ChangedOrders {
  readonly sales: readonly RemoteSale[];
  readonly logId: number;
  readonly more: boolean;
}

/** Orders the journal names after `after`, as they are now; what is no longer there is cancelled. */
export async function changedOrders(
  api: Api,
  after: number,
  to: { readonly cancelled: ReadonlySet<string>; readonly currency: string },
  signal: AbortSignal,
): Promise<CallResult<ChangedOrders>> {
  const logs = await askJournal(api, after, signal);
  if (!logs.ok) return logs;
  const sales = new Map<string, RemoteSale>();
  let logId = after;
  for (const log of logs.value) {
    const named = log.log_type === MERGED && log.object_id ? [log.order_id, log.object_id] : [log.order_id];
    const fresh = named.filter((orderId) => !sales.has(orderId));
    if (sales.size + fresh.length > MOST_ORDERS) return done({ sales: [...sales.values()], logId, more: true });
    for (const orderId of fresh) {
      const order = await askOrder(api, orderId, signal);
      if (!order.ok) return order;
      if (order.value) sales.set(orderId, saleOf(order.value, to.cancelled, to.currency));
      else if (log.log_type === REMOVED || orderId === log.object_id) {
        sales.set(orderId, removedSale(orderId, log.id, log.date, to.currency));
      }
    }
    logId = log.id;
  }
  return done({ sales: [...sales.values()], logId, more: false });
}

async function askOrder(api: Api, orderId: string, signal: AbortSignal): Promise<CallResult<BaseLinkerOrder | null>> {
  const told = await api.call('getOrders', { order_id: Number(orderId) }, ordersSchema, signal);
  if (!told.ok) return told;
  return done(told.value.orders.find((order) => order.order_id === orderId) ?? null);
}
