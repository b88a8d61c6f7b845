import { Group, SegmentedControl, Select } from '@mantine/core';
import { IconEqual } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ImportRunView, PlannedChangeView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { EmptyState } from '../parts/page/empty-state';
import { FilterSearch } from '../parts/tables/filter-parts';
import { PagedTable } from '../parts/tables/paged-table';
import { useChangeColumns } from './change-columns';
import { ChoosePart } from './choose-part';
import { ExportButton } from './export-button';
import { usePickColumn } from './pick-column';
import { PLAN_PARTS, type PlanChoice, type PlanPart } from './plan-choice';
import styles from './imports.module.css';

const VERDICTS = ['all', 'new', 'changed', 'suspicious', 'skipped'] as const;
type Verdict = (typeof VERDICTS)[number];
/** The changes of so many products are looked through without a search. */
const IN_SIGHT = 12;
const PARTS = Object.keys(PLAN_PARTS) as PlanPart[];
type Answer = Awaited<ReturnType<typeof api.imports.show.call>>;

interface ChangesProps {
  readonly run: ImportRunView;
  readonly currency: string;
  readonly choice: PlanChoice;
  /** Null once there is nothing left to choose. */
  readonly onChoice: ((choice: PlanChoice) => void) | null;
}

/** The plan as a difference: what was, what will be; filtered by verdict, words and what changes. */
export function Changes({ run, currency, choice, onChoice }: ChangesProps) {
  const { t, count } = useWords();
  const [verdict, setVerdict] = useState<Verdict>('all');
  const [search, setSearch] = useState('');
  const [part, setPart] = useState<PlanPart | null>(null);
  const concerned = run.counts.new + run.counts.changed + run.counts.suspicious + run.counts.skipped;
  const changeColumns = useChangeColumns(currency, run.state === 'planned' || run.state === 'held');
  const pickColumn = usePickColumn(choice, onChoice);
  const columns = useMemo(() => [...pickColumn, ...changeColumns], [pickColumn, changeColumns]);
  const source = useMemo(
    () => ({
      ask: (page: { offset: number; limit: number }) =>
        api.imports.show.queryOptions({
          input: {
            ...{ id: run.id, ...page },
            ...(verdict === 'all' ? {} : { verdict }),
            ...(search === '' ? {} : { search }),
            ...(part === null ? {} : { fields: [...PLAN_PARTS[part]] }),
          },
        }),
      read: (answer: Answer): { items: PlannedChangeView[]; total: number } | null =>
        answer.ok ? answer.value.changes : null,
    }),
    [run.id, verdict, search, part],
  );
  return (
    <div className={styles.plan}>
      <Group mb="xs" gap="xs">
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
        {concerned > IN_SIGHT && (
          <>
            <FilterSearch
              label={t('imports.searchPlan')}
              placeholder={t('imports.searchPlanPlaceholder')}
              value={search}
              onChange={setSearch}
            />
            <Select
              size="xs"
              flex="1 1 140px"
              maw={190}
              clearable
              aria-label={t('imports.whatChanges')}
              placeholder={t('imports.whatChanges')}
              value={part}
              onChange={setPart}
              data={PARTS.map((value) => ({ value, label: t(`rows.takeParts.${value}`) }))}
            />
          </>
        )}
        <ExportButton id={run.id} what="plan" />
      </Group>
      {onChoice !== null && <ChoosePart choice={choice} onChoice={onChoice} />}
      <PagedTable
        label={t('imports.plan')}
        columns={columns}
        source={source}
        question={`${run.id} ${verdict} ${part ?? ''} ${search}`}
        loadingWords={t('imports.loadingPlan')}
        foot={(total) => t('imports.changesTotal', { count: total })}
        empty={<NoChanges isFiltered={verdict !== 'all' || search !== '' || part !== null} />}
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
