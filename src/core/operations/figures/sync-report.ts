import type { SyncFigureReport } from '../../../contract';
import { countStuck } from '../../channels';
import type { Queryable } from '../../database';
import { addMilliseconds, type Instant, instant, lastDays, SHOP_ZONE } from '../../foundation';
import type { Services } from '../../services';
import { oversold } from './oversold';
import { p95Of, sumOf } from './percentile';

const HOUR_MS = 3_600_000;
const HOURS = 24;

interface LagRow {
  channel: string;
  hour: Instant;
  withinSeconds: number;
  listings: number;
  soldOut: number;
}

/** How long changes took to be confirmed, by day, by channel and by hour, and what went wrong on the way. */
export async function syncReport({ database, clock }: Services, count: number): Promise<SyncFigureReport> {
  const db = database.read;
  const now = instant(clock);
  const days = lastDays(now, count);
  const since = days[0]?.from ?? now;
  const rows = await lagSince(db, since);
  const channels = [...new Set(rows.map(({ channel }) => channel))];
  const [over, stuck] = await Promise.all([oversold(db, since), countStuck(db, addMilliseconds(now, -HOUR_MS))]);
  return {
    zone: SHOP_ZONE,
    ...figures(rows),
    days: days.map(({ day, from, to }) => ({
      day,
      ...figures(rows.filter(({ hour }) => hour >= from && hour < to)),
    })),
    channels: channels.map((channel) => {
      const own = rows.filter((row) => row.channel === channel);
      return { channel, listings: sumOf(own), p95Seconds: p95Of(own), hours: lastHours(own, now) };
    }),
    oversold: over,
    stuck: { listings: stuck.reduce((sum, { listings }) => sum + listings, 0), channels: stuck },
  };
}

async function lagSince(db: Queryable, since: Instant): Promise<LagRow[]> {
  return db('sync_lag')
    .join('channel', 'channel.id', 'sync_lag.channel_id')
    .whereNot('channel.state', 'removed')
    .where('hour', '>=', since)
    .orderBy(['channel.id', 'hour'])
    .select<LagRow[]>(
      'channel.name as channel',
      'hour',
      'within_seconds as withinSeconds',
      'listings',
      'sold_out as soldOut',
    );
}

function figures(rows: readonly LagRow[]) {
  const soldOut = rows.map((row) => ({ withinSeconds: row.withinSeconds, listings: row.soldOut }));
  return {
    listings: sumOf(rows),
    p95Seconds: p95Of(rows),
    soldOut: sumOf(soldOut),
    soldOutP95Seconds: p95Of(soldOut),
  };
}

function lastHours(rows: readonly LagRow[], now: Instant) {
  const thisHour = `${now.slice(0, 13)}:00:00.000Z`;
  return Array.from({ length: HOURS }, (_, back) => addMilliseconds(thisHour, (back - HOURS + 1) * HOUR_MS)).map(
    (at) => {
      const own = rows.filter(({ hour }) => hour === at);
      return { at, listings: sumOf(own), p95Seconds: p95Of(own) };
    },
  );
}
