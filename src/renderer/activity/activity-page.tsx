import { IconHistory } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { ActivityView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { NOTHING } from '../language/format';
import { remedyFor } from '../overview/remedy';
import { actorName } from '../parts/actor-name';
import { Badge } from '../parts/badge';
import { EmptyState } from '../parts/empty-state';
import { Moment } from '../parts/moment';
import { Page } from '../parts/page';
import { PagedTable, type TableColumn } from '../parts/paged-table';
import { SEVERITY_TONES } from '../parts/tone';

const source = {
  ask: (page: { offset: number; limit: number }) => api.master.activity.queryOptions({ input: page }),
  read: (answer: { items: ActivityView[]; total: number }) => answer,
};

/** What happened, newest first, in words. */
export function ActivityPage() {
  const { t } = useWords();
  const columns = useActivityColumns();
  return (
    <Page title={t('nav.activity')} description={t('activity.description')} fill>
      <PagedTable
        label={t('nav.activity')}
        columns={columns}
        source={source}
        question=""
        loadingWords={t('activity.loading')}
        foot={(count) => t('activity.total', { count })}
        empty={<EmptyState icon={IconHistory} title={t('activity.emptyTitle')} text={t('activity.emptyText')} />}
      />
    </Page>
  );
}

function useActivityColumns(): readonly TableColumn<ActivityView>[] {
  const words = useWords();
  return useMemo(() => {
    const { t, describe } = words;
    return [
      { id: 'at', header: t('common.when'), min: 170, cell: (entry) => <Moment at={entry.at} /> },
      {
        id: 'severity',
        header: t('activity.severity'),
        min: 130,
        cell: (entry) => (
          <Badge tone={SEVERITY_TONES[entry.severity]}>{t(`activity.severities.${entry.severity}`)}</Badge>
        ),
      },
      {
        id: 'what',
        header: t('activity.what'),
        min: 360,
        grow: 1,
        cell: (entry) => {
          const { what, next } = describe(entry);
          return <span title={next === null ? what : `${what} ${next}`}>{what}</span>;
        },
      },
      {
        id: 'actor',
        header: t('people.who'),
        min: 140,
        cell: ({ actor }) => (actor === null ? NOTHING : actorName(actor, words)),
      },
      {
        id: 'place',
        header: '',
        min: 160,
        align: 'right',
        cell: (entry) => {
          const remedy = remedyFor(entry);
          if (remedy === null) return null;
          return (
            <a href={`#${remedy.route}`} className="link">
              {t(remedy.text)}
            </a>
          );
        },
      },
    ];
  }, [words]);
}
