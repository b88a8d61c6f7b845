import { Group, SegmentedControl } from '@mantine/core';
import { IconEqual } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ImportRunView, PlannedChangeView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { EmptyState } from '../parts/empty-state';
import { PagedTable } from '../parts/paged-table';
import { useChangeColumns } from './change-columns';
import styles from './imports.module.css';

const VERDICTS = ['all', 'new', 'changed', 'suspicious'] as const;
type Verdict = (typeof VERDICTS)[number];
type Answer = Awaited<ReturnType<typeof api.imports.show.call>>;

/** The plan as a difference: what was, what will be; filtered by verdict. */
export function Changes({ run, currency }: { run: ImportRunView; currency: string }) {
  const { t, count } = useWords();
  const [verdict, setVerdict] = useState<Verdict>('all');
  const columns = useChangeColumns(currency);
  const source = useMemo(
    () => ({
      ask: (page: { offset: number; limit: number }) =>
        api.imports.show.queryOptions({ input: { id: run.id, ...page, ...(verdict === 'all' ? {} : { verdict }) } }),
      read: (answer: Answer): { items: PlannedChangeView[]; total: number } | null =>
        answer.ok ? answer.value.changes : null,
    }),
    [run.id, verdict],
  );
  return (
    <div className={styles.plan}>
      <Group mb="xs">
        <SegmentedControl
          size="xs"
          aria-label={t('imports.verdictLabel')}
          value={verdict}
          onChange={(value) => setVerdict(value)}
          data={VERDICTS.map((value) => ({
            value,
            label: value === 'all' ? t('common.all') : `${t(`imports.counts.${value}`)} (${count(run.counts[value])})`,
          }))}
        />
      </Group>
      <PagedTable
        label={t('imports.plan')}
        columns={columns}
        source={source}
        question={`${run.id} ${verdict}`}
        loadingWords={t('imports.loadingPlan')}
        foot={(total) => t('imports.changesTotal', { count: total })}
        empty={<EmptyState icon={IconEqual} title={t('imports.noChangesTitle')} text={t('imports.noChangesText')} />}
      />
    </div>
  );
}
