import { Button, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ActivityView } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { DownloadButton } from '../parts/download-button';
import { remedyFor } from '../overview/remedy';
import { Badge } from '../parts/badge';
import { EmptyState } from '../parts/page/empty-state';
import { Moment } from '../parts/moment';
import { Page } from '../parts/page/page';
import { PagedTable, type TableColumn } from '../parts/tables/paged-table';
import { SEVERITY_TONES } from '../parts/tone';
import { ActivityFilters } from './activity-filters';
import { activityQuestion, type ActivitySearch } from './activity-search';

const route = getRouteApi('/activity');
/** Two lines: sentences are longer than a narrow window. */
const ROW_HEIGHT = 50;

/** Who did what, newest first, in words. */
export function ActivityPage() {
  const { t } = useWords();
  const columns = useActivityColumns();
  const question = JSON.stringify(route.useSearch());
  const which = useMemo(() => activityQuestion(JSON.parse(question) as ActivitySearch), [question]);
  const source = useMemo(
    () => ({
      ask: (page: { offset: number; limit: number }) =>
        api.master.activity.queryOptions({ input: { ...which, ...page } }),
      read: (answer: { items: ActivityView[]; total: number }) => answer,
    }),
    [which],
  );
  return (
    <Page
      title={t('nav.activity')}
      description={t('activity.description')}
      actions={
        <DownloadButton
          words={t('activity.download')}
          ask={(page) => api.master.exportActivity.call({ ...which, ...page })}
        />
      }
      fill
    >
      <ActivityFilters />
      <PagedTable
        label={t('nav.activity')}
        columns={columns}
        source={source}
        rowHeight={ROW_HEIGHT}
        question={question}
        loadingWords={t('activity.loading')}
        foot={(count) => t('activity.total', { count })}
        empty={<Nothing filtered={question !== '{}'} />}
      />
    </Page>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  const { t } = useWords();
  const navigate = useNavigate();
  if (!filtered)
    return <EmptyState icon={IconHistory} title={t('activity.emptyTitle')} text={t('activity.emptyText')} />;
  return (
    <EmptyState icon={IconHistory} title={t('activity.noneTitle')} text={t('activity.noneText')}>
      <Button variant="default" onClick={() => void navigate({ to: '/activity', search: {} })}>
        {t('activity.showAll')}
      </Button>
    </EmptyState>
  );
}

function useActivityColumns(): readonly TableColumn<ActivityView>[] {
  const words = useWords();
  return useMemo(() => {
    const { t, describe } = words;
    return [
      { id: 'at', header: t('common.when'), min: 170, unheaded: true, cell: (entry) => <Moment at={entry.at} /> },
      {
        id: 'who',
        header: t('activity.who'),
        min: 144,
        folds: 2,
        cell: ({ actor }) => <span className={actor === null ? 'dim' : undefined}>{words.actor(actor)}</span>,
      },
      {
        id: 'severity',
        header: t('activity.severity'),
        min: 124,
        folds: 1,
        unheaded: true,
        cell: (entry) => (
          <Badge tone={SEVERITY_TONES[entry.severity]}>{t(`activity.severities.${entry.severity}`)}</Badge>
        ),
      },
      {
        id: 'what',
        header: t('activity.what'),
        min: 270,
        grow: 1,
        cell: (entry) => {
          return <What {...describe(entry)} advises={entry.severity !== 'info'} />;
        },
      },
      {
        id: 'place',
        header: '',
        min: 172,
        folds: 3,
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

/** Of what went wrong also what to do about it; of all else what happened, on as many lines as there are. */
function What({ what, next, advises }: { what: string; next: string | null; advises: boolean }) {
  const whole = next === null ? what : `${what} ${next}`;
  if (!advises || next === null) {
    return (
      <Text size="sm" lineClamp={2} style={{ whiteSpace: 'normal' }} title={whole}>
        {what}
      </Text>
    );
  }
  return (
    <div title={whole}>
      <Text size="sm" truncate>
        {what}
      </Text>
      <Text size="sm" c="dimmed" truncate>
        {next}
      </Text>
    </div>
  );
}
