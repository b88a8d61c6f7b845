import { z } from 'zod';
import type { CallResult, ConnectorContext, SalesPage } from '../../core/channels';
import { done, readCursor } from '../http';
import type { Api } from './api';
import { changedOrders, endOfJournal } from './journal';
import { ordersSchema, saleOf } from './order';
import { id } from './php';

/** The most orders BaseLinker tells at once. */
const PAGE = 100;
/** How far back the first pull goes: as far as the journal. */
const FIRST_SECONDS = 3 * 24 * 3600;

/** `from` is the second of the last order seen, which is asked for again: another may share it. `log` is null at first. */
const cursorSchema = z.object({ from: z.number().int(), log: z.number().int().nullable() });
type Cursor = z.infer<typeof cursorSchema>;

/**
 * Orders by the second of their confirmation, which never goes back; then, once those are at their end, what the journal
 * says of orders that changed since.
 */
export async function pullOrders(
  api: Api,
  context: ConnectorContext,
  cancelled: ReadonlySet<string>,
  cursor: string | null,
  signal: AbortSignal,
): Promise<CallResult<SalesPage>> {
  const from = parseCursor(cursor, context);
  let { log } = from;
  if (log === null) {
    // Before the orders, so that what changes while they are read is heard of afterwards.
    const end = await endOfJournal(api, signal);
    if (!end.ok) return end;
    log = end.value;
  }
  const parameters = { date_confirmed_from: from.from, get_unconfirmed_orders: false };
  const told = await api.call('getOrders', parameters, ordersSchema, signal);
  if (!told.ok) return told;
  const { orders } = told.value;
  const sales = orders.map((order) => saleOf(order, cancelled, context.currency));
  const last = orders.reduce((latest, order) => Math.max(latest, order.date_confirmed), from.from);
  if (orders.length >= PAGE) {
    // A page that is one second long would come again for ever.
    const next: Cursor = { from: last > from.from ? last : from.from + 1, log };
    return done({ sales, cursor: JSON.stringify(next), more: true });
  }
  const changed = await changedOrders(api, log, { cancelled, currency: context.currency }, signal);
  if (!changed.ok) return changed;
  const next: Cursor = { from: last, log: changed.value.logId };
  const known = new Set(sales.map((sale) => sale.remoteId));
  const others = changed.value.sales.filter((sale) => !known.has(sale.remoteId));
  return done({ sales: [...sales, ...others], cursor: JSON.stringify(next), more: changed.value.more });
}

function parseCursor(cursor: string | null, { clock }: ConnectorContext): Cursor {
  const start: Cursor = { from: Math.floor(clock.now().getTime() / 1000) - FIRST_SECONDS, log: null };
  return readCursor(cursor, cursorSchema, start);
}

const statusesSchema = z.object({ statuses: z.array(z.object({ id, name: z.string().catch('') })) });
const USUALLY_CANCELLED = /anulowan|cancel|storno/i;

/**
 * Ids of the statuses that mean cancelled. Statuses are the seller's own, so they may be named in the settings, by id or
 * name; else those that are called so.
 */
export async function cancelledStatuses(
  api: Api,
  settings: ConnectorContext['settings'],
  signal: AbortSignal,
): Promise<CallResult<ReadonlySet<string>>> {
  const told = await api.call('getOrderStatusList', {}, statusesSchema, signal);
  if (!told.ok) return told;
  const named = (settings['cancelledStatuses'] ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
  const isCancelled = (status: { readonly id: string; readonly name: string }) =>
    named.length > 0
      ? named.includes(status.id) || named.includes(status.name.toLowerCase())
      : USUALLY_CANCELLED.test(status.name);
  return done(new Set(told.value.statuses.filter(isCancelled).map((status) => status.id)));
}
