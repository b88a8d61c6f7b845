import { Group, SegmentedControl, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SalesReport, SyncFigureReport } from '../../contract';
import { ChartCard } from '../charts/chart-card';
import { MOST_SERIES } from '../charts/chart-types';
import { type Period, PeriodChoice } from '../charts/period-choice';
import { api } from '../client/api';
import { useWords } from '../language';
import { NOTHING } from '../language/format';
import { timeLeft } from '../parts/time-left';

interface FigureChartsProps {
  readonly days: Period;
  readonly onDays: (days: Period) => void;
  readonly lag: SyncFigureReport | null;
  readonly lagError: Error | null;
}

/** Beside the axis amounts are short: hundredths of the currency are of no interest there. */
const MINOR = 100;

/** The owner's charts over one period. */
export function FigureCharts({ days, onDays, lag, lagError }: FigureChartsProps) {
  const { t } = useWords();
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={2}>{t('charts.heading')}</Title>
        <PeriodChoice days={days} onChange={onDays} />
      </Group>
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
        <SalesChart days={days} />
        <StockCharts days={days} />
        <LagChart lag={lag} error={lagError} />
      </SimpleGrid>
    </Stack>
  );
}

function SalesChart({ days }: { days: Period }) {
  const { t, money, largeMoney, count, short } = useWords();
  const [what, setWhat] = useState<'value' | 'quantity'>('value');
  const sales = useQuery(api.figures.sales.queryOptions({ input: { days } }));
  const currency = mainCurrency(sales.data);
  const channels = channelsOf(sales.data, what === 'value' ? currency : null);
  const total = (sales.data?.channels ?? [])
    .filter((one) => what === 'quantity' || one.currency === currency)
    .reduce((sum, one) => sum + (what === 'value' ? one.valueMinor : one.quantity), 0);
  const say = (value: number) => (what === 'value' ? money(value, currency) : count(value));
  return (
    <ChartCard
      title={t('charts.sales')}
      description={t(what === 'value' ? 'charts.salesValue' : 'charts.salesQuantity', { currency })}
      figure={sales.data === undefined ? undefined : what === 'value' ? largeMoney(total, currency) : count(total)}
      actions={
        <SegmentedControl
          size="xs"
          aria-label={t('charts.salesWhat')}
          value={what}
          onChange={(value) => setWhat(value === 'quantity' ? 'quantity' : 'value')}
          data={[
            { value: 'value', label: t('charts.value') },
            { value: 'quantity', label: t('charts.quantity') },
          ]}
        />
      }
      kind="bars"
      series={channels.map((channel) => ({ key: channel, label: channel }))}
      points={
        sales.data?.days.map(({ day, channels: sold }) => ({
          at: day,
          values: Object.fromEntries(
            channels.map((channel) => [
              channel,
              sold
                .filter((one) => one.channel === channel && (what === 'quantity' || one.currency === currency))
                .reduce((sum, one) => sum + (what === 'value' ? one.valueMinor : one.quantity), 0),
            ]),
          ),
        })) ?? null
      }
      value={say}
      tick={(value) => short(what === 'value' ? value / MINOR : value)}
      error={sales.error}
      onRetry={() => void sales.refetch()}
    />
  );
}

/** Amounts of several currencies are never added up: the chart of values is of the one that sold most. */
function mainCurrency(report: SalesReport | undefined): string {
  return report?.channels[0]?.currency ?? 'PLN';
}

function channelsOf(report: SalesReport | undefined, currency: string | null): string[] {
  const sold = (report?.channels ?? []).filter((one) => currency === null || one.currency === currency);
  return [...new Set(sold.map(({ channel }) => channel))].slice(0, MOST_SERIES);
}

function StockCharts({ days }: { days: Period }) {
  const { t, money, largeMoney, count, short } = useWords();
  const stock = useQuery(api.figures.stock.queryOptions({ input: { days } }));
  const report = stock.data;
  const basis = report?.basis;
  const shared = { error: stock.error, onRetry: () => void stock.refetch() };
  return (
    <>
      <ChartCard
        {...shared}
        title={t('charts.stock')}
        description={
          basis ? t(basis.kind === 'cost' ? 'charts.stockCost' : 'charts.stockRetail', { list: basis.list }) : ' '
        }
        figure={
          report && (
            <>
              <span title={money(report.valueMinor, report.basis.currency)}>
                {largeMoney(report.valueMinor, report.basis.currency)}
              </span>
              {report.unpriced > 0 && (
                <Text span size="xs" c="dimmed" ml="xs">
                  {t('charts.unpriced', { count: report.unpriced })}
                </Text>
              )}
            </>
          )
        }
        kind="line"
        series={[{ key: 'value', label: t('charts.value') }]}
        points={report?.days.map(({ day, valueMinor }) => ({ at: day, values: { value: valueMinor } })) ?? null}
        value={(value) => money(value, basis?.currency ?? null)}
        tick={(value) => short(value / MINOR)}
      />
      <ChartCard
        {...shared}
        title={t('charts.sellOuts')}
        description={t('charts.sellOutsText')}
        figure={report && t('charts.soldOutNow', { count: report.soldOutNow })}
        kind="bars"
        series={[
          { key: 'soldOut', label: t('charts.soldOut') },
          { key: 'back', label: t('charts.back') },
        ]}
        points={report?.days.map(({ day, soldOut, back }) => ({ at: day, values: { soldOut, back } })) ?? null}
        value={count}
      />
    </>
  );
}

function LagChart({ lag, error }: { lag: SyncFigureReport | null; error: Error | null }) {
  const words = useWords();
  const { t } = words;
  const say = (seconds: number) => timeLeft(seconds, words);
  return (
    <ChartCard
      title={t('charts.lag')}
      description={t('charts.lagText')}
      figure={lag === null ? undefined : lag.p95Seconds === null ? NOTHING : say(lag.p95Seconds)}
      kind="line"
      series={[
        { key: 'all', label: t('charts.lagAll') },
        { key: 'soldOut', label: t('charts.lagSoldOut') },
      ]}
      points={
        lag?.days.map(({ day, p95Seconds, soldOutP95Seconds }) => ({
          at: day,
          values: { all: p95Seconds, soldOut: soldOutP95Seconds },
        })) ?? null
      }
      value={say}
      error={error}
    />
  );
}
