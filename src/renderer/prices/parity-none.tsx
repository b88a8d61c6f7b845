import { Button } from '@mantine/core';
import { IconArrowsDiff, IconCheck } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../client/api';
import { useWords } from '../language';
import { EmptyState } from '../parts/page/empty-state';
import { FaultNotice } from '../parts/notices/fault-notice';
import { Loading } from '../parts/page/loading';

type Question = Parameters<typeof api.reports.parity.call>[0];

/**
 * No product is listed. Where products were compared, that is what everybody hoped for, and it says of how many; else
 * the words searched for or the channel chosen have none.
 */
export function ParityNone({ which }: { which: Question }) {
  const { t } = useWords();
  const compared = useQuery({
    ...api.reports.parity.queryOptions({ input: { ...which, filter: 'all', offset: 0, limit: 1 } }),
    placeholderData: keepPreviousData,
  });
  if (compared.isError) return <FaultNotice error={compared.error} onRetry={() => void compared.refetch()} />;
  if (!compared.data) return <Loading words={t('parity.loading')} lines={4} />;
  const { filter = 'all', what = 'both', channel } = which;
  const { total } = compared.data;
  if (total === 0 || filter === 'all') return <NothingFound />;
  const facts = { count: total, channel: channel ?? '' };
  return (
    <EmptyState
      tone={filter === 'explained' ? 'mute' : 'ok'}
      icon={filter === 'explained' ? IconArrowsDiff : IconCheck}
      title={t(`parity.none.${filter}`)}
      text={`${t(channel === undefined ? 'parity.compared' : 'parity.comparedOn', facts)} ${t(`parity.noneText.${filter}.${what}`)}`}
    >
      <ShowAll keepQuestion />
    </EmptyState>
  );
}

function NothingFound() {
  const { t } = useWords();
  return (
    <EmptyState icon={IconArrowsDiff} title={t('parity.notFoundTitle')} text={t('parity.notFoundText')}>
      <ShowAll />
    </EmptyState>
  );
}

/** All that was compared: of this question, or of none. */
function ShowAll({ keepQuestion = false }: { keepQuestion?: boolean }) {
  const { t } = useWords();
  const navigate = useNavigate({ from: '/prices/parity' });
  return (
    <Button
      variant="default"
      onClick={() => void navigate({ search: (before) => ({ ...(keepQuestion ? before : {}), show: 'all' }) })}
    >
      {t(keepQuestion ? 'parity.showCompared' : 'parity.showAll')}
    </Button>
  );
}
