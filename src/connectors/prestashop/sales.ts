import { z } from 'zod';
import type { CallResult, ConnectorContext, SalesPage } from '../../core/channels';
import { done, readCursor } from '../http';
import type { Facts } from './facts';
import { localBefore, localOf } from './local-time';
import { orderRow, saleOf } from './order';
import type { Webservice } from './webservice';

const PAGE = 50;
/**
 * How far the next pull looks back behind the shop's own clock: ten minutes, since an order may become visible later than its
 * time says, and the hour that the wall clock repeats in autumn, when what is new can bear an older time than what is known.
 */
const OVERLAP_MS = 70 * 60_000;

/**
 * `since` is exclusive and in the shop's local time, null for everything. Pages are not numbered through: an order changed
 * meanwhile would shift all later ones. Each begins just before the last order of the one before; only where a single second
 * fills a page are its rows counted.
 */
const cursorSchema = z.object({ since: z.string().nullable(), skip: z.number().int().nonnegative() });
type Cursor = z.infer<typeof cursorSchema>;

export async function pullOrders(
  service: Webservice,
  facts: Facts,
  context: ConnectorContext,
  cursor: string | null,
  signal: AbortSignal,
): Promise<CallResult<SalesPage>> {
  const shop = await facts.settings(signal);
  if (!shop.ok) return shop;
  const from = parseCursor(cursor);
  const query = {
    display: 'full',
    date: '1',
    ...(from.since === null ? {} : { 'filter[date_upd]': `>[${from.since}]` }),
    sort: '[date_upd_ASC,id_ASC]',
    limit: `${from.skip},${PAGE}`,
  };
  const got = await service.list('orders', query, orderRow, signal);
  if (!got.ok) return got;
  const { rows, headers } = got.value;
  const more = rows.length === PAGE;
  const last = rows.at(-1)?.date_upd ?? null;
  const next = more ? nextPage(from, last) : nextRound(from, last, headers.get('date'), shop.value.zone);
  const sales = rows.flatMap((row) => saleOf(row, shop.value, context) ?? []);
  return done({ sales, cursor: JSON.stringify(next), more });
}

/** A cursor that cannot be read starts over: known orders are recognised by their revision. */
function parseCursor(cursor: string | null): Cursor {
  const start = { since: null, skip: 0 };
  return readCursor(cursor, cursorSchema, start);
}

function nextPage(from: Cursor, last: string | null): Cursor {
  const since = last === null ? null : localBefore(last, 1000);
  return since !== null && (from.since === null || since > from.since)
    ? { since, skip: 0 }
    : { since: from.since, skip: from.skip + PAGE };
}

function nextRound(from: Cursor, last: string | null, serverDate: string | null, zone: string): Cursor {
  const now = Date.parse(serverDate ?? '');
  if (!Number.isNaN(now)) return { since: localOf(now - OVERLAP_MS, zone), skip: 0 };
  return { since: last === null ? from.since : localBefore(last, OVERLAP_MS), skip: 0 };
}
