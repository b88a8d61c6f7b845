import { Group, SegmentedControl } from '@mantine/core';
import { IconEqual } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ImportRunView, PlannedChangeView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { EmptyState } from '../parts/page/empty-state';
import { PagedTable } from '../parts/tables/paged-table';
import { useChangeColumns } from './change-columns';
import { ChoosePart } from './choose-part';
import { ExportButton } from './export-button';
import { usePickColumn } from './pick-column';
import type { PlanChoice } from './plan-choice';
import styles from './imports.module.css';

const VERDICTS = ['all', 'new', 'changed', 'suspicious', 'skipped'] as const;
type Verdict = (typeof VERDICTS)[number];
type Answer = Awaited<ReturnType<typeof api.imports.show.call>>;

interface ChangesProps {
  readonly run: ImportRunView;
  readonly currency: string;
  readonly choice: PlanChoice;
  /** Null once there is nothing left to choose. */
  readonly onChoice: ((choice: PlanChoice) => void) | null;
}

/** The plan as a difference: what was, what will be; filtered by verdict. */
export function Changes({ run, currency, choice, onChoice }: ChangesProps) {
  const { t, count } = useWords();
  const [verdict, setVerdict] = useState<Verdict>('all');
  const changeColumns = useChangeColumns(currency, run.state === 'planned' || run.state === 'held');
  const pickColumn = usePickColumn(choice, onChoice);
  const columns = useMemo(() => [...pickColumn, ...changeColumns], [pickColumn, changeColumns]);
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
          data={VERDICTS.filter((value) => value !== 'skipped' || run.counts.skipped > 0).map((value) => ({
            value,
            label:
              value === 'all'
                ? t('common.all')
                : `${value === 'skipped' ? t('rows.skippedFilter') : t(`imports.counts.${value}`)} (${count(run.counts[value])})`,
          }))}
        />
        <ExportButton id={run.id} what="plan" />
      </Group>
      {onChoice !== null && <ChoosePart choice={choice} onChoice={onChoice} />}
      <PagedTable
        label={t('imports.plan')}
        columns={columns}
        source={source}
        question={`${run.id} ${verdict}`}
        loadingWords={t('imports.loadingPlan')}
        foot={(total) => t('imports.changesTotal', { count: total })}
        empty={<NoChanges isFiltered={verdict !== 'all'} />}
      />
    </div>
  );
}

/** A filter without a hit says nothing of the rest of the plan. */
function NoChanges({ isFiltered }: { isFiltered: boolean }) {
  const { t } = useWords();
  return isFiltered ? (
    <EmptyState icon={IconEqual} title={t('imports.noneOfTheseTitle')} text={t('imports.noneOfTheseText')} />
  ) : (
    <EmptyState icon={IconEqual} title={t('imports.noChangesTitle')} text={t('imports.noChangesText')} />
  );
}
