import { Button } from '@mantine/core';
import { IconReceipt } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { SoldLine } from '../../contract';
import { api } from '../client/api';
import { useWords } from '../language';
import { DownloadButton } from '../parts/download-button';
import { EmptyState } from '../parts/page/empty-state';
import { Page } from '../parts/page/page';
import { PagedTable } from '../parts/tables/paged-table';
import { useSalesColumns } from './sales-columns';
import { SalesFilters } from './sales-filters';
import { beginOf } from '../parts/periods';
import type { SalesSearch } from './sales-search';
import { SalesTotalsStrip } from './sales-totals';

const route = getRouteApi('/sales');
/** In pixels: the channel and its order's number, the name and its product. */
const TWO_LINES = 52;

/** What was sold, where, when and for how much, with the totals of what is looked at. */
export function SalesPage() {
  const { t } = useWords();
  const search = route.useSearch();
  const columns = useSalesColumns();
  const question = JSON.stringify(search);
  const which = useMemo(() => asked(JSON.parse(question) as SalesSearch), [question]);
  const totals = useQuery({
    ...api.sales.totals.queryOptions({ input: which }),
    placeholderData: keepPreviousData,
  });
  const source = useMemo(
    () => ({
      ask: (page: { offset: number; limit: number }) => api.sales.list.queryOptions({ input: { ...which, ...page } }),
      read: (answer: { items: SoldLine[]; total: number }) => answer,
    }),
    [which],
  );
  return (
    <Page
      title={t('nav.sales')}
      description={t('sales.description')}
      actions={
        <DownloadButton words={t('sales.download')} ask={(page) => api.sales.export.call({ ...which, ...page })} />
      }
      fill
    >
      <SalesFilters />
      <div style={{ marginBottom: 12 }} role="group" aria-label={t('sales.totalsLabel')}>
        <SalesTotalsStrip totals={totals.data} />
      </div>
      <PagedTable
        label={t('nav.sales')}
        columns={columns}
        source={source}
        question={question}
        rowHeight={TWO_LINES}
        loadingWords={t('sales.loading')}
        foot={(count) => t('sales.total', { count })}
        empty={<Nothing />}
      />
    </Page>
  );
}

function asked({ state = 'all', period = 'month', channel, q = '' }: SalesSearch) {
  const from = beginOf(period, new Date());
  return { state, search: q, ...(channel === undefined ? {} : { channel }), ...(from === null ? {} : { from }) };
}

function Nothing() {
  const { t } = useWords();
  const navigate = useNavigate();
  const everything = useQuery(api.sales.list.queryOptions({ input: { limit: 1 } }));
  if (everything.data?.total === 0) {
    return <EmptyState icon={IconReceipt} title={t('sales.emptyTitle')} text={t('sales.emptyText')} />;
  }
  return (
    <EmptyState icon={IconReceipt} title={t('sales.noneTitle')} text={t('sales.noneText')}>
      <Button variant="default" onClick={() => void navigate({ to: '/sales', search: { period: 'all' } })}>
        {t('sales.showAll')}
      </Button>
    </EmptyState>
  );
}
