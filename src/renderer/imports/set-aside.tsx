import { Button, Group } from '@mantine/core';
import { IconCircleCheck, IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ImportRunView, RowProblemView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { NOTHING } from '../language/format';
import { Badge } from '../parts/badge';
import { EmptyState } from '../parts/page/empty-state';
import { PagedTable, type TableColumn } from '../parts/tables/paged-table';
import { useOperation } from '../parts/use-operation';
import { asksOfCode } from './code-question';
import { CorrectRow, type RowPlace } from './correct-row';
import { ExportButton } from './export-button';
import styles from './imports.module.css';
import { RowOnSheet } from './row-on-sheet';
import { Allowed } from '../parts/page/allowed';

type Answer = Awaited<ReturnType<typeof api.imports.problems.call>>;

/** Rows and values that could not be used: where, what, why in words. */
export function SetAside({ run }: { run: ImportRunView }) {
  const { t } = useWords();
  const [place, setPlace] = useState<RowPlace | null>(null);
  const columns = useProblemColumns(setPlace, run.state !== 'undone' && run.state !== 'discarded');
  const source = useMemo(
    () => ({
      ask: (page: { offset: number; limit: number }) =>
        api.imports.problems.queryOptions({ input: { id: run.id, ...page } }),
      read: (answer: Answer) => (answer.ok ? answer.value : null),
    }),
    [run.id],
  );
  return (
    <div className={styles.plan}>
      {run.counts.rejected > 0 && <Bulk run={run} />}
      <CorrectRow run={run} place={place} onClose={() => setPlace(null)} />
      <PagedTable
        label={t('imports.setAside')}
        columns={columns}
        source={source}
        rowHeight={54}
        question={String(run.id)}
        loadingWords={t('imports.loadingProblems')}
        foot={(count) => t('imports.problemsTotal', { count })}
        empty={
          <EmptyState icon={IconCircleCheck} title={t('imports.noProblemsTitle')} text={t('imports.noProblemsText')} />
        }
      />
    </div>
  );
}

/** What can be done with all rows that were set aside at once. */
function Bulk({ run }: { run: ImportRunView }) {
  const { t } = useWords();
  const why = useQuery(api.imports.problems.queryOptions({ input: { id: run.id, offset: 0, limit: 1 } }));
  const reasons = why.data?.ok ? why.data.value.reasons : [];
  const asks = reasons.some((reason) => asksOfCode(reason) && reason.count > 1);
  const retry = useOperation(api.imports.correct.mutationOptions(), {
    done: ({ corrected, stillOpen }) =>
      [
        ...(corrected > 0 ? [t('rows.corrected', { count: corrected })] : []),
        ...(stillOpen > 0 ? [t('rows.stillOpen', { count: stillOpen })] : []),
      ].join(' '),
  });
  return (
    <Group mb="xs" gap="xs">
      <ExportButton id={run.id} what="rejected" />
      <Allowed to="imports.correct">
        <Button
          size="xs"
          variant="default"
          leftSection={<IconRefresh size={14} />}
          loading={retry.isPending && retry.variables.code === undefined}
          onClick={() => retry.mutate({ id: run.id })}
        >
          {t('rows.retryAll')}
        </Button>
      </Allowed>
      {asks && (
        <Allowed to="imports.correct">
          <Button
            size="xs"
            variant="default"
            loading={retry.isPending && retry.variables.code !== undefined}
            onClick={() => retry.mutate({ id: run.id, code: 'renamed' })}
          >
            {t('rows.allSameGoods')}
          </Button>
        </Allowed>
      )}
    </Group>
  );
}

function useProblemColumns(
  onCorrect: (place: RowPlace) => void,
  correctable: boolean,
): readonly TableColumn<RowProblemView>[] {
  const words = useWords();
  return useMemo(() => {
    const { t } = words;
    return [
      { id: 'line', header: t('imports.line'), min: 76, align: 'right', cell: placeOf },
      {
        id: 'severity',
        header: t('imports.severity'),
        min: 138,
        folds: 1,
        cell: (row) => (
          <Badge tone={row.severity === 'rejected' ? 'bad' : 'warn'}>{t(`imports.severities.${row.severity}`)}</Badge>
        ),
      },
      {
        id: 'sku',
        header: t('products.sku'),
        min: 96,
        grow: 0.6,
        cell: (row) => <span className="code">{row.sku ?? NOTHING}</span>,
      },
      {
        id: 'column',
        header: t('imports.cell'),
        min: 120,
        grow: 1,
        cell: (row) => (
          <div title={row.value ?? undefined}>
            <div className={styles.oneLine}>{row.column ?? NOTHING}</div>
            {row.value !== null && <div className={`${styles.oneLine} code`}>{row.value}</div>}
          </div>
        ),
      },
      {
        id: 'reason',
        header: t('imports.reason'),
        min: 220,
        grow: 3,
        cell: (row) => <Reason row={row} />,
      },
      {
        id: 'next',
        header: t('rows.whatNow'),
        min: 116,
        unheaded: true,
        controls: true,
        cell: (row) => {
          if (row.state === 'retried') return <Badge tone="ok">{t('rows.retried')}</Badge>;
          if (row.state === null || !correctable) return NOTHING;
          return (
            <Allowed to="imports.correct">
              <Button
                size="compact-md"
                variant={row.state === 'open' ? 'light' : 'default'}
                aria-label={t(asksOfCode(row) ? 'rows.decideRow' : 'rows.correctRow', {
                  line: row.place?.row ?? row.line,
                })}
                title={row.state === 'dismissed' ? t('rows.dismissed') : undefined}
                onClick={() => onCorrect(row)}
              >
                {t(row.state === 'dismissed' ? 'rows.dismissed' : asksOfCode(row) ? 'rows.decide' : 'rows.correct')}
              </Button>
            </Allowed>
          );
        },
      },
    ];
  }, [words, onCorrect, correctable]);
}

/** The line; in a file without line ends all are on one, and a record is known by its number on it. */
function placeOf({ line, n, place }: RowProblemView) {
  return place === undefined ? n === 0 ? String(line) : `${line} (${n + 1})` : <RowOnSheet {...place} />;
}

/** What is wrong on one line, what to do about it on the next. */
function Reason({ row }: { row: RowProblemView }) {
  const { describe } = useWords();
  const { what, next } = describe(row);
  return (
    <div title={next === null ? what : `${what} ${next}`}>
      <div className={styles.oneLine}>{what}</div>
      {next !== null && <div className={`${styles.oneLine} dim`}>{next}</div>}
    </div>
  );
}
