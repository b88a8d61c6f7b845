import { Group, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconCircleCheck, IconSearch } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { MatchRow, MatchSummary, ProblemView } from '../../../contract';
import { api } from '../../client/api';
import { useWords } from '../../language';
import { EmptyState } from '../../parts/page/empty-state';
import { FaultNotice } from '../../parts/notices/fault-notice';
import { Loading } from '../../parts/page/loading';
import { PagedTable } from '../../parts/tables/paged-table';
import { ProblemWords } from '../../parts/notices/problem-words';
import styles from '../channels.module.css';
import { CatalogueReading } from './catalogue-reading';
import { LinkDialog } from './link-dialog';
import { useMatchColumns } from './match-columns';
import { countsOf, firstList, MATCH_TABS, type MatchList } from './match-lists';
import { useMatchChoices } from './use-match-choices';

type Answer = Awaited<ReturnType<typeof api.matching.list.call>>;
type Summary = { ok: true; value: MatchSummary } | { ok: false; problem: ProblemView };

interface MatchingProps {
  readonly channel: string;
  readonly summary: UseQueryResult<Summary>;
}

/** Which thing on the channel is which product: what was found by itself, and what a person decides. */
export function Matching({ channel, summary }: MatchingProps) {
  const { t } = useWords();
  if (summary.isError) return <FaultNotice error={summary.error} onRetry={() => void summary.refetch()} />;
  if (summary.data === undefined) return <Loading words={t('matching.loading')} />;
  if (!summary.data.ok) return <ProblemWords problem={summary.data.problem} />;
  return <Lists key={channel} channel={channel} summary={summary.data.value} />;
}

const ROW_HEIGHT = 54;
const TYPING_MS = 150;

function Lists({ channel, summary }: { channel: string; summary: MatchSummary }) {
  const { t, count } = useWords();
  const [what, setWhat] = useState<MatchList>(() => firstList(summary));
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), TYPING_MS);
  const [linking, setLinking] = useState<MatchRow | null>(null);
  const choices = useMatchChoices(channel);
  const columns = useMatchColumns(what, summary.currency, choices, setLinking);
  const source = useMemo(
    () => ({
      ask: (page: { offset: number; limit: number }) =>
        api.matching.list.queryOptions({ input: { channel, what, search, ...page } }),
      read: (answer: Answer) => (answer.ok ? answer.value : null),
    }),
    [channel, what, search],
  );
  const counts = countsOf(summary);
  return (
    <div className={styles.list}>
      <CatalogueReading channel={channel} summary={summary} />
      <Group mb="xs" gap="sm" justify="space-between">
        <SegmentedControl
          size="xs"
          aria-label={t('matching.lists')}
          value={what}
          onChange={(value) => setWhat(value)}
          data={MATCH_TABS.map((value) => ({
            value,
            label: `${t(`matching.list.${value}`)} (${count(counts[value])})`,
          }))}
        />
        <TextInput
          type="search"
          size="xs"
          w={{ base: '100%', sm: 280 }}
          leftSection={<IconSearch size={14} />}
          aria-label={t('matching.search')}
          placeholder={t('matching.search')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </Group>
      <PagedTable
        label={t(`matching.list.${what}`)}
        columns={columns}
        source={source}
        rowHeight={ROW_HEIGHT}
        question={`${what} ${search}`}
        loadingWords={t('matching.loading')}
        foot={(total) => t('matching.total', { count: total })}
        empty={
          <EmptyState
            icon={IconCircleCheck}
            title={t(search === '' ? `matching.emptyTitle.${what}` : 'matching.nothingFound')}
            text={t(`matching.text.${what}`)}
          />
        }
      />
      <LinkDialog channel={channel} row={linking} onClose={() => setLinking(null)} />
    </div>
  );
}
