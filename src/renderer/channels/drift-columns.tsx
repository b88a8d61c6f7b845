import { Button, Group } from '@mantine/core';
import { useMemo } from 'react';
import type { DriftView } from '../../contract';
import { useWords } from '../language';
import { Badge } from '../parts/badge';
import { Ago } from '../parts/moment';
import type { TableColumn } from '../parts/tables/paged-table';
import { ProductLink } from '../parts/names/product-link';

export type Decision = 'keep' | 'put_right';

export function useDriftColumns(
  onDecide: (row: DriftView, decision: Decision) => void,
  busy: boolean,
): readonly TableColumn<DriftView>[] {
  const words = useWords();
  return useMemo(() => {
    const { t, money } = words;
    return [
      {
        id: 'sku',
        header: t('products.sku'),
        min: 96,
        cell: (row) => <ProductLink sku={row.sku} />,
      },
      {
        id: 'name',
        header: t('products.name'),
        min: 92,
        grow: 2,
        wraps: 250,
        cell: (row) => <span title={row.name}>{row.name}</span>,
      },
      {
        id: 'ours',
        header: t('drifts.ours'),
        min: 116,
        align: 'right',
        cell: (row) => money(row.oursMinor, row.currency),
      },
      {
        id: 'shown',
        header: t('drifts.shown'),
        min: 128,
        align: 'right',
        cell: (row) => <strong>{money(row.shownMinor, row.currency)}</strong>,
      },
      {
        id: 'since',
        header: t('drifts.since'),
        min: 112,
        folds: 1,
        cell: (row) =>
          row.asksSince === null ? <Badge tone="mute">{t('drifts.kept')}</Badge> : <Ago at={row.asksSince} />,
      },
      {
        id: 'decide',
        header: t('drifts.decision'),
        min: 218,
        unheaded: true,
        controls: true,
        cell: (row) => (
          <Group gap={6} wrap="nowrap">
            {row.asksSince !== null && (
              <Button
                size="compact-xs"
                variant="default"
                disabled={busy}
                aria-label={t('drifts.keepOf', { sku: row.sku })}
                onClick={() => onDecide(row, 'keep')}
              >
                {t('drifts.keep')}
              </Button>
            )}
            <Button
              size="compact-xs"
              variant="light"
              disabled={busy}
              aria-label={t('drifts.putRightOf', { sku: row.sku })}
              onClick={() => onDecide(row, 'put_right')}
            >
              {t('drifts.putRight')}
            </Button>
          </Group>
        ),
      },
    ];
  }, [words, onDecide, busy]);
}
