import { SegmentedControl } from '@mantine/core';
import { useMemo } from 'react';
import { BULK_VERDICTS, type BulkPlan, type BulkRow } from '../../contract';
import { api } from '../client/api';
import { useWords, type Words } from '../language';
import { NOTHING } from '../language/format';
import { Badge } from '../parts/badge';
import { PagedTable, type TableColumn } from '../parts/tables/paged-table';
import { ProductLink } from '../parts/names/product-link';
import type { Tone } from '../parts/tone';
import styles from './bulk.module.css';

const TONES: Readonly<Record<BulkRow['verdict'], Tone>> = {
  changed: 'info',
  unchanged: 'mute',
  refused: 'warn',
  meanwhile: 'warn',
};

interface BulkRowsProps {
  readonly plan: BulkPlan;
  readonly verdict: BulkRow['verdict'] | 'all';
  readonly onVerdict: (verdict: BulkRow['verdict'] | 'all') => void;
}

/** Every product of the plan with old and new, the largest change first. */
export function BulkRows({ plan, verdict, onVerdict }: BulkRowsProps) {
  const { t } = useWords();
  const columns = useColumns(plan);
  const source = useMemo(
    () => ({
      ask: (page: { offset: number; limit: number }) =>
        api.bulk.rows.queryOptions({ input: { ...page, id: plan.id, ...(verdict === 'all' ? {} : { verdict }) } }),
      read: (answer: { items: BulkRow[]; total: number }) => answer,
    }),
    [plan.id, verdict],
  );
  const shown = BULK_VERDICTS.filter((one) => (plan.counts[one] ?? 0) > 0);
  return (
    <div>
      {shown.length > 1 && (
        <SegmentedControl
          size="xs"
          mb="xs"
          aria-label={t('bulk.filterLabel')}
          value={verdict}
          onChange={onVerdict}
          data={[
            { value: 'all' as const, label: t('bulk.all') },
            ...shown.map((value) => ({ value, label: t(`bulk.verdicts.${value}`) })),
          ]}
        />
      )}
      <div className={styles.rows}>
        <PagedTable
          label={t('bulk.rowsLabel')}
          columns={columns}
          source={source}
          question={`${plan.id} ${plan.state} ${verdict}`}
          loadingWords={t('bulk.loading')}
          empty={null}
          foot={(count) => t('products.total', { count })}
        />
      </div>
    </div>
  );
}

function useColumns(plan: BulkPlan): readonly TableColumn<BulkRow>[] {
  const words = useWords();
  return useMemo(() => {
    const { t, describe } = words;
    const value = (of: BulkRow['old']) => valueWords(of, plan, words);
    return [
      {
        id: 'sku',
        header: t('products.sku'),
        min: 120,
        grow: 0.7,
        cell: ({ sku }) => <ProductLink sku={sku} />,
      },
      {
        id: 'name',
        header: t('products.name'),
        min: 180,
        grow: 2,
        folds: 1,
        cell: ({ name }) => <span title={name}>{name}</span>,
      },
      {
        id: 'old',
        header: t('bulk.old'),
        min: 120,
        align: 'right',
        cell: (row) => <span className="dim">{value(row.verdict === 'meanwhile' ? row.now : row.old)}</span>,
      },
      {
        id: 'new',
        header: t('bulk.new'),
        min: 120,
        align: 'right',
        cell: ({ becomes, verdict }) => (verdict === 'refused' ? NOTHING : <strong>{value(becomes)}</strong>),
      },
      {
        id: 'move',
        header: t('bulk.move'),
        min: 90,
        align: 'right',
        cell: (row) => <Move row={row} />,
      },
      {
        id: 'verdict',
        header: t('bulk.outcome'),
        min: 220,
        grow: 1,
        cell: ({ verdict, reason }) => (
          <Badge tone={TONES[verdict]}>{reason === null ? t(`bulk.verdicts.${verdict}`) : describe(reason).what}</Badge>
        ),
      },
    ];
  }, [plan, words]);
}

function Move({ row: { old, becomes, verdict } }: { row: BulkRow }) {
  const { percent } = useWords();
  if (verdict !== 'changed' || typeof old !== 'number' || typeof becomes !== 'number' || old === 0) return null;
  return <>{percent(Math.round(((becomes - old) / old) * 10_000), true)}</>;
}

function valueWords(value: BulkRow['old'], { change, currency }: BulkPlan, { t, money, moment }: Words): string {
  if (change.field === 'archived')
    return value === null ? t('bulk.onSale') : t('bulk.archivedAt', { at: moment(String(value)) });
  if (value === null) return NOTHING;
  return typeof value === 'number' ? money(value, currency) : value;
}
