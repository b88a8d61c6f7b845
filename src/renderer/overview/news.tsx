import { Button, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { SinceReport } from '../../contract';
import { api } from '../client/api';
import { useWords, type Words } from '../language';
import { Ago } from '../parts/moment';
import { Section } from '../parts/page/section';
import type { LastLookState } from './last-look';
import styles from './overview.module.css';

interface Line {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly route: string;
  /** It cost the shop something, or needs looking at. */
  readonly bad?: boolean;
}

/** What happened since this person last looked, each line leading to where it is told in full. */
export function News({ look: { since, markSeen } }: { look: LastLookState }) {
  const { t } = useWords();
  const report = useQuery({
    ...api.figures.since.queryOptions({ input: { at: since } }),
    placeholderData: keepPreviousData,
  });
  const lines = useLines(report.data);
  if (report.isError) return null;
  return (
    <Section
      title={t('news.title')}
      description={
        <>
          {t('news.since')} <Ago at={since} />
        </>
      }
      flush
      actions={
        lines.length > 0 && (
          <Button variant="default" leftSection={<IconCheck size={14} />} onClick={markSeen}>
            {t('news.seen')}
          </Button>
        )
      }
    >
      <div className={styles.news} data-testid="news">
        {report.data === undefined && <Quiet>{t('news.loading')}</Quiet>}
        {report.data !== undefined && lines.length === 0 && <Quiet>{t('news.nothing')}</Quiet>}
        {lines.length > 0 && (
          <dl className={styles.newsList}>
            {lines.map(({ id, label, text, route, bad }) => (
              <div key={id} data-bad={bad || undefined}>
                <dt>{label}</dt>
                <dd>
                  <a className="link" href={`#${route}`}>
                    {text}
                  </a>
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </Section>
  );
}

function Quiet({ children }: { children: ReactNode }) {
  return (
    <Text size="sm" c="dimmed" role="status">
      {children}
    </Text>
  );
}

function useLines(report: SinceReport | undefined): readonly Line[] {
  const words = useWords();
  if (report === undefined) return [];
  const { t } = words;
  const { imports, soldOut, back, alerts } = report;
  const line = (id: NewsId, text: string, route: string): Line => ({
    id,
    label: t(`news.${id}`),
    text,
    route,
    bad: BAD.has(id),
  });
  const counted = (id: NewsId, count: number, route: string) =>
    count > 0 ? [line(id, t(`news.count.${id}` as const, { count }), route)] : [];
  // What went wrong comes first; the rest in the order of a day in a shop.
  return [
    ...counted('oversold', report.oversold, '/sales'),
    ...counted('failed', imports.failed, '/imports'),
    ...counted('held', imports.held, '/imports'),
    ...counted('alertsRefused', alerts.refused, '/waitlist'),
    ...counted('warnings', report.warnings, '/activity?severity=warning'),
    ...report.sold.map((sold) => ({
      ...line('sales', saleWords(sold, words), '/sales'),
      id: `sales-${sold.currency}`,
    })),
    ...counted('cancelled', report.cancelled, '/sales?state=cancelled'),
    ...counted('imports', imports.applied, '/imports'),
    ...counted('deliveries', report.deliveries, '/deliveries'),
    ...counted('priceChanges', report.priceChanges, '/changes'),
    ...turned('soldOut', soldOut, '/products?filter=sold_out'),
    ...turned('back', back, '/products?filter=in_stock'),
    ...counted('alertsSent', alerts.sent, '/waitlist'),
  ];

  function turned(id: 'soldOut' | 'back', those: SinceReport['soldOut'], route: string): Line[] {
    if (those === null || those.products === 0) return [];
    const names = those.first.map(({ name }) => name).join(', ');
    const rest = those.products - those.first.length;
    return [line(id, rest > 0 ? t('news.andMore', { names, count: rest }) : names, route)];
  }
}

const BAD: ReadonlySet<NewsId> = new Set(['oversold', 'failed', 'held', 'alertsRefused', 'warnings']);

type NewsId =
  | 'oversold'
  | 'sales'
  | 'cancelled'
  | 'imports'
  | 'held'
  | 'failed'
  | 'deliveries'
  | 'priceChanges'
  | 'soldOut'
  | 'back'
  | 'alertsSent'
  | 'alertsRefused'
  | 'warnings';

function saleWords(sold: SinceReport['sold'][number], { t, largeMoney, quantity }: Words): string {
  const parts = [
    t('news.count.sales', { count: sold.sales }),
    t('news.pieces', { n: quantity(sold.quantity) }),
    ...(sold.valueMinor > 0 ? [largeMoney(sold.valueMinor, sold.currency)] : []),
  ];
  return parts.join(' · ');
}
