import { Loader, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MatchRow } from '../../../contract';
import { api } from '../../client/api';
import { useWords } from '../../language';
import styles from '../channels.module.css';
import { EntryLines } from './entry-lines';

const TYPING_MS = 150;
const OFFERED = 8;

interface ChooseProductProps {
  readonly row: MatchRow;
  readonly busy: boolean;
  readonly onChoose: (sku: string) => void;
}

/** Which product an entry is: those with a similar name come first, and the whole master can be searched. */
export function ChooseProduct({ row, busy, onChoose }: ChooseProductProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), TYPING_MS);
  const found = useQuery({
    ...api.products.list.queryOptions({ input: { search, limit: OFFERED } }),
    enabled: search !== '',
    placeholderData: keepPreviousData,
  });
  const offered: readonly { sku: string; name: string }[] = search === '' ? row.suggestions : (found.data?.items ?? []);
  return (
    <Stack gap="sm">
      {row.entry !== null && <EntryLines entry={row.entry} />}
      <TextInput
        data-autofocus
        type="search"
        label={t('matching.searchProduct')}
        leftSection={<IconSearch size={16} />}
        rightSection={found.isFetching ? <Loader size={14} /> : null}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div aria-live="polite" className={styles.choices}>
        {search === '' && row.suggestions.length > 0 && (
          <Text size="sm" c="dimmed">
            {t('matching.similar')}
          </Text>
        )}
        {offered.map(({ sku, name }) => (
          <button key={sku} type="button" className={styles.choice} disabled={busy} onClick={() => onChoose(sku)}>
            <span className="code">{sku}</span> {name}
          </button>
        ))}
        {search !== '' && found.data?.total === 0 && (
          <Text size="sm" c="dimmed">
            {t('matching.nothingFound')}
          </Text>
        )}
      </div>
    </Stack>
  );
}
