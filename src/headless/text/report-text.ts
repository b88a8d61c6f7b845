import type { SalesReport, StockReport, SyncFigureReport } from '../../contract';
import type { Say } from '../say';

const NOTHING = '–';

/** Days on which nothing was sold are left out. */
export function salesText({ channels, days, cancelled, zone }: SalesReport, say: Say): string {
  const row = (one: SalesReport['channels'][number]) => [
    one.channel,
    say.number(one.sales),
    say.number(one.quantity),
    say.money(one.valueMinor, one.currency),
  ];
  const heading = headings(say, 'channel', 'sales', 'quantity', 'value');
  const sold = days.flatMap((day) => day.channels.map((one) => [day.day, ...row(one)]));
  const unpriced = channels.reduce((sum, one) => sum + one.unpriced, 0);
  return [
    say.line('cli_report_period', { days: say.number(days.length), zone }),
    ...(channels.length === 0
      ? [say.line('cli_report_no_sales')]
      : [say.table(heading, channels.map(row)), '', say.table([...headings(say, 'day'), ...heading], sold)]),
    ...(unpriced > 0 ? [say.line('cli_report_unpriced', { count: say.number(unpriced) })] : []),
    ...(cancelled > 0 ? [say.line('cli_report_cancelled', { count: say.number(cancelled) })] : []),
  ].join('\n');
}

/** Days without a record are left out. */
export function stockText({ basis, valueMinor, unpriced, soldOutNow, days, zone }: StockReport, say: Say): string {
  const known = days.filter((day) => day.valueMinor !== null);
  return [
    say.line(`cli_report_stock_${basis.kind}`, { list: basis.list, value: say.money(valueMinor, basis.currency) }),
    ...(unpriced > 0 ? [say.line('cli_report_stock_unpriced', { count: say.number(unpriced) })] : []),
    say.line('cli_report_sold_out', { count: say.number(soldOutNow) }),
    say.line('cli_report_period', { days: say.number(days.length), zone }),
    say.table(
      headings(say, 'day', 'value', 'sold_out', 'back'),
      known.map((one) => [
        one.day,
        say.money(one.valueMinor, basis.currency),
        numberOr(one.soldOut, say),
        numberOr(one.back, say),
      ]),
    ),
  ].join('\n');
}

/** Days on which nothing was confirmed are left out. */
export function syncText(report: SyncFigureReport, say: Say): string {
  const { listings, p95Seconds, soldOut, soldOutP95Seconds, days, oversold, stuck, zone } = report;
  const busy = days.filter((day) => day.listings > 0);
  const lag = (code: string, seconds: number | null, count: number) =>
    seconds === null ? [] : [say.line(code, { seconds: say.number(seconds), listings: say.number(count) })];
  return [
    say.line('cli_report_period', { days: say.number(days.length), zone }),
    ...(listings === 0 ? [say.line('cli_report_no_lag')] : lag('cli_report_lag', p95Seconds, listings)),
    ...lag('cli_report_lag_sold_out', soldOutP95Seconds, soldOut),
    say.line('cli_report_stuck', { count: say.number(stuck.listings) }),
    say.line('cli_report_oversold', { count: say.number(oversold.sales) }),
    ...(oversold.items.length === 0 ? [] : ['', oversoldTable(oversold.items, say)]),
    ...(busy.length === 0 ? [] : ['', dayTable(busy, say)]),
  ].join('\n');
}

function oversoldTable(items: SyncFigureReport['oversold']['items'], say: Say): string {
  return say.table(
    headings(say, 'day', 'channel', 'number', 'short').concat('SKU'),
    items.map(({ at, channel, number, short, unitScale, sku }) => [
      say.time(at),
      channel,
      number,
      say.number(short / unitScale),
      sku,
    ]),
  );
}

function dayTable(days: SyncFigureReport['days'], say: Say): string {
  return say.table(
    headings(say, 'day', 'listings', 'p95', 'sold_out', 'sold_out_p95'),
    days.map((one) => [
      one.day,
      say.number(one.listings),
      numberOr(one.p95Seconds, say),
      say.number(one.soldOut),
      numberOr(one.soldOutP95Seconds, say),
    ]),
  );
}

const headings = (say: Say, ...columns: string[]) => columns.map((column) => say.line(`report_col_${column}`));

const numberOr = (value: number | null, say: Say) => (value === null ? NOTHING : say.number(value));
