import { Group, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { SEARCH_ATTRIBUTE } from '../app/shortcuts';
import { api } from '../client/api';
import { useWords } from '../language';
import { SALES_PERIOD_NAMES, SALES_STATES, type SalesSearch } from './sales-search';

const route = getRouteApi('/sales');
const TYPING_MS = 250;

/** Which sales are looked at; the choice is in the address. */
export function SalesFilters() {
  const { t } = useWords();
  const { state = 'all', period = 'month', channel, q = '' } = route.useSearch();
  const navigate = useNavigate();
  const channels = useQuery(api.channels.list.queryOptions({ input: {} }));
  const [typed, setTyped] = useState(q);
  const change = (next: { [Name in keyof SalesSearch]?: SalesSearch[Name] | undefined }) =>
    void navigate({
      to: '/sales',
      search: (before) => Object.fromEntries(Object.entries({ ...before, ...next }).filter(([, value]) => value)),
      replace: true,
    });
  const search = useDebouncedCallback((text: string) => change({ q: text.trim() }), TYPING_MS);
  return (
    <Group gap="sm" mb="sm">
      <TextInput
        {...SEARCH_ATTRIBUTE}
        size="xs"
        w={280}
        type="search"
        leftSection={<IconSearch size={14} />}
        aria-label={t('sales.searchLabel')}
        placeholder={t('sales.searchPlaceholder')}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          search(event.currentTarget.value);
        }}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('sales.periodLabel')}
        value={period}
        onChange={(value) => change({ period: SALES_PERIOD_NAMES.find((name) => name === value) })}
        data={SALES_PERIOD_NAMES.map((value) => ({ value, label: t(`sales.periods.${value}`) }))}
      />
      <Select
        size="xs"
        w={180}
        aria-label={t('sales.channelLabel')}
        value={channel ?? ''}
        onChange={(value) => change({ channel: value ?? undefined })}
        data={[
          { value: '', label: t('sales.anyChannel') },
          ...(channels.data ?? []).map(({ name }) => ({ value: name, label: name })),
        ]}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('sales.stateLabel')}
        value={state}
        onChange={(value) => change({ state: SALES_STATES.find((name) => name === value) })}
        data={SALES_STATES.map((value) => ({ value, label: t(`sales.states.${value}`) }))}
      />
    </Group>
  );
}
