import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ImportRunView, RunCounts } from '../../contract';
import { useWords } from '../language';
import { NOTHING } from '../language/format';
import { Moment } from '../parts/moment';
import type { FoldableColumn } from '../parts/tables/fold-columns';
import { LongName } from '../parts/names/long-name';
import type { TableColumn } from '../parts/tables/paged-table';
import { RunState } from '../parts/names/run-state';
import { sourceName } from '../parts/names/source-name';

/** In the order in which they stand; those a person must look at keep their place longest on a narrow window. */
const COUNTS = [
  { name: 'rows', min: 80, folds: 3, optional: true },
  { name: 'new', min: 70, folds: 2, optional: true },
  { name: 'changed', min: 98, folds: 4, optional: true },
  { name: 'suspicious', min: 102, folds: 5, below: 30 },
  { name: 'rejected', min: 94, folds: 6, below: 30 },
] as const satisfies readonly ({ name: keyof RunCounts } & FoldableColumn)[];

export function useRunColumns(): readonly TableColumn<ImportRunView>[] {
  const words = useWords();
  return useMemo(() => {
    const { t, count } = words;
    return [
      {
        id: 'file',
        header: t('imports.file'),
        min: 150,
        grow: 3,
        cell: (run) => (
          <Link to="/imports/$id" params={{ id: String(run.id) }} className="link" title={run.file}>
            <LongName end={14}>{run.file}</LongName>
          </Link>
        ),
      },
      {
        id: 'source',
        header: t('imports.source'),
        min: 116,
        grow: 1.4,
        folds: 1,
        optional: true,
        cell: (run) => <span title={sourceName(run.source, t)}>{sourceName(run.source, t)}</span>,
      },
      {
        id: 'state',
        header: t('common.state'),
        min: 146,
        cell: (run) => <RunState run={run} />,
      },
      {
        id: 'at',
        header: t('common.when'),
        min: 156,
        unheaded: true,
        cell: (run) => <Moment at={run.startedAt} />,
      },
      ...COUNTS.map(({ name, ...room }): TableColumn<ImportRunView> => ({
        id: name,
        header: t(`imports.counts.${name}`),
        ...room,
        align: 'right',
        cell: (run) => (run.counts[name] === 0 ? <span className="dim">{NOTHING}</span> : count(run.counts[name])),
      })),
    ];
  }, [words]);
}
