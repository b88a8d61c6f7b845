import { Button, Pagination, Stack, Text } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../client/api';
import { useWords } from '../language';
import { DownloadButton } from '../parts/download-button';
import { EmptyState } from '../parts/page/empty-state';
import { FaultNotice } from '../parts/notices/fault-notice';
import { Loading } from '../parts/page/loading';
import { ParityFilters } from './parity-filters';
import { ParityNone } from './parity-none';
import { PARITY_ORDERS, type ParitySearch } from './parity-search';
import { ParitySentence } from './parity-sentence';
import { ParityTable } from './parity-table';
import { PricesFrame } from './prices-frame';

const route = getRouteApi('/prices/parity');
/** Rows are as high as there are channels; a page of them is asked for at a time. */
const PAGE = 50;

/** Where channels differ, by how much, since when, and whether a rule says so. */
export function ParityPage() {
  const { t } = useWords();
  const which = question(route.useSearch());
  return (
    <PricesFrame
      description={t('parity.text')}
      actions={
        <DownloadButton
          words={t('parity.download')}
          ask={(page) => api.reports.exportParity.call({ ...which, ...page })}
        />
      }
    >
      <Report which={which} />
    </PricesFrame>
  );
}

type Which = ReturnType<typeof question>;

function question({ show = 'differs', what = 'both', order = 'sku', channel, q = '' }: ParitySearch) {
  return { filter: show, what, ...PARITY_ORDERS[order], search: q, ...(channel === undefined ? {} : { channel }) };
}

function Report({ which }: { which: Which }) {
  const { t } = useWords();
  // Another question starts from its first page.
  const asked = JSON.stringify(which);
  const [at, setAt] = useState({ asked, page: 1 });
  const page = at.asked === asked ? at.page : 1;
  const report = useQuery({
    ...api.reports.parity.queryOptions({ input: { ...which, offset: (page - 1) * PAGE, limit: PAGE } }),
    placeholderData: keepPreviousData,
  });
  if (report.isError) return <FaultNotice error={report.error} onRetry={() => void report.refetch()} />;
  if (!report.data) return <Loading words={t('parity.loading')} lines={10} />;
  const { items, total, summary } = report.data;
  if (summary.products === 0) {
    return (
      <EmptyState icon={IconArrowsDiff} title={t('parity.nothingYetTitle')} text={t('parity.nothingYetText')}>
        <Button component={Link} to="/channels" variant="default">
          {t('nav.channels')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <Stack gap="md">
      <ParitySentence summary={summary} />
      <ParityFilters />
      {items.length === 0 ? <ParityNone which={which} /> : <ParityTable rows={items} />}
      {total > 0 && (
        <Text size="sm" c="dimmed">
          {t('parity.total', { count: total })}
        </Text>
      )}
      {total > PAGE && (
        <Pagination
          aria-label={t('parity.pages')}
          total={Math.ceil(total / PAGE)}
          value={page}
          onChange={(next) => setAt({ asked, page: next })}
          getItemProps={(number) => ({ 'aria-label': String(number) })}
          withControls={false}
        />
      )}
    </Stack>
  );
}
