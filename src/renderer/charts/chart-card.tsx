import { Button, Group, Table, Text } from '@mantine/core';
import { IconChartBar, IconTable } from '@tabler/icons-react';
import { type ReactNode, Suspense, useState } from 'react';
import { useWords } from '../language';
import { NOTHING } from '../language/format';
import { FaultNotice } from '../parts/notices/fault-notice';
import { lazyPart } from '../parts/page/lazy-part';
import { Section } from '../parts/page/section';
import type { ChartPoint, ChartSeries } from './chart-types';
import styles from './charts.module.css';
import { Legend } from './legend';
import { whenIdle } from './when-idle';

const DrawnChart = lazyPart(
  () => whenIdle().then(async () => (await import('./drawn-chart')).DrawnChart),
  () => <Waiting words={useWords().t('charts.notLoaded')} />,
);

interface ChartCardProps {
  readonly title: string;
  /** What is measured, in which unit and over which time. */
  readonly description: string;
  /** The figure of the whole period, before the drawing. */
  readonly figure?: ReactNode;
  /** What of it to show. */
  readonly actions?: ReactNode;
  readonly kind: 'line' | 'bars';
  /** Null while they are on their way. */
  readonly points: readonly ChartPoint[] | null;
  readonly series: readonly ChartSeries[];
  /** A value as a person reads it, with its unit. */
  readonly value: (value: number) => string;
  readonly tick?: (value: number) => string;
  readonly error?: Error | null;
  readonly onRetry?: () => void;
}

/** One chart with its title, unit and legend, and the same figures as a table; its place never changes its height. */
export function ChartCard(props: ChartCardProps) {
  const { t } = useWords();
  const [asTable, setAsTable] = useState(false);
  const { title, description, figure, actions, kind, series } = props;
  return (
    <Section
      title={title}
      description={description}
      actions={
        <Button
          variant="default"
          aria-pressed={asTable}
          aria-label={t('charts.tableOf', { title })}
          leftSection={asTable ? <IconChartBar size={14} /> : <IconTable size={14} />}
          onClick={() => setAsTable(!asTable)}
        >
          {t(asTable ? 'charts.asChart' : 'charts.asTable')}
        </Button>
      }
    >
      <div className={styles.chart}>
        <Group justify="space-between" mih={30}>
          <Text fw={600} size="lg" className="num" style={{ whiteSpace: 'normal' }} component="div">
            {figure ?? ' '}
          </Text>
          {actions}
        </Group>
        <Legend kind={kind} series={series} />
        <div className={styles.place}>
          <Content {...props} asTable={asTable} />
        </div>
      </div>
    </Section>
  );
}

function Content(props: ChartCardProps & { asTable: boolean }) {
  const { t } = useWords();
  const { title, kind, points, series, value, tick = value, error, onRetry, asTable } = props;
  const day = useDay();
  if (error) return <FaultNotice error={error} {...(onRetry && { onRetry })} />;
  if (points === null) return <Waiting words={t('charts.loading')} />;
  if (asTable) return <FiguresTable {...props} points={points} />;
  if (!points.some(({ values }) => series.some(({ key }) => (values[key] ?? 0) > 0))) {
    return <Waiting words={t('charts.tooLittle')} />;
  }
  return (
    <div style={{ height: '100%' }} role="img" aria-label={t('charts.drawing', { title })}>
      <Suspense fallback={<Waiting words={t('charts.drawingNow')} />}>
        <DrawnChart kind={kind} points={points} series={series} value={value} tick={tick} moment={day} />
      </Suspense>
    </div>
  );
}

function Waiting({ words }: { words: string }) {
  return (
    <div className={styles.waiting} role="status">
      {words}
    </div>
  );
}

/** The newest day first: it is the one that is looked for. */
function FiguresTable({ title, points, series, value }: ChartCardProps & { points: readonly ChartPoint[] }) {
  const { t } = useWords();
  const day = useDay();
  return (
    <div className={styles.table} tabIndex={0} role="group" aria-label={title}>
      <Table aria-label={title} stickyHeader verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('charts.day')}</Table.Th>
            {series.map(({ key, label }) => (
              <Table.Th key={key} ta="right">
                {label}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {[...points].reverse().map(({ at, values }) => (
            <Table.Tr key={at}>
              <Table.Td className="num">{day(at)}</Table.Td>
              {series.map(({ key }) => (
                <Table.Td key={key} ta="right" className="num">
                  {typeof values[key] === 'number' ? value(values[key]) : NOTHING}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

/** A day is a date already: nothing is to be moved to another zone. */
function useDay(): (at: string) => string {
  const { language } = useWords();
  const format = new Intl.DateTimeFormat(language === 'pl' ? 'pl-PL' : 'en-GB', {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  return (at) => format.format(new Date(at.slice(0, 10)));
}
