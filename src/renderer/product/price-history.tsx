import { Group, SegmentedControl, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useMemo, useState } from 'react';
import type { PriceHistory as History } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { FaultNotice } from '../parts/notices/fault-notice';
import { lazyPart } from '../parts/page/lazy-part';
import { Loading } from '../parts/page/loading';
import { Moment } from '../parts/moment';
import { Section } from '../parts/page/section';
import { chartData, currenciesOf, historyRows } from './price-lines';
import styles from './product.module.css';

/** Charts are the heaviest part of the console, and few screens have one. */
const PriceChart = lazyPart(
  async () => (await import('./price-chart')).PriceChart,
  () => (
    <Text size="sm" c="dimmed" p="md" role="status">
      {useWords().t('charts.notLoaded')}
    </Text>
  ),
);
const SHOWN_ROWS = 100;

/** How prices went: as steps over time, or the same as a table. */
export function PriceHistory({ sku }: { sku: string }) {
  const { t } = useWords();
  const [look, setLook] = useState<'chart' | 'table'>('chart');
  const history = useQuery(api.editing.priceHistory.queryOptions({ input: { sku } }));
  const known = history.data?.ok === true ? history.data.value : null;
  const currencies = known === null ? [] : currenciesOf(known);
  const [wanted, setWanted] = useState<string | null>(null);
  const currency = currencies.find((one) => one === wanted) ?? currencies[0] ?? null;
  return (
    <Section
      title={t('product.priceHistory')}
      flush
      actions={
        <Group gap="xs">
          {look === 'chart' && currency !== null && currencies.length > 1 && (
            <SegmentedControl
              size="xs"
              aria-label={t('productPage.historyCurrency')}
              value={currency}
              onChange={setWanted}
              data={currencies}
            />
          )}
          <SegmentedControl
            size="xs"
            aria-label={t('productPage.historyAs')}
            value={look}
            onChange={(value) => setLook(value)}
            data={[
              { value: 'chart', label: t('productPage.asChart') },
              { value: 'table', label: t('productPage.asTable') },
            ]}
          />
        </Group>
      }
    >
      {history.isError && <FaultNotice error={history.error} onRetry={() => void history.refetch()} />}
      {history.isPending && (
        <div className={styles.chart}>
          <Loading words={t('productPage.historyLoading')} />
        </div>
      )}
      {known !== null && (look === 'chart' ? <Chart history={known} currency={currency} /> : <Rows history={known} />)}
    </Section>
  );
}

function Chart({ history, currency }: { history: History; currency: string | null }) {
  const { t } = useWords();
  const data = useMemo(() => (currency === null ? null : chartData(history, currency)), [history, currency]);
  if (data === null) {
    return (
      <Text size="sm" c="dimmed" px="md" pb="md">
        {t('product.noPrices')}
      </Text>
    );
  }
  const waiting = (
    <div className={styles.chart}>
      <Loading words={t('productPage.historyLoading')} />
    </div>
  );
  return (
    <Suspense fallback={waiting}>
      <PriceChart data={data} />
    </Suspense>
  );
}

function Rows({ history }: { history: History }) {
  const { t, money } = useWords();
  const rows = historyRows(history);
  return (
    <Table.ScrollContainer minWidth={420} maxHeight={300} type="native">
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('common.when')}</Table.Th>
            <Table.Th>{t('productPage.where')}</Table.Th>
            <Table.Th ta="right">{t('product.change')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.slice(0, SHOWN_ROWS).map((row) => (
            <Table.Tr key={row.key}>
              <Table.Td>
                <Moment at={row.at} />
              </Table.Td>
              <Table.Td>{t(`productPage.lines.${row.kind}`, { name: row.name })}</Table.Td>
              <Table.Td ta="right" className="num">
                <span className="dim">{money(row.oldMinor, row.currency)}</span> → {money(row.newMinor, row.currency)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
