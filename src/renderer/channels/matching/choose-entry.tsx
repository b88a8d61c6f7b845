import { Loader, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MatchRow, RemoteEntryView } from '../../../contract';
import { api } from '../../client/api';
import { useWords } from '../../language';
import styles from '../channels.module.css';
import { EntryLines } from './entry-lines';

const TYPING_MS = 150;
const OFFERED = 8;

interface ChooseEntryProps {
  readonly channel: string;
  readonly row: MatchRow;
  readonly busy: boolean;
  readonly onChoose: (remoteId: string) => void;
}

/** Which entry a product is: what may be it comes first, and everything on the channel that nobody has can be searched. */
export function ChooseEntry({ channel, row, busy, onChoose }: ChooseEntryProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), TYPING_MS);
  const found = useQuery({
    ...api.matching.list.queryOptions({ input: { channel, what: 'orphan', search, limit: OFFERED, suggest: false } }),
    enabled: search !== '',
    placeholderData: keepPreviousData,
  });
  const free = search === '' || !found.data?.ok ? [] : found.data.value.items.flatMap(({ entry }) => entry ?? []);
  return (
    <Stack gap="sm">
      <Text size="sm">{t('matching.chooseEntry', { sku: row.product?.sku ?? '', name: row.product?.name ?? '' })}</Text>
      {row.candidates.length > 0 && (
        <Entries
          leads
          entries={row.candidates}
          othersOf={(at) => row.candidates[at]?.others ?? []}
          {...{ busy, onChoose }}
        />
      )}
      <TextInput
        data-autofocus={row.candidates.length === 0 || undefined}
        type="search"
        label={t('matching.searchEntry')}
        leftSection={<IconSearch size={16} />}
        rightSection={found.isFetching ? <Loader size={14} /> : null}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div aria-live="polite" className={styles.choices}>
        <Entries entries={free} othersOf={() => []} {...{ busy, onChoose }} />
        {search !== '' && found.data?.ok && free.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('matching.nothingFound')}
          </Text>
        )}
      </div>
    </Stack>
  );
}

interface EntriesProps {
  readonly entries: readonly RemoteEntryView[];
  /** SKUs of other products that the entry at this place may be as well. */
  readonly othersOf: (at: number) => readonly string[];
  /** The dialog begins at the first of them. */
  readonly leads?: boolean;
  readonly busy: boolean;
  readonly onChoose: (remoteId: string) => void;
}

function Entries({ entries, othersOf, leads = false, busy, onChoose }: EntriesProps) {
  const { t } = useWords();
  return entries.map((entry, at) => (
    <button
      key={entry.remoteId}
      type="button"
      data-autofocus={(leads && at === 0) || undefined}
      className={styles.choice}
      disabled={busy}
      onClick={() => onChoose(entry.remoteId)}
    >
      <EntryLines entry={entry} />
      {othersOf(at).length > 0 && (
        <span className="dim">{t('matching.others', { skus: othersOf(at).join(', ') })}</span>
      )}
    </button>
  ));
}
