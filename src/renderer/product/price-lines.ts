import type { PriceHistory } from '../../contract';

/** One line of the chart: a list, or what a channel confirmed that it showed. */
export interface PriceLine {
  readonly key: string;
  readonly name: string;
  readonly kind: 'list' | 'channel';
}

/** At a moment, what every line stood at, in minor units; null where it had no price. */
export interface PriceMoment {
  readonly at: number;
  readonly values: Readonly<Record<string, number | null>>;
}

export interface PriceChartData {
  readonly currency: string;
  readonly lines: readonly PriceLine[];
  readonly moments: readonly PriceMoment[];
  readonly promotions: readonly { readonly name: string; readonly from: number; readonly to: number }[];
}

/** In which currencies there are prices, that of the first list first; each has an axis of its own. */
export function currenciesOf({ lists, channels }: PriceHistory): string[] {
  return [...new Set([...lists, ...channels].map(({ currency }) => currency))];
}

/**
 * The history as one table of moments in one currency: each price holds until the next, and the last ones until now. Null
 * without a price in it.
 */
export function chartData(history: PriceHistory, currency: string): PriceChartData | null {
  const series = [
    ...history.lists.map((one) => ({ ...one, key: `list:${one.list}`, name: one.list, kind: 'list' as const })),
    ...history.channels.map((one) => ({
      ...one,
      key: `channel:${one.channel}`,
      name: one.channel,
      kind: 'channel' as const,
    })),
  ].filter((one) => one.currency === currency);
  if (series.length === 0) return null;
  const until = Date.parse(history.until);
  const at = new Set([until, ...series.flatMap(({ points }) => points.map((point) => Date.parse(point.at)))]);
  const moments = [...at]
    .toSorted((a, b) => a - b)
    .map((moment) => ({
      at: moment,
      values: Object.fromEntries(
        series.map(({ key, points }) => [
          key,
          points.findLast((point) => Date.parse(point.at) <= moment)?.minor ?? null,
        ]),
      ),
    }));
  const begun = moments[0]?.at ?? until;
  return {
    currency,
    lines: series.map(({ key, name, kind }) => ({ key, name, kind })),
    moments,
    promotions: history.promotions
      .filter(({ list }) => series.some((one) => one.kind === 'list' && one.name === list))
      .map(({ name, startsAt, endsAt }) => ({
        name,
        from: Math.max(begun, Date.parse(startsAt)),
        to: Math.min(until, endsAt === null ? until : Date.parse(endsAt)),
      }))
      .filter(({ from, to }) => from < to),
  };
}

/** As many colours as there are to tell channels apart. */
const MOST_CHANNELS = 5;

/** The lines that can still be told apart: every list, and of many channels those that stand apart from the first list now. */
export function linesToDraw({ lines, moments }: PriceChartData): readonly PriceLine[] {
  const channels = lines.filter(({ kind }) => kind === 'channel');
  if (channels.length <= MOST_CHANNELS) return lines;
  const now = moments.at(-1)?.values ?? {};
  const common = now[lines.find(({ kind }) => kind === 'list')?.key ?? ''] ?? null;
  const apart = channels.filter(({ key }) => now[key] !== common);
  const likeIt = channels.filter(({ key }) => now[key] === common);
  const drawn = new Set([...apart, ...likeIt].slice(0, MOST_CHANNELS));
  return lines.filter((line) => line.kind === 'list' || drawn.has(line));
}

export interface PriceRow {
  readonly key: string;
  readonly at: string;
  readonly name: string;
  readonly kind: PriceLine['kind'];
  readonly currency: string;
  readonly oldMinor: number | null;
  readonly newMinor: number | null;
}

/** The same as rows, newest first, in every currency. */
export function historyRows({ lists, channels }: PriceHistory): PriceRow[] {
  const rows = [
    ...lists.map(({ list: name, ...line }) => ({ ...line, name, kind: 'list' as const })),
    ...channels.map(({ channel: name, ...line }) => ({ ...line, name, kind: 'channel' as const })),
  ].flatMap(({ name, kind, currency, points }) =>
    points.map(({ at, minor }, i) => {
      const oldMinor = points[i - 1]?.minor ?? null;
      return { key: `${kind}:${name}:${i}`, at, name, kind, currency, oldMinor, newMinor: minor };
    }),
  );
  return rows.toSorted((a, b) => b.at.localeCompare(a.at));
}
