import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ImportRunView, RunCounts } from '../../contract';
import { useWords } from '../language';
import { NOTHING } from '../language/format';
import { Badge } from '../parts/badge';
import { Moment } from '../parts/moment';
import type { TableColumn } from '../parts/paged-table';
import { RUN_TONES } from '../parts/tone';
import { sourceName } from '../parts/source-name';

const COUNTS = [
  'rows',
  'new',
  'changed',
  'missing',
  'suspicious',
  'rejected',
] as const satisfies readonly (keyof RunCounts)[];

export function useRunColumns(): readonly TableColumn<ImportRunView>[] {
  const words = useWords();
  return useMemo(() => {
    const { t, count } = words;
    return [
      {
        id: 'file',
        header: t('imports.file'),
        min: 160,
        grow: 2,
        cell: (run) => (
          <Link to="/imports/$id" params={{ id: String(run.id) }} className="link" title={run.file}>
            {run.file}
          </Link>
        ),
      },
      { id: 'source', header: t('imports.source'), min: 100, grow: 1, cell: (run) => sourceName(run.source, t) },
      {
        id: 'state',
        header: t('common.state'),
        min: 136,
        cell: (run) => <Badge tone={RUN_TONES[run.state]}>{t(`states.run.${run.state}`)}</Badge>,
      },
      {
        id: 'at',
        header: t('common.when'),
        min: 150,
        cell: (run) => <Moment at={run.startedAt} />,
      },
      ...COUNTS.map((name): TableColumn<ImportRunView> => ({
        id: name,
        header: t(`imports.counts.${name}`),
        min: 88,
        align: 'right',
        cell: (run) => (run.counts[name] === 0 ? <span className="dim">{NOTHING}</span> : count(run.counts[name])),
      })),
    ];
  }, [words]);
}
